import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser, type Page, type WebWorker } from 'puppeteer-core';
import { findBrowser } from '../../scripts/browsers.mjs';

import { waitFor } from './wait';

const BUILD = resolve(import.meta.dirname, '../../.output/chrome-mv3');

export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Chromium with the built extension, driven as a person would. */
export interface Chromium {
  browser: Browser;
  /** The extension's origin, `chrome-extension://…`. */
  origin: string;
  open(address: string): Promise<Page>;
  /** Presses the toolbar button for real; resolves with the popup. */
  press(page: Page): Promise<Page>;
  /** The background's worker, started if it sleeps. */
  worker(): Promise<WebWorker>;
  /** Loads the extension anew, as an update does, while pages stay open. */
  update(): Promise<void>;
  /** Ends the browser, keeping the profile. */
  quit(): Promise<void>;
}

export interface LaunchOptions {
  profile: string;
  headless?: boolean;
  build?: string;
  args?: string[];
  /** Leaves the welcome page open, which greets every new installation. */
  keepWelcome?: boolean;
}

export async function launchChromium({
  profile,
  headless = true,
  build = BUILD,
  args = [],
  keepWelcome = false,
}: LaunchOptions): Promise<Chromium> {
  const executablePath = findBrowser('chromium');
  if (!executablePath)
    throw new Error('No Chromium found. `npm test` installs it on Debian; elsewhere set CHROMIUM.');
  const browser = await puppeteer.launch({
    executablePath,
    headless,
    pipe: true,
    userDataDir: profile,
    enableExtensions: true,
    defaultViewport: null,
    args: [...CHROMIUM_FLAGS, '--window-size=1100,900', ...args],
  });
  const id = await browser.installExtension(build);
  const find = () => waitFor(async () => (await browser.extensions()).get(id));
  let extension = await find();
  const origin = `chrome-extension://${id}`;
  const welcomed = await browser.waitForTarget(target => target.url() === `${origin}/welcome.html`, {
    timeout: 10_000,
  });
  if (!keepWelcome) await (await welcomed.asPage()).close();

  return {
    browser,
    origin,
    async open(address) {
      const page = await browser.newPage();
      await page.goto(address, { waitUntil: 'load' });
      return page;
    },
    async press(page) {
      await page.bringToFront();
      const opened = browser.waitForTarget(target => target.url().startsWith(`${origin}/popup.html`), {
        timeout: 15_000,
      });
      await extension.triggerAction(page);
      const popup = await (await opened).asPage();
      await popup.waitForSelector('main > *');
      return popup;
    },
    async worker() {
      const target = await browser.waitForTarget(
        t => t.type() === 'service_worker' && t.url().startsWith(origin),
        { timeout: 15_000 },
      );
      const worker = await target.worker();
      if (!worker) throw new Error('the background has no worker');
      return worker;
    },
    async update() {
      await browser.installExtension(build);
      extension = await find();
    },
    quit: () => browser.close(),
  };
}

/** A profile folder that is removed by the function that comes with it. */
export async function makeProfile(): Promise<{ path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'claimlight-'));
  return { path, remove: () => rm(path, { recursive: true, force: true, maxRetries: 5 }) };
}
