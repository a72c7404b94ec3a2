import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { type Chromium, launchChromium, makeProfile } from './chromium';
import { byText, type InPage, inPage } from './in-page';
import { type Site, serveFixtures } from './site';
import { waitFor } from './wait';

/** What the tests of one file share: a Chromium with a profile of its own, and a site to read. */
export interface Setting {
  chromium: Chromium;
  site: Site;
  /** Opens a page of the site, of the test's own body where there is one, and presses the button on it once. */
  read(path: string, body?: string, headers?: Record<string, string>): Promise<{ page: Page; ours: InPage }>;
  /** Takes a page that the test opened into what is closed after it. */
  closeLater(page: Page): Page;
}

/** Starts a Chromium before the tests of a file and takes everything away after them, whether or not they succeeded. */
export function withChromium(): Setting {
  const opened: Page[] = [];
  const undo: (() => Promise<void>)[] = [];
  const closeLater = (page: Page) => {
    opened.push(page);
    return page;
  };
  const setting = { closeLater } as Setting;
  setting.read = async (path, body, headers = {}) => {
    const { chromium, site } = setting;
    const html = `<!doctype html><meta charset="utf-8"><title>Test ${path}</title>${body}`;
    if (body) site.put(path, html, headers);
    const page = closeLater(await chromium.open(`${site.origin}${path}`));
    const popup = await chromium.press(page);
    await byText(popup, '.facts', 'localhost');
    await waitFor(() => page.$('claimlight-ui'));
    await popup.close();
    await page.bringToFront();
    return { page, ours: await inPage(page) };
  };

  beforeAll(async () => {
    const profile = await makeProfile();
    undo.push(profile.remove);
    setting.site = await serveFixtures();
    undo.push(setting.site.close);
    setting.chromium = await launchChromium({ profile: profile.path });
    undo.push(setting.chromium.quit);
  });
  afterEach(async () => {
    for (const page of opened.splice(0)) await page.close();
  });
  afterAll(async () => {
    for (const step of undo.reverse()) await step();
  });
  return setting;
}
