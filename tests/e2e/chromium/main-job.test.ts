import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, launchChromium, makeProfile } from '../../support/chromium';
import {
  byText,
  clickWords,
  editorIn,
  type InPage,
  inPage,
  painted,
  paintedAs,
  pressAway,
  selectWords,
  unfold,
} from '../../support/in-page';
import { type Site, serveFixtures } from '../../support/site';
import { waitFor } from '../../support/wait';

const SENTENCE = 'On a still morning in Merrowgate you can now hear the gulls.';
const FIGURE = 'eleven of the port’s fourteen berths';

/** One reader, from first press to reading again another day. The steps follow each other. */
describe('the main job in Chromium', () => {
  let site: Site;
  let profile: Awaited<ReturnType<typeof makeProfile>>;
  let chromium: Chromium;
  let page: Page;
  let ours: InPage;

  beforeAll(async () => {
    site = await serveFixtures();
    profile = await makeProfile();
    chromium = await launchChromium({ profile: profile.path });
    page = await chromium.open(`${site.origin}/harbour-batteries.html`);
  });
  afterAll(async () => {
    await chromium?.quit();
    await site?.close();
    await profile?.remove();
  });

  it('shows what is being read when the button is pressed', async () => {
    const popup = await chromium.press(page);
    await byText(popup, '.facts', 'minutes to read');
    const card = await popup.$eval('.article', element => element.textContent);
    expect(card).toContain('The harbour that learned to hold its breath');
    expect(card).toContain('Ines Vandermolen, Tobias Okonjo-Reed');
    expect(card).toContain('The Tideway Courier');
    expect(card).toContain('March 14, 2026');
    await byText(popup, 'p', 'None yet.');
    await popup.close();
    await page.bringToFront();
  });

  it('highlights what the mouse selects, and keeps the selection until then', async () => {
    ours = await inPage(page);
    await selectWords(page, SENTENCE);
    await ours.find('.toolbar');
    expect(await page.evaluate(() => String(getSelection()))).toBe(SENTENCE);
    await ours.click('.toolbar .main');
    expect(await paintedAs(page, SENTENCE)).toBe('plain');
  });

  it('leaves the toolbar at the new claim, where its kind can be chosen', async () => {
    await ours.click('.toolbar button[aria-expanded]');
    await ours.click('.toolbar .kind-quotation');
    await waitFor(async () => (await painted(page)).quotation?.includes(SENTENCE));
    await page.keyboard.press('Escape');
    await ours.gone('.toolbar');
  });

  it('opens the editor at a click on the mark; tags and note are saved', async () => {
    await clickWords(page, 'still morning');
    const editor = await editorIn(page);
    await waitFor(() => editor.evaluate(() => document.activeElement?.matches('.tags-control input')));
    await page.keyboard.type('harbours');
    await page.keyboard.press('Enter');
    await page.keyboard.type('noise');
    await page.keyboard.press('Comma');
    await (await unfold(editor)).type('Who measured it?');
    await page.keyboard.down('Control');
    await pressAway(page, 'Enter', () => ours.gone('.editor-frame'));
    await page.keyboard.up('Control');
  });

  it('lists the claims in page order and offers every tag ever used', async () => {
    await selectWords(page, FIGURE);
    await ours.click('.toolbar .main');
    await paintedAs(page, FIGURE);
    const popup = await chromium.press(page);
    await waitFor(async () => (await popup.$$('.claim')).length === 2);
    const claims = await popup.$$eval('.claim', items => items.map(item => item.textContent ?? ''));
    expect(claims[0]).toContain(SENTENCE);
    expect(claims[0]).toContain('Quotation');
    expect(claims[0]).toContain('harbours');
    expect(claims[0]).toContain('Who measured it?');
    expect(claims[1]).toContain(FIGURE);

    await (await byText(popup, '.claim button', `Edit: ${FIGURE}`)).click();
    await popup.waitForSelector('.claim-form input[role=combobox]');
    await popup.keyboard.type('har');
    await byText(popup, '[role=option]', 'harbours');
    await popup.keyboard.press('ArrowDown');
    await popup.keyboard.press('Enter');
    await byText(popup, '.tag', 'harbours');
    await (await byText(popup, '.claim-form button', 'Save')).click();
    await waitFor(async () => (await popup.$$('.tag-name')).length === 3);
    await popup.close();
    await page.bringToFront();
  });

  it('deletes with undo', async () => {
    const popup = await chromium.press(page);
    await (await byText(popup, '.claim button', `Delete claim: ${FIGURE}`)).click();
    await waitFor(async () => (await popup.$$('.claim')).length === 1);
    await waitFor(async () => !(await painted(page)).plain);
    await (await byText(popup, '.toast button', 'Undo')).click();
    await waitFor(async () => (await popup.$$('.claim')).length === 2);
    expect(await paintedAs(page, FIGURE)).toBe('plain');

    // The keyboard need not look for the button, nor be in time for it.
    await (await byText(popup, '.claim button', `Delete claim: ${FIGURE}`)).focus();
    await popup.keyboard.press('Enter');
    await byText(popup, '.toast button', 'Ctrl+Z');
    await popup.keyboard.down('Control');
    await popup.keyboard.press('z');
    await popup.keyboard.up('Control');
    await byText(popup, '.toast', 'Claim restored.');
    await waitFor(async () => (await popup.$$('.claim')).length === 2);
    await popup.close();
    await page.bringToFront();
  });

  it('takes the page out as Markdown and JSON files', async () => {
    const folder = join(profile.path, 'taken-out');
    await mkdir(folder);
    const popup = await chromium.press(page);
    const cdp = await chromium.browser.target().createCDPSession();
    await cdp.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    const download = await byText(popup, '.export button', 'Download');
    await download.click();
    await byText(popup, '.toast', 'Saved as The harbour');
    await popup.select('.export select', 'json');
    await download.click();
    const files = await waitFor(async () => {
      const names = await readdir(folder);
      return names.length === 2 && names.every(name => /\.(md|json)$/.test(name)) ? names.sort() : null;
    });
    const [json = '', markdown = ''] = await Promise.all(
      files.map(name => readFile(join(folder, name), 'utf8')),
    );
    expect(files[1]).toBe('The harbour that learned to hold its breath.md');
    expect(markdown).toContain(`> ${SENTENCE}`);
    expect(markdown).toContain('#harbours #noise');
    expect(markdown).toContain('Ines Vandermolen');
    const { sources } = JSON.parse(json);
    expect(sources[0].fields.published).toContain('2026-03-14');
    expect(sources[0].claims.map((claim: { quotes: string[] }) => claim.quotes[0])).toEqual([
      SENTENCE,
      FIGURE,
    ]);
    await popup.close();
  });

  it('brings everything back after the browser was closed', async () => {
    await chromium.quit();
    chromium = await launchChromium({ profile: profile.path });
    const { worker } = chromium;
    const colours = () => worker.evaluate(() => chrome.action.getBadgeBackgroundColor({}));
    await waitFor(async () => String(await colours()) === '255,214,10,255');
    page = await chromium.open(`${site.origin}/harbour-batteries.html?utm_source=again#top`);
    expect(await painted(page)).toEqual({});
    const popup = await chromium.press(page);
    await waitFor(async () => (await popup.$$('.claim')).length === 2);
    expect(await paintedAs(page, SENTENCE)).toBe('quotation');
    expect(await paintedAs(page, FIGURE)).toBe('plain');
  });
});

declare const chrome: typeof import('wxt/browser').browser;
