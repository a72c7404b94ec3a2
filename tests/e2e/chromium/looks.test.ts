import { afterAll, beforeAll, describe, it } from 'vitest';
import { SCHEMES } from '../../support/axe-rules';
import { type Chromium, launchChromium, makeProfile } from '../../support/chromium';
import { byText, clickWords, editorIn, inPage, paintedAs, selectWords, unfold } from '../../support/in-page';
import { checkLooks, takePicture } from '../../support/pictures';
import { type Site, serveFixtures } from '../../support/site';
import { waitFor } from '../../support/wait';

/** Every surface with axe, in light and dark; the pictures are left for people to look at. */
describe('looks and accessibility in Chromium', () => {
  let site: Site;
  let profile: Awaited<ReturnType<typeof makeProfile>>;
  let chromium: Chromium;

  beforeAll(async () => {
    site = await serveFixtures();
    profile = await makeProfile();
    chromium = await launchChromium({ profile: profile.path, keepWelcome: true });
  });
  afterAll(async () => {
    await chromium?.quit();
    await site?.close();
    await profile?.remove();
  });

  it('welcome', async () => {
    const target = await chromium.browser.waitForTarget(t => t.url().endsWith('/welcome.html'));
    const page = await target.asPage();
    // A tab has its address before the page has loaded.
    await page.waitForSelector('h1');
    await page.bringToFront();
    await checkLooks(page, 'welcome');
    await page.setViewport({ width: 360, height: 800 });
    await checkLooks(page, 'welcome-narrow');
    await page.close();
  });

  it('popup, empty', async () => {
    const page = await chromium.open(`${site.origin}/harbour-batteries.html`);
    const popup = await chromium.press(page);
    await byText(popup, '.facts', 'minutes');
    await checkLooks(popup, 'popup-empty');
    await popup.close();
    await page.close();
  });

  it('popup where nothing can be done', async () => {
    const page = await chromium.open('chrome://version');
    const popup = await chromium.press(page);
    await byText(popup, 'h1', 'cannot work on this page');
    await checkLooks(popup, 'popup-unreachable');
    await popup.close();
    await page.close();
  });

  it('page with claims, toolbar, editor, and the full popup', async () => {
    const page = await chromium.open(`${site.origin}/harbour-batteries.html`);
    await chromium.attach(page);
    const ours = await inPage(page);
    const kinds = ['kind-quotation', 'kind-figure', 'kind-prediction'];
    const sentences = [
      'you can now hear the gulls',
      'eleven of the port’s fourteen berths',
      'If the money is spent as promised',
    ];
    for (const [i, sentence] of sentences.entries()) {
      await selectWords(page, sentence);
      await ours.click('.toolbar button[aria-expanded]');
      await ours.click(`.toolbar .${kinds[i]}`);
      await paintedAs(page, sentence);
      await page.keyboard.press('Escape');
    }
    await selectWords(page, 'a container ship lying at the quay');
    await ours.click('.toolbar button[aria-expanded]');
    for (const scheme of SCHEMES) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      await takePicture(page, `toolbar-${scheme}`);
    }
    await page.keyboard.press('Escape');

    await clickWords(page, 'fourteen berths');
    const editor = await editorIn(page);
    await page.keyboard.type('energy,harbours,');
    await checkLooks(page, 'editor', { frame: editor });
    await (await unfold(editor)).type('Ask the port for its log of berths.');
    await page.keyboard.press('Tab');
    await waitFor(async () => ((await ours.find('.editor-frame')).height ?? 0) > 500);
    await checkLooks(page, 'editor-open', { frame: editor });
    await (await byText(editor, 'button', 'Save')).click();
    await ours.gone('.editor-frame');

    const popup = await chromium.press(page);
    await waitFor(async () => (await popup.$$('.claim')).length === 3);
    await checkLooks(popup, 'popup-full');
    await (await byText(popup, '.claim button', 'Edit')).click();
    await popup.waitForSelector('.claim-form');
    await checkLooks(popup, 'popup-editing');
    await popup.setViewport({ width: 320, height: 640 });
    await checkLooks(popup, 'popup-narrow');
    await popup.close();
    await page.close();
  });

  it('side panel: empty, full, with changed and missing text, while editing, and where nothing is seen', async () => {
    const sentences = [
      'Eleven ferries will be rebuilt before the winter of next year.',
      'The harbour board spent forty million on cables, barges and transformers in the spring.',
      'A retired pilot doubts that any of it will float.',
    ];
    const draw = (...texts: string[]) =>
      site.put(
        '/beside.html',
        `<!doctype html><html lang="en"><title>The harbour and its ferries</title>${texts.map(text => `<p>${text}</p>`).join('')}`,
      );
    draw(...sentences);
    const page = await chromium.open(`${site.origin}/beside.html`);
    const popup = await chromium.press(page);
    const opened = chromium.browser.waitForTarget(target => target.url().endsWith('/sidepanel.html'));
    await (await byText(popup, 'button', 'Open beside the page')).click();
    const panel = await (await opened).asPage();
    await byText(panel, 'p', 'None yet');
    await checkLooks(panel, 'panel-empty');

    await page.bringToFront();
    const ours = await inPage(page);
    for (const sentence of sentences) {
      await selectWords(page, sentence);
      await ours.click('.toolbar .main');
      await paintedAs(page, sentence);
    }
    draw(sentences[0] ?? '', (sentences[1] ?? '').replace('forty', 'fifty'));
    await page.reload();
    await chromium.attach(page);
    await panel.waitForSelector('.changed-words ins');
    await panel.setViewport({ width: 360, height: 900 });
    await checkLooks(panel, 'panel-full');
    await panel.setViewport({ width: 260, height: 900 });
    await checkLooks(panel, 'panel-narrow');
    await (await byText(panel, '.claim button', 'Edit')).evaluate(button => (button as HTMLElement).click());
    await panel.waitForSelector('.claim-form');
    await panel.setViewport({ width: 420, height: 900 });
    await checkLooks(panel, 'panel-editing');

    const hidden = await chromium.open(`${site.origin}/slow-reading.html`);
    await byText(panel, 'h1', 'Press the Claimlight button');
    await checkLooks(panel, 'panel-unseen');
    await hidden.close();
    await page.close();
  });

  it('marks on a dark page', async () => {
    const page = await chromium.open(`${site.origin}/night-market-dark.html`);
    await chromium.attach(page);
    const ours = await inPage(page);
    const words = await page.$eval(
      'article p:nth-of-type(3)',
      p => p.firstChild?.textContent?.trim().slice(0, 60) ?? '',
    );
    await selectWords(page, words);
    await ours.click('.toolbar .main');
    await paintedAs(page, words);
    await takePicture(page, 'dark-page');
    await page.setViewport({ width: 360, height: 640 });
    await clickWords(page, words);
    await editorIn(page);
    await waitFor(async () => (await ours.find('.editor-frame')).height > 300);
    await takePicture(page, 'editor-narrow');
    await page.close();
  });
});
