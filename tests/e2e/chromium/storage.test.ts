import { randomBytes } from 'node:crypto';
import { cp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type Chromium, launchChromium, makeProfile } from '../../support/chromium';
import { byText, clickWords, editorIn, inPage, paintedAs, selectWords } from '../../support/in-page';
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
    await chromium.attach(page);
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
    const own = await chromium.open(`${chromium.origin}/welcome.html`);
    const disk = await own.createCDPSession();
    const { origin } = chromium;
    // Room for the first claim and its article, not for a long note.
    const { usage } = await disk.send('Storage.getUsageAndQuota', { origin });
    await disk.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage + 90_000 });
    // The browser goes by the space there was until some seconds after the library was closed.
    await chromium.worker.stop();
    await new Promise(done => setTimeout(done, 4000));
    const { page, ours } = await read(chromium, site);
    await selectWords(page, SENTENCE);
    await ours.click('.toolbar .main');
    await paintedAs(page, SENTENCE);
    await clickWords(page, 'still morning');
    const editor = await editorIn(page);
    // Words that do not compress, or they would fit.
    const note = `These words must stay. ${randomBytes(95_000).toString('hex')}`;
    await editor.$eval(
      'textarea',
      (field, text) => {
        field.value = text;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      },
      note,
    );
    await (await byText(editor, 'button', 'Save')).click();
    await byText(editor, '[role=alert]', 'The disk is full');
    expect(await editor.$eval('textarea', field => field.value)).toBe(note);

    await disk.send('Storage.overrideQuotaForOrigin', { origin });
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
});
