import { afterEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { SectionProps } from '../../../entrypoints/library/section';
import { SessionTags } from '../../../entrypoints/library/tags/session-tags';
import { ClaimlightDatabase, claimViews, readSettings, saveClaim } from '../../../lib/store';
import { claimOn, VISIT, value } from '../../support/library';
import { drawSection, takeSectionAway } from './section';

let db: ClaimlightDatabase;

afterEach(() => {
  takeSectionAway();
  db.close();
});

it('what is saved from now on gets the tags of the session, until they are taken out', async () => {
  db = new ClaimlightDatabase(`session-${crypto.randomUUID()}`);
  const Field = (props: SectionProps) => <SessionTags {...props} known={['harbours']} />;
  drawSection(Field, db, { section: 'tags', params: {} });
  await page.getByRole('combobox').click();
  await userEvent.keyboard('essay two{Enter}');
  await expect.poll(async () => (await readSettings(db)).sessionTags).toEqual(['essay two']);
  const { id } = value(await saveClaim(db, VISIT, claimOn('Eleven berths'))).value;
  expect((await claimViews(db, [id]))[0]?.tags).toEqual(['essay two']);
  await userEvent.keyboard('{Backspace}');
  await expect.poll(async () => (await readSettings(db)).sessionTags).toEqual([]);
});
