// @ts-check
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer from 'puppeteer-core';
import { findBrowser } from '../browsers.mjs';
import { PATIENCE, waitFor } from './wait.mjs';
import { backgroundWorker } from './worker.mjs';

const BUILD = resolve(import.meta.dirname, '../../.output/chrome-mv3');

const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Two hidden pages of the address bar, which cost more than all else at the start.
  '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup',
];

/** @typedef {import('puppeteer-core').Page} Page */

/**
 * Chromium with the built extension, driven as a person would.
 * @typedef {object} Chromium
 * @property {import('puppeteer-core').Browser} browser
 * @property {string} origin the extension's origin, `chrome-extension://…`
 * @property {(address: string) => Promise<Page>} open
 * @property {(page: Page) => Promise<Page>} press presses the toolbar button for real; resolves with the popup
 * @property {(page: Page) => Promise<void>} attach presses it, and closes the popup once our interface is in the page
 * @property {import('./worker.mjs').BackgroundWorker} worker the background's
 * @property {() => Promise<void>} update loads the extension anew, as an update does, while pages stay open
 * @property {() => Promise<void>} quit ends the browser, keeping the profile
 */

/**
 * @typedef {object} LaunchOptions
 * @property {string} profile
 * @property {boolean} [headless]
 * @property {string} [build]
 * @property {string[]} [args]
 * @property {NodeJS.ProcessEnv} [env] such as a DISPLAY for real windows
 * @property {boolean} [keepWelcome] leaves the welcome page open, which greets every new installation
 */

/**
 * @param {LaunchOptions} options
 * @returns {Promise<Chromium>}
 */
export async function launchChromium({
  profile,
  headless = true,
  build = BUILD,
  args = [],
  env = process.env,
  keepWelcome = false,
}) {
  const executablePath = findBrowser('chromium');
  if (!executablePath)
    throw new Error('No Chromium found. `npm test` installs it on Debian; elsewhere set CHROMIUM.');
  const browser = await puppeteer.launch({
    executablePath,
    headless,
    pipe: true,
    userDataDir: profile,
    enableExtensions: true,
    // What never comes should be named before a test runs out of time.
    protocolTimeout: PATIENCE,
    defaultViewport: null,
    env,
    args: [...CHROMIUM_FLAGS, '--window-size=1100,900', ...args],
  });
  const id = await browser.installExtension(build);
  const find = () => waitFor(async () => (await browser.extensions()).get(id));
  let extension = await find();
  const origin = `chrome-extension://${id}`;
  const welcomed = await browser.waitForTarget(target => target.url() === `${origin}/welcome.html`, {
    timeout: PATIENCE,
  });
  if (!keepWelcome) await (await welcomed.asPage()).close();

  /** @param {Page} page */
  async function press(page) {
    await page.bringToFront();
    const opened = browser.waitForTarget(target => target.url().startsWith(`${origin}/popup.html`), {
      timeout: PATIENCE,
    });
    await extension.triggerAction(page);
    const popup = await (await opened).asPage();
    await popup.waitForSelector('main:not([aria-busy])');
    return popup;
  }

  return {
    browser,
    origin,
    async open(address) {
      const page = await browser.newPage();
      await page.goto(address, { waitUntil: 'load' });
      return page;
    },
    press,
    async attach(page) {
      const popup = await press(page);
      await page.waitForSelector('claimlight-ui');
      await popup.close();
      await page.bringToFront();
    },
    worker: backgroundWorker(browser, origin),
    async update() {
      await browser.installExtension(build);
      extension = await find();
    },
    quit: () => browser.close(),
  };
}

/**
 * A profile folder that is removed by the function that comes with it.
 * @returns {Promise<{ path: string, remove(): Promise<void> }>}
 */
export async function makeProfile() {
  const path = await mkdtemp(join(tmpdir(), 'claimlight-'));
  return { path, remove: () => rm(path, { recursive: true, force: true, maxRetries: 5 }) };
}
