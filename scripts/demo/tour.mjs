// @ts-check
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { launchChromium, makeProfile } from '../drive/chromium.mjs';
import { byText, editorIn, inPage } from '../drive/in-page.mjs';
import { waitFor } from '../drive/wait.mjs';
import { clickWords, painted, paintedAs, selectWords } from '../drive/words.mjs';
import { ROOT } from '../run/command.mjs';
import { takeOut } from './take-out.mjs';

/** Where the pictures and the exported files go. */
export const SHOWN = '.output/demo';

const FIGURE = 'it would spend $53 billion over three years on shore power';
const QUOTATION = '“We are not asking ships to be saints,”';
const PREDICTION = 'shore power will serve 45% of large ships by 2035';

const TAGS = ['shore power', 'cost'];

/** @typedef {import('puppeteer-core').Page} Page */

/**
 * The main job, done for real in a Chromium without a window, step by step.
 * @param {string} article the address of the article to read
 * @param {(done: string) => void} tell
 */
export async function tour(article, tell) {
  const folder = join(ROOT, SHOWN);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const profile = await makeProfile();
  let chromium = await launchChromium({ profile: profile.path });
  try {
    tell('Chromium is running with the extension, which has access to no site');
    const page = await chromium.open(article);
    await read(await chromium.press(page), tell);
    await highlight(page, folder, tell);
    await comeBack(chromium, page, folder, tell);

    await chromium.quit();
    chromium = await launchChromium({ profile: profile.path });
    const later = await chromium.open(article);
    await chromium.press(later);
    await allPainted(later);
    tell('The browser was closed and opened again, and the highlights came back');
  } finally {
    await chromium.quit();
    await profile.remove();
  }
}

/**
 * @param {Page} popup
 * @param {(done: string) => void} tell
 */
async function read(popup, tell) {
  await byText(popup, '.facts', 'to read');
  const lines = await popup.$$eval('.article h1, .article p', found => found.map(line => line.textContent));
  tell(`The toolbar button was pressed and the article recognised: ${lines.join(' | ')}`);
  await popup.close();
}

/**
 * @param {Page} page
 * @param {string} folder
 * @param {(done: string) => void} tell
 */
async function highlight(page, folder, tell) {
  const ours = await inPage(page);
  const mark = async (/** @type {string} */ words, /** @type {string} */ kind) => {
    await ours.click('.toolbar .main');
    await paintedAs(page, words);
    await ours.click('.toolbar button[aria-expanded]');
    await ours.click(`.toolbar .kind-${kind}`);
    await waitFor(async () => (await painted(page))[kind]?.includes(words), { what: `a mark as ${kind}` });
    await page.keyboard.press('Escape');
    await ours.gone('.toolbar');
  };

  await page.bringToFront();
  await selectWords(page, FIGURE);
  await ours.find('.toolbar .main');
  await picture(page, folder, 'toolbar');
  tell('A sentence was selected with the mouse, and the small toolbar came');
  await mark(FIGURE, 'figure');
  tell(`Highlighted as a figure: “${FIGURE}”`);

  await clickWords(page, '$53 billion');
  const editor = await editorIn(page);
  for (const tag of TAGS) {
    await (await editor.waitForSelector('.tags-control input'))?.type(tag);
    await page.keyboard.press('Enter');
    await byText(editor, '.tag', tag);
  }
  await (await byText(editor, 'summary', 'More about this claim')).click();
  const note = await editor.waitForSelector('.note-field textarea', { visible: true });
  await note?.type('Over three years. Promised, not yet spent.');
  await picture(page, folder, 'editor');
  await (await byText(editor, 'button', 'Save')).click();
  await ours.gone('.editor-frame');
  tell(`Tagged ${TAGS.map(tag => `“${tag}”`).join(' and ')} in the editor beside the highlight, with a note`);

  await selectWords(page, QUOTATION);
  await mark(QUOTATION, 'quotation');
  await selectWords(page, PREDICTION);
  await mark(PREDICTION, 'prediction');
  tell('Two more claims highlighted: a quotation and a prediction');
}

/**
 * @param {import('../drive/chromium.mjs').Chromium} chromium
 * @param {Page} page
 * @param {string} folder
 * @param {(done: string) => void} tell
 */
async function comeBack(chromium, page, folder, tell) {
  await page.reload();
  if (Object.keys(await painted(page)).length > 0)
    throw new Error('something was painted without being asked');
  tell('The page was reloaded: without access to the site nothing is put into it');
  const popup = await chromium.press(page);
  await waitFor(async () => (await popup.$$('.claim')).length === 3, { what: 'three claims in the popup' });
  await allPainted(page);
  tell('The button was pressed again, and all three highlights came back, with their tags');
  for (const tag of TAGS) await byText(popup, '.claim', tag);
  await picture(popup, folder, 'popup');
  for (const file of await takeOut(chromium.browser, popup, folder)) tell(`Taken out: ${SHOWN}/${file}`);
  await popup.close();
  await page.bringToFront();
  await page.evaluate(() => scrollTo(0, 780));
  await picture(page, folder, 'page');
}

/** @param {Page} page */
async function allPainted(page) {
  for (const words of [FIGURE, QUOTATION, PREDICTION]) await paintedAs(page, words);
}

/**
 * Leaves a picture in light and one in dark.
 * @param {Page} page
 * @param {string} folder
 * @param {string} name
 */
async function picture(page, folder, name) {
  for (const value of ['dark', 'light']) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
    await page.screenshot({ path: join(folder, `${name}-${value}.png`) });
  }
}
