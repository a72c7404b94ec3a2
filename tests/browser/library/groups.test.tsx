import { afterEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Browse } from '../../../entrypoints/library/browse/browse';
import { ClaimlightDatabase, saveClaim } from '../../../lib/store';
import { claimOn, VISIT, value } from '../../support/library';
import { drawSection, takeSectionAway } from './section';

let db: ClaimlightDatabase;

afterEach(() => {
  takeSectionAway();
  db.close();
});

/** Where the rows stand, headings and all, from the top. */
const places = () =>
  [...document.querySelectorAll('.results .place')]
    .map(place => place.getBoundingClientRect())
    .sort((a, b) => a.top - b.top);

/** By how many pixels each row stands away from the one above it. */
const gaps = () => places().flatMap(({ top }, i, all) => (i > 0 ? [top - (all[i - 1]?.bottom ?? 0)] : []));

const topOf = (element?: Element | null) => element?.getBoundingClientRect().top ?? Number.NaN;
/** Where nothing is, everything is below it. */
const bottomOf = (element?: Element | null) =>
  element?.getBoundingClientRect().bottom ?? Number.NEGATIVE_INFINITY;

/** Nine claims of three kinds, of different lengths. */
const fill = async () => {
  db = new ClaimlightDatabase(`groups-${crypto.randomUUID()}`);
  const kinds = ['figure', 'event', 'cause'] as const;
  for (let i = 0; i < 9; i++) {
    const quote = `Number ${i}: ${'eleven of the fourteen berths '.repeat(i % 4 === 0 ? 8 : 1)}`;
    const fields = { kind: kinds[i % 3] ?? null, tags: i % 2 ? ['harbours'] : [] };
    value(await saveClaim(db, VISIT, claimOn(quote, i, fields)));
  }
};

it('rows of any height stand below one another, in one list and in groups', async () => {
  await page.viewport(1280, 800);
  await fill();
  drawSection(Browse, db, { section: 'claims', params: {} });
  await expect.element(page.getByText('9 claims in 1 source')).toBeVisible();
  await expect.poll(() => new Set(gaps().map(Math.round))).toEqual(new Set([0]));
  await page.getByRole('combobox', { name: 'Groups' }).selectOptions('Grouped by kind');
  await expect.poll(() => document.querySelectorAll('.results .group').length).toBe(3);
  await expect.poll(() => gaps().length).toBe(8);
  await expect.poll(() => new Set(gaps().map(Math.round))).toEqual(new Set([0]));
});

it('the heading of the group in view stays at the top, and covers no row that the keyboard goes to', async () => {
  await page.viewport(1280, 420);
  await fill();
  drawSection(Browse, db, { section: 'claims', params: { group: 'kind' } });
  await expect.poll(() => document.querySelectorAll('.results .group').length).toBe(3);
  const list = document.querySelector('.results');
  const stuck = () => list?.querySelector('.stuck');
  const groups = () =>
    [...document.querySelectorAll('.results .place .group')].map(({ textContent }) => textContent);
  const [first] = groups();
  expect(stuck()).toBeNull();
  list?.scrollBy(0, 30);
  await expect.poll(() => stuck()?.textContent).toBe(first);
  list?.scrollTo(0, 10_000);
  await expect.poll(() => stuck()?.textContent).toBe(groups().at(-1));
  expect(stuck()?.getBoundingClientRect().top).toBe(list?.getBoundingClientRect().top);
  const last = [...document.querySelectorAll<HTMLElement>('.results .row')].at(-1);
  last?.click();
  const current = () => document.querySelector('.results .row.current');
  await expect.poll(() => current()).toBeTruthy();
  for (let row = 0; row < 5; row++) {
    const before = current();
    await userEvent.keyboard('k');
    await expect.poll(() => current() !== before).toBe(true);
    // Both at once: what is shown beside the list may move all of it.
    await expect.poll(() => topOf(current()) - bottomOf(stuck())).toBeGreaterThanOrEqual(-1);
  }
});
