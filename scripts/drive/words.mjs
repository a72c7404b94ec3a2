// @ts-check
import { waitFor } from './wait.mjs';

/** @typedef {import('puppeteer-core').Page} Page */

/**
 * The boxes of some words of the page, line by line, once they stand in the middle of the window.
 * @param {Page} page
 * @param {string} words
 */
async function boxesOf(page, words) {
  const boxes = await page.evaluate(wanted => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      return [...range.getClientRects()].map(({ left, right, top, height }) => ({
        left,
        right,
        middle: top + height / 2,
      }));
    }
    return [];
  }, words);
  const first = boxes[0];
  const last = boxes.at(-1);
  if (!first || !last) throw new Error(`The page does not say “${words}”`);
  return { first, last };
}

/**
 * Selects words of the page with the mouse, from their first character to their last.
 * @param {Page} page
 * @param {string} words
 */
export async function selectWords(page, words) {
  const { first, last } = await boxesOf(page, words);
  await page.mouse.move(first.left + 0.5, first.middle);
  await page.mouse.down();
  await page.mouse.move(last.right - 0.5, last.middle, { steps: 8 });
  await page.mouse.up();
}

/**
 * Clicks the middle of some words with the mouse.
 * @param {Page} page
 * @param {string} words
 */
export async function clickWords(page, words) {
  const { first } = await boxesOf(page, words);
  await page.mouse.click((first.left + first.right) / 2, first.middle);
}

/**
 * What our marks cover, by kind (`plain`, `figure` …).
 * @param {Page} page
 * @returns {Promise<Record<string, string[]>>}
 */
export function painted(page) {
  return page.evaluate(() =>
    Object.fromEntries(
      [...CSS.highlights]
        .filter(([name]) => name.startsWith('claimlight-'))
        .map(([name, highlight]) => [name.slice('claimlight-'.length), [...highlight].map(String)]),
    ),
  );
}

/**
 * Waits until words are painted, and gives the kind they are painted as.
 * @param {Page} page
 * @param {string} words
 * @returns {Promise<string>}
 */
export function paintedAs(page, words) {
  return waitFor(
    async () =>
      Object.entries(await painted(page)).find(
        ([name, texts]) => name !== 'emphasised' && texts.join('').includes(words),
      )?.[0],
    { what: `“${words}” to be painted` },
  );
}
