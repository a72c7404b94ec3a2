import { cp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type Chromium, launchChromium, makeProfile } from '../../support/chromium';
import { countRows } from '../../support/in-extension';
import { byText, clickWords, editorIn, inPage, painted, paintedAs, selectWords } from '../../support/in-page';
import { type Site, serveFixtures } from '../../support/site';
import { waitFor } from '../../support/wait';

const BUILD = resolve(import.meta.dirname, '../../../.output/chrome-mv3');
const SENTENCE = 'On a still morning in Merrowgate you can now hear the gulls.';
const OTHER = 'For sixty years you could not';

/** When the browser cannot or may not keep what the reader writes. */
describe('storage in Chromium', () => {
  const ends: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const end of ends.splice(0).reverse()) await end();
  });
  const start = async (options: { build?: string } = {}) => {
    const site = await serveFixtures();
    ends.push(() => site.close());
    const profile = await makeProfile();
    ends.push(() => profile.remove());
    const chromium = await launchChromium({ profile: profile.path, ...options });
    ends.push(() => chromium.quit());
    return { site, profile: profile.path, chromium };
  };
  const read = async (chromium: Chromium, site: Site) => {
    const page = await chromium.open(`${site.origin}/harbour-batteries.html`);
    await (await chromium.press(page)).close();
    await page.bringToFront();
    return { page, ours: await inPage(page) };
  };

  /** The browser limits no extension that may use unlimited storage, so this copy of the build may not. */
  const withoutUnlimitedStorage = async () => {
    const copy = await makeProfile();
    ends.push(() => copy.remove());
    await cp(BUILD, copy.path, { recursive: true });
    const manifest = JSON.parse(await readFile(join(BUILD, 'manifest.json'), 'utf8'));
    const permissions = manifest.permissions.filter((name: string) => name !== 'unlimitedStorage');
    expect(permissions.length).toBe(manifest.permissions.length - 1);
    await writeFile(join(copy.path, 'manifest.json'), JSON.stringify({ ...manifest, permissions }));
    return copy.path;
  };

  it('a full disk is said in a sentence, and the typed note is not lost', async () => {
    const { site, chromium } = await start({ build: await withoutUnlimitedStorage() });
    const { page, ours } = await read(chromium, site);
    await selectWords(page, SENTENCE);
    await ours.click('.toolbar .main');
    await paintedAs(page, SENTENCE);
    await clickWords(page, 'still morning');
    const editor = await editorIn(page);
    const worker = await chromium.worker();
    await worker.client.send('Storage.overrideQuotaForOrigin', { origin: chromium.origin, quotaSize: 1 });
    await (await editor.waitForSelector('textarea'))?.type('These words must stay.');
    await (await byText(editor, 'button', 'Save')).click();
    await byText(editor, '[role=alert]', 'The disk is full');
    expect(await editor.$eval('textarea', field => field.value)).toBe('These words must stay.');

    await worker.client.send('Storage.overrideQuotaForOrigin', { origin: chromium.origin });
    await (await byText(editor, 'button', 'Save')).click();
    await ours.gone('.editor-frame');
    const popup = await chromium.press(page);
    await byText(popup, '.note', 'These words must stay.');
  });

  it('a library that cannot be opened is said in a sentence, and is left as it is', async () => {
    const { site, profile, chromium } = await start();
    const first = await read(chromium, site);
    await selectWords(first.page, SENTENCE);
    await first.ours.click('.toolbar .main');
    await paintedAs(first.page, SENTENCE);
    await chromium.quit();
    ends.pop();

    const folder = join(profile, 'Default', 'IndexedDB');
    const name = (await readdir(folder)).find(entry => entry.startsWith('chrome-extension_')) ?? 'missing';
    await rename(join(folder, name), join(profile, 'kept'));
    await writeFile(join(folder, name), 'not a folder');
    const again = await launchChromium({ profile });
    const { page, ours } = await read(again, site);
    await selectWords(page, OTHER);
    await ours.click('.toolbar .main');
    await waitFor(async () => (await ours.text('.toast'))?.includes('would not open your library'));
    expect(await page.evaluate(() => String(getSelection()))).toBe(OTHER);
    await again.quit();

    await rm(join(folder, name), { recursive: true, force: true });
    await rename(join(profile, 'kept'), join(folder, name));
    const healed = await launchChromium({ profile });
    ends.push(() => healed.quit());
    const back = await read(healed, site);
    expect(await paintedAs(back.page, SENTENCE)).toBe('plain');
  });

  it('nothing is kept from a private window unless the reader says so', async () => {
    const { site, chromium } = await start();
    const settings = await chromium.open('chrome://extensions');
    const id = chromium.origin.split('//')[1] ?? '';
    await settings.evaluate(
      extensionId =>
        (
          globalThis as unknown as {
            chrome: {
              developerPrivate: { updateExtensionConfiguration(change: object): Promise<void> };
            };
          }
        ).chrome.developerPrivate.updateExtensionConfiguration({ extensionId, incognitoAccess: true }),
      id,
    );
    const worker = await waitFor(() => chromium.worker().catch(() => null));
    const address = `${site.origin}/harbour-batteries.html`;
    await worker.evaluate(url => chrome.windows.create({ incognito: true, url }), address);
    const target = await chromium.browser.waitForTarget(t => t.url() === address);
    const page = await target.asPage();
    await (await chromium.press(page)).close();
    await page.bringToFront();
    const ours = await inPage(page);
    await selectWords(page, SENTENCE);
    await ours.click('.toolbar .main');
    await waitFor(async () => (await ours.text('.toast'))?.includes('private window'));
    expect(await painted(page)).toEqual({});
    const before = await countRows(await chromium.worker());
    expect([before.claims, before.sources, before.drafts]).toEqual([0, 0, 0]);
    await ours.click('.toast button');
    expect(await paintedAs(page, SENTENCE)).toBe('plain');
    expect((await countRows(await chromium.worker())).claims).toBe(1);
  });
});

declare const chrome: typeof import('wxt/browser').browser;
