import { afterEach, beforeEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { Browse } from '../../../entrypoints/library/browse/browse';
import type { Target } from '../../../lib/claims';
import { ClaimlightDatabase, confirmWording, reattach, refuseWording, saveClaim } from '../../../lib/store';
import { inspect } from '../../support/inspect';
import { claimOn, VISIT, value } from '../../support/library';
import { drawSection, takeSectionAway } from './section';

const targetOn = (words: string) => claimOn(words).targets[0] as Target;
let db: ClaimlightDatabase;
let claim: string;

beforeEach(async () => {
  db = new ClaimlightDatabase(`quotes-${crypto.randomUUID()}`);
  const saved = claimOn('The dam cost $53 billion.', 0);
  saved.targets.push(targetOn('It holds 9 % of the river.'));
  claim = value(await saveClaim(db, { ...VISIT, article: null }, saved)).value.id;
});
afterEach(() => {
  takeSectionAway();
  db.close();
});
const text = (selector: string) =>
  [...document.querySelectorAll(selector)].map(({ textContent }) => textContent?.trim() ?? '');
const heads = () => text('.history li > span').map(entry => entry.split(/[“”]|Before:| \d/)[0]?.trim());

it('says in the history what a quote was and became, what was refused for it, and what was undone', async () => {
  value(await refuseWording(db, claim, [{ at: 1, wording: 'It holds 7 % of the lake.' }]));
  value(await confirmWording(db, claim, [{ at: 0, target: targetOn('The dam cost $61 billion.') }]));
  value(await reattach(db, claim, [targetOn('All of it was paid twice.')]));
  drawSection(Browse, db, { section: 'claims', params: { at: claim } });
  await page.getByText('History', { exact: true }).click();
  const reworded = 'The dam cost $61 billion. … It holds 9 % of the river.';
  const attached = `Before: “${reworded}” After: “All of it was paid twice.”`;
  const confirmed = `Before: “The dam cost $53 billion. … It holds 9 % of the river.” After: “${reworded}”`;
  const refused = '“It holds 7 % of the lake.”';
  await expect.poll(() => text('.history .quotes')).toEqual([attached, confirmed, refused]);
  expect(heads().slice(0, 3)).toEqual(['Changed: Quote', 'Changed: Quote', 'Changed: Refused wording']);
  for (const width of [1000, 320]) await inspect('claim-quotes', width, { height: 1100 });

  await page.getByRole('button', { name: 'Undo' }).first().click();
  const back = `Before: “All of it was paid twice.” After: “${reworded}”`;
  await expect.poll(() => text('.history .quotes')).toEqual([back, attached, confirmed, refused]);
  expect(heads()[0]).toBe('Undone: Quote');
});
