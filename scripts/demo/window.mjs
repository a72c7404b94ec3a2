// @ts-check
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { findBrowser } from '../browsers.mjs';
import { ROOT, runTool } from '../run/command.mjs';

const CHROME_BUILD = join(ROOT, '.output/chrome-mv3');
const FIREFOX_BUILD = join(ROOT, '.output/firefox-mv3');

/** Kept from one start to the next, so that what was highlighted comes back. */
const PROFILES = join(ROOT, '.output/profiles');

const TRY = `To try:
  1. Press the Claimlight button in the toolbar (it may be behind the puzzle piece, where it can be pinned).
  2. Select a sentence with the mouse, and choose Highlight, or a kind of claim.
  3. Click the highlight to add tags and a note.
  4. Reload the page and press the button again: your highlights come back.
  5. Download them from the popup as Markdown or JSON.

What you highlight is kept for the next \`npm start\`. Close the window, or press Ctrl+C here, to end.`;

/**
 * Opens a browser of the reader's with the extension on the article, in a profile of its own, and waits until it is closed.
 * @param {import('../browsers.mjs').Family} family
 * @param {string} article
 */
export async function openWindow(family, article) {
  console.log(TRY);
  await mkdir(PROFILES, { recursive: true });
  await (family === 'firefox' ? openFirefox(article) : openChromium(article));
}

/** @param {string} article */
async function openChromium(article) {
  const asRoot = process.getuid?.() === 0;
  const browser = await puppeteer.launch({
    executablePath: findBrowser('chromium') ?? 'chromium',
    headless: false,
    pipe: true,
    userDataDir: join(PROFILES, 'chromium'),
    enableExtensions: true,
    defaultViewport: null,
    ignoreDefaultArgs: ['--enable-automation'],
    args: ['--no-first-run', '--no-default-browser-check', ...(asRoot ? ['--no-sandbox'] : [])],
  });
  const closed = new Promise(done => browser.once('disconnected', done));
  const [page = await browser.newPage()] = await browser.pages();
  await page.goto(article);
  await browser.installExtension(CHROME_BUILD).catch(explainTwoClicks);
  // The welcome page opens over the article, where this is a first installation.
  const welcome = (/** @type {import('puppeteer-core').Target} */ target) =>
    target.url().endsWith('/welcome.html');
  await browser.waitForTarget(welcome, { timeout: 3000 }).catch(() => null);
  await page.bringToFront().catch(() => null);
  await closed;
}

function explainTwoClicks() {
  console.log(`
This browser does not take extensions from outside. Two clicks do it instead: open chrome://extensions, switch on
Developer mode, press Load unpacked, and choose the folder ${CHROME_BUILD}`);
}

/** @param {string} article */
async function openFirefox(article) {
  const { code, output } = await runTool(
    ['web-ext'],
    [
      'run',
      `--source-dir=${FIREFOX_BUILD}`,
      `--firefox=${findBrowser('firefox')}`,
      `--firefox-profile=${join(PROFILES, 'firefox')}`,
      '--profile-create-if-missing',
      '--keep-profile-changes',
      `--start-url=${article}`,
      '--no-reload',
      '--no-input',
    ],
  );
  if (code === 0) return;
  console.log(`${output}
Firefox could not be started with the extension. By hand: open about:debugging#/runtime/this-firefox, press Load Temporary
Add-on, and choose the file ${join(FIREFOX_BUILD, 'manifest.json')}`);
}
