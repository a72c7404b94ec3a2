import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, launchChromium, makeProfile } from '../../support/chromium';
import { type Display, openDisplay } from '../../support/display';
import { byText, inPage, painted, paintedAs, selectWords } from '../../support/in-page';
import { checkLooks } from '../../support/pictures';
import { type Site, serveFixtures } from '../../support/site';
import { waitFor } from '../../support/wait';

const SENTENCE = 'On a still morning in Merrowgate you can now hear the gulls.';
const OTHER = 'For sixty years you could not';

/** What exists only in a real window: shortcuts, and the browser's own permission prompt. */
describe('in a real window of Chromium', () => {
  let site: Site;
  let display: Display;
  let profile: Awaited<ReturnType<typeof makeProfile>>;
  let downloads: string;
  let chromium: Chromium;
  let page: Page;

  beforeAll(async () => {
    site = await serveFixtures();
    display = await openDisplay();
    profile = await makeProfile();
    downloads = join(profile.path, 'downloads');
    await mkdir(join(profile.path, 'Default'), { recursive: true });
    const settings = { download: { default_directory: downloads } };
    await writeFile(join(profile.path, 'Default/Preferences'), JSON.stringify(settings));
    chromium = await launchChromium({ profile: profile.path, headless: false, env: display.env });
    page = await chromium.open(`${site.origin}/harbour-batteries.html`);
    // A key that is pressed before the window has the keyboard is lost.
    await page.evaluate(() =>
      addEventListener('keydown', () => document.body.setAttribute('data-key', ''), { once: true }),
    );
    const reached = async () => {
      await page.bringToFront();
      await display.focus('chromium');
      await display.press('Shift_L');
      return page.$('[data-key]');
    };
    await waitFor(reached, { what: 'the keyboard to reach the page' });
    // Nor is a shortcut heard by a worker that is held at its start.
    await chromium.worker.evaluate(() => true);
  });
  afterAll(async () => {
    await chromium?.quit();
    await display?.close();
    await site?.close();
    await profile?.remove();
  });

  /** Presses the second button of the browser's prompt, once it is drawn; until then it takes no keys. */
  const allow = (allowed: () => Promise<boolean>) =>
    waitFor(
      async () => {
        await new Promise(done => setTimeout(done, 700));
        await display.press('Tab', 'Return');
        return allowed();
      },
      { what: 'the permission' },
    );

  it('the shortcut highlights the selection on a page it was never used on before', async () => {
    await selectWords(page, SENTENCE);
    await waitFor(() => page.evaluate(() => document.hasFocus()));
    await display.press('alt+shift+h');
    expect(await paintedAs(page, SENTENCE)).toBe('plain');
  });

  it('the keyboard alone enters the toolbar, chooses a kind and leaves', async () => {
    const ours = await inPage(page);
    await selectWords(page, OTHER);
    await ours.find('.toolbar .main');
    await display.press('2');
    expect((await painted(page)).quotation).toBeUndefined();
    await display.press('alt+shift+e');
    await ours.find('.toolbar button:focus');
    await display.press('Right', 'Right', 'Left', '3');
    expect(await paintedAs(page, OTHER)).toBe('prediction');
    await display.press('Escape');
    await ours.gone('.toolbar');
  });

  it('goes from claim to claim and says where it is', async () => {
    const ours = await inPage(page);
    await display.press('alt+shift+j');
    await waitFor(async () => (await ours.text('.announcer'))?.includes(`Claim 1 of 2: ${SENTENCE}`));
    await display.press('alt+shift+j');
    await waitFor(async () => (await ours.text('.announcer'))?.includes('Claim 2 of 2, Prediction'));
    await display.press('alt+shift+k');
    await waitFor(async () => (await painted(page)).emphasised?.includes(SENTENCE));
  });

  it('goes into a frame where all claims of the page stand', async () => {
    const inside = 'Eleven of the fourteen berths are fed by barges.';
    site.put('/inside.html', `<!doctype html><title>Inside</title><p>${inside}</p>`);
    site.put(
      '/around.html',
      '<!doctype html><title>Around</title><p>Around.</p><iframe src="/inside.html" width="500"></iframe>',
    );
    const around = await chromium.open(`${site.origin}/around.html`);
    const frame = () => waitFor(async () => around.frames().find(one => one.url().endsWith('/inside.html')));
    await (await frame()).evaluate(() => {
      getSelection()?.selectAllChildren(document.querySelector('p') ?? document.body);
      window.focus();
    });
    const popup = await chromium.press(around);
    await byText(popup, '.selection blockquote', inside);
    await (await byText(popup, 'button', 'Highlight selection')).click();
    await byText(popup, '.claim', inside);
    await popup.close();
    await around.reload();
    await around.bringToFront();
    await waitFor(() => around.evaluate(() => document.hasFocus()));
    await display.press('alt+shift+j');
    await waitFor(async () =>
      (await frame()).evaluate(() => CSS.highlights.get('claimlight-emphasised')?.size === 1),
    );
    expect(await (await inPage(around)).text('.toasts')).toBe('');
    await around.close();
    await page.bringToFront();
  });

  it('says so where a shortcut can do nothing', async () => {
    const browsers = await chromium.open('chrome://version');
    await browsers.bringToFront();
    await display.press('alt+shift+h');
    const { worker } = chromium;
    const said = () =>
      worker.evaluate(async () => {
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        const tabId = tab?.id ?? -1;
        return [await chrome.action.getBadgeText({ tabId }), await chrome.action.getTitle({ tabId })];
      });
    await waitFor(async () => String(await said()) === '!,Claimlight cannot work on this page');
    await waitFor(async () => (await said())[0] === '');
    await browsers.close();
  });

  it('asks for a site at the prompt; then highlights return by themselves, and go when switched off', async () => {
    const popup = await chromium.press(page);
    const option = await byText(popup, '.option', 'On localhost');
    // The prompt closes the popup, at times before the click has been answered.
    await option.click().catch(() => undefined);
    const { worker } = chromium;
    await waitFor(async () => popup.isClosed() && !(await page.evaluate(() => document.hasFocus())), {
      what: 'the prompt to take the focus',
    });
    await allow(() => worker.evaluate(() => chrome.permissions.contains({ origins: ['*://localhost/*'] })));
    await page.bringToFront();
    await page.reload();
    expect(await paintedAs(page, SENTENCE)).toBe('plain');
    const badge = await worker.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ url: '*://localhost/*' });
      return chrome.action.getBadgeText({ tabId: tab?.id });
    });
    expect(badge).toBe('2');

    const bare = await chromium.open(`${site.origin}/night-market-dark.html`);
    await new Promise(done => setTimeout(done, 500));
    expect(await bare.$('claimlight-ui')).toBeNull();
    await bare.close();

    await page.bringToFront();
    await chromium.update();
    // The new annotator has thrown out the interface of the old one, which ends without taking the new one's marks along.
    await page.evaluate(() => document.querySelector('claimlight-ui')?.setAttribute('data-old', ''));
    await waitFor(() => page.$('claimlight-ui:not([data-old])'));
    await page.mouse.click(5, 5);
    await new Promise(done => setTimeout(done, 500));
    expect(await paintedAs(page, SENTENCE)).toBe('plain');
    expect(await page.$$('claimlight-ui')).toHaveLength(1);

    const again = await chromium.press(page);
    await byText(again, '.find-claims summary', 'Suggested');
    await (await byText(again, '.option', 'Keep highlights hidden')).click();
    await waitFor(async () => Object.keys(await painted(page)).length === 0);
    // What needs the page goes with its marks, until the reader asks for them here.
    await byText(again, '[role=status]', 'stay hidden from now on');
    expect(await again.$('.selection, [title="Show in page"]')).toBeNull();
    await checkLooks(again, 'popup-hidden');
    await (await byText(again, 'button', 'Show them on this page')).click();
    expect(await paintedAs(page, SENTENCE)).toBe('plain');
    await again.waitForSelector('[title="Show in page"]');
    await again.close();
    await page.reload();
    await new Promise(done => setTimeout(done, 500));
    expect(await painted(page)).toEqual({});
  });

  it('a frame of a site that is allowed can be highlighted in a page of another site', async () => {
    const words = 'Only the frame says that the last steam tug was sold for scrap.';
    site.put('/framed.html', `<!doctype html><title>Framed</title><p>${words}</p>`);
    const frame = `<iframe src="${site.origin}/framed.html" width="600" height="300"></iframe>`;
    site.put('/around.html', `<!doctype html><title>Around</title><p>Around the frame.</p>${frame}`);
    const around = await chromium.open(`${site.otherOrigin}/around.html`);
    const inner = () => waitFor(async () => around.frames().find(one => one.url().endsWith('/framed.html')));
    const paintedThere = async () =>
      (await inner()).evaluate(() => [...(CSS.highlights.get('claimlight-plain') ?? [])].map(String).join());
    await (await inner()).evaluate(() => {
      const paragraph = document.querySelector('p');
      if (paragraph) getSelection()?.selectAllChildren(paragraph);
      window.focus();
    });
    const popup = await chromium.press(around);
    await byText(popup, '.selection blockquote', words);
    await (await byText(popup, 'button', 'Highlight selection')).click();
    await waitFor(async () => (await paintedThere()) === words);
    await popup.close();

    await around.reload();
    const again = await chromium.press(around);
    await waitFor(async () => (await paintedThere()) === words);
    await byText(again, '.claim blockquote', words);
    await again.close();
    await around.close();
  });

  it('asks whether it may save files; then backups arrive by themselves, as many as are kept', async () => {
    const library = await chromium.open(`${chromium.origin}/library.html#/storage`);
    await (await byText(library, '.schedule button', 'Turn on')).click();
    await waitFor(async () => !(await library.evaluate(() => document.hasFocus())), { what: 'the prompt' });
    await allow(() => library.evaluate(() => chrome.permissions.contains({ permissions: ['downloads'] })));
    await byText(library, '[role=status]', 'Last good one');
    await byText(library, '[role=status]', '-1.ndjson.gz');
    await byText(library, '.panel', 'Last backup');
    const folder = join(downloads, 'Claimlight');
    const [name = ''] = await readdir(folder);
    expect(name).toMatch(/^claimlight-backup-auto-[0-9a-z]{4}-1\.ndjson\.gz$/);
    const whole = await readFile(join(folder, name));
    const lines = gunzipSync(whole).toString().trim().split('\n');
    expect(lines.join()).toContain(SENTENCE);
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ end: true });

    // As if days had passed: the alarm finds that one is due, and after four the first is written over.
    const { worker } = chromium;
    for (const number of ['2', '3', '4', '1']) {
      await library.evaluate(letDaysPass);
      await worker.evaluate(() => chrome.alarms.create('back-up', { when: Date.now() }));
      await byText(library, '[role=status]', `-${number}.ndjson.gz`);
    }
    expect((await readdir(folder)).length).toBe(4);
    await (await byText(library, '.schedule button', 'Turn off')).click();
    await byText(library, '.schedule button', 'Turn on');
    await waitFor(
      async () => !(await worker.evaluate(() => chrome.permissions.contains({ permissions: ['downloads'] }))),
    );
  });
});

/** Lets the last backup have been a month ago; runs in the browser, so it stands alone. */
function letDaysPass(): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('claimlight');
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const db = request.result;
      const transaction = db.transaction('settings', 'readwrite');
      const settings = transaction.objectStore('settings');
      settings.get('scheduledBackups').onsuccess = event => {
        const row = (event.target as IDBRequest<{ value: { last: { at: string } } }>).result;
        row.value.last.at = new Date(Date.now() - 30 * 24 * 3_600_000).toISOString();
        settings.put(row);
      };
      transaction.oncomplete = () => {
        db.close();
        resolve();
      };
    };
  });
}

declare const chrome: typeof import('wxt/browser').browser;
