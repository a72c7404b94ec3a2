// @ts-check
import { readdir } from 'node:fs/promises';
import { byText } from '../drive/in-page.mjs';
import { waitFor } from '../drive/wait.mjs';

/**
 * Presses Download in the popup for each format, and waits until the browser has written the files.
 * @param {import('puppeteer-core').Browser} browser
 * @param {import('puppeteer-core').Page} popup
 * @param {string} folder
 * @returns {Promise<string[]>} the names of the files
 */
export async function takeOut(browser, popup, folder) {
  const cdp = await browser.target().createCDPSession();
  await cdp.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  const download = await byText(popup, '.export button', 'Download');
  const files = [];
  for (const [format, ending] of [
    ['markdown', '.md'],
    ['json', '.json'],
  ]) {
    await popup.select('.export select', format ?? '');
    await download.click();
    const find = async () => (await readdir(folder)).find(name => name.endsWith(ending ?? ''));
    files.push(await waitFor(find, { what: `the ${format} file` }));
  }
  return files;
}
