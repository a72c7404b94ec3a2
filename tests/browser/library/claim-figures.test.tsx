import { afterEach, beforeEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { Browse } from '../../../entrypoints/library/browse/browse';
import { ClaimlightDatabase, changeClaim, saveClaim } from '../../../lib/store';
import { inspect } from '../../support/inspect';
import { claimOn, VISIT, value } from '../../support/library';
import { drawSection, takeSectionAway } from './section';

const OWN = { text: '$35 billion', value: 35e9, to: null, unit: 'USD', approximation: 'about' as const };
let db: ClaimlightDatabase;
let claim: string;

beforeEach(async () => {
  db = new ClaimlightDatabase(`figures-${crypto.randomUUID()}`);
  claim = value(
    await saveClaim(
      db,
      { ...VISIT, article: null },
      claimOn('The dam cost $53 billion and 3 to 5 % of income.', 0),
    ),
  ).value.id;
});
afterEach(() => {
  takeSectionAway();
  db.close();
});
const draw = () => drawSection(Browse, db, { section: 'claims', params: { at: claim } });
const text = (selector: string) =>
  [...document.querySelectorAll(selector)].map(({ textContent }) => textContent?.trim() ?? '');
const facts = () => text('.claim-text .facts > div');

it('shows the figures of a claim, and whose they are', async () => {
  draw();
  await expect.poll(facts).toContain('Figures, read automatically53,000,000,000 USD; 3 to 5 %');
  value(await changeClaim(db, claim, { ownFigures: [OWN] }));
  await expect.poll(facts).toContain('Figures, as you have themabout 35,000,000,000 USD');
  value(await changeClaim(db, claim, { ownFigures: [] }));
  await expect.poll(facts).toContain('Figures, as you have themnone');
});

it('says in the history what figures were and became, and what was undone', async () => {
  value(await changeClaim(db, claim, { ownFigures: [OWN] }));
  value(await changeClaim(db, claim, { note: 'Ask the ministry.' }));
  draw();
  await page.getByText('History', { exact: true }).click();
  const entries = () => text('.history li > span').map(entry => entry.replace(/\.\D*\d+ \w+ 20\d\d.*$/, '.'));
  const change =
    'Before: 53,000,000,000 USD; 3 to 5 % (read automatically). After: about 35,000,000,000 USD.';
  await expect.poll(() => text('.history .figures')).toEqual([change]);
  expect(entries()[0]).toMatch(/^Changed: Note/);
  for (const width of [1000, 320]) await inspect('claim-figures', width, { height: 1100 });

  await page.getByRole('button', { name: 'Undo' }).nth(1).click();
  const back = 'Before: about 35,000,000,000 USD. After: 53,000,000,000 USD; 3 to 5 % (read automatically).';
  await expect.poll(() => text('.history .figures')).toEqual([back, change]);
  expect(entries()[0]).toMatch(/^Undone: Figures/);
  expect(entries()[2]).toMatch(/^Changed: Figures \(undone since\)/);
  expect(text('.history li')[1]).not.toContain('undone');
  await expect.poll(facts).toContain('Figures, read automatically53,000,000,000 USD; 3 to 5 %');
});
