import { afterEach, beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Checking } from '../../../entrypoints/library/checking/checking';
import { ClaimlightDatabase, historyOf } from '../../../lib/store';
import { inspect } from '../../support/inspect';
import { linkedLibrary } from './linked-library';
import { drawSection, takeSectionAway } from './section';

let db: ClaimlightDatabase;
let ids: Awaited<ReturnType<typeof linkedLibrary>>;

beforeEach(async () => {
  db = new ClaimlightDatabase(`checking-${crypto.randomUUID()}`);
  ids = await linkedLibrary(db);
});
afterEach(() => {
  takeSectionAway();
  db.close();
});
const draw = (params: Record<string, string>) => drawSection(Checking, db, { section: 'checking', params });

it('goes through a queue by keyboard, and gives verdicts that are said to be the reader’s', async () => {
  draw({});
  await expect.element(page.getByText('Claim 1 of 4')).toBeVisible();
  await expect.element(page.getByText('Eleven of').first()).toBeVisible();
  await userEvent.keyboard('j');
  await expect.element(page.getByText('Claim 2 of 4')).toBeVisible();
  await expect.element(page.getByText('Shore power reaches').first()).toBeVisible();
  await userEvent.keyboard('4');
  await expect.element(page.getByText(/^You marked this disputed on /)).toBeVisible();
  expect((await db.claims.get(ids.repeated))?.status).toBe('disputed');
  await expect.element(page.getByText('Claim 2 of 4')).toBeVisible();
  await page.getByLabelText('What speaks for that').fill('Only nine were counted: 4 of them twice.');
  await userEvent.keyboard('{Tab}');
  await expect.element(page.getByText('Only nine were counted', { exact: false }).last()).toBeVisible();
  expect((await db.claims.get(ids.repeated))?.status).toBe('disputed');
  // Another verdict is not given for the reason of the one before; that stays with it.
  await page.getByLabelText('What speaks for that').click();
  await userEvent.keyboard('{Escape}6');
  await expect.element(page.getByText(/^You marked this refuted on /)).toBeVisible();
  expect(await db.claims.get(ids.repeated)).toMatchObject({ status: 'refuted', statusNote: '' });
  await expect.element(page.getByText('Only nine were counted', { exact: false }).last()).toBeVisible();
  await page.getByRole('button', { name: 'Previous' }).click();
  await expect.element(page.getByText('Claim 1 of 4')).toBeVisible();
});

it('moves over verdicts without giving them, and gives the one that is pressed', async () => {
  draw({});
  await expect.element(page.getByText('Claim 1 of 4')).toBeVisible();
  const verdicts = page.getByRole('group', { name: 'Your verdict' });
  const first = verdicts.getByRole('button', { name: 'Unchecked' });
  await expect.element(first).toBeVisible();
  first.element().focus();
  await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowDown}{ArrowRight}{ArrowRight}');
  expect(document.activeElement?.textContent).toContain('Refuted');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText(/^You marked this refuted on /)).toBeVisible();
  const given = (await historyOf(db, 'claims', ids.berths)).filter(({ after }) => 'status' in (after ?? {}));
  expect(given).toHaveLength(2);
});

it('holds what is disputed and what has no evidence in queues of their own', async () => {
  draw({ queue: 'disputed' });
  await expect.element(page.getByText('Only six of').first()).toBeVisible();
  await expect.element(page.getByText('Claim 1 of 1')).toBeVisible();
  await page.getByRole('button', { name: 'No evidence yet' }).click();
  await expect.element(page.getByText('Claim 1 of 2')).toBeVisible();
  await page.getByRole('button', { name: 'Settled' }).click();
  await expect.element(page.getByText('Nothing here to check')).toBeVisible();
});

it.each([1200, 390])('axe finds nothing at %d px', async width => {
  draw({ queue: 'disputed' });
  await expect.element(page.getByText('Only six of').first()).toBeVisible();
  await inspect('checking', width);
});
