import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import {
  byText,
  clickWords,
  editorIn,
  painted,
  paintedAs,
  pressAway,
  selectWords,
} from '../../support/in-page';
import { waitFor } from '../../support/wait';
import { withChromium } from '../../support/with-chromium';

const FILLER = 'The committee met again on Tuesday and spoke for a long time about its own procedures.';
const KEPT = 'Eleven ferries will be rebuilt before the winter of next year.';
const CHANGED = 'The harbour board spent forty million on cables, barges and transformers in the spring.';
const EDITED = CHANGED.replace('forty million', 'fifty million');
const GONE = 'A retired pilot doubts that any of it will float.';
const article = (...sentences: string[]) =>
  `<!doctype html><title>Ferries</title>${sentences.map(sentence => `<p>${sentence}</p><div style="height: 900px"></div>`).join('')}`;

describe('the side panel, in Chromium', () => {
  const here = withChromium();
  const claimsIn = (panel: Page, within = '.claim') =>
    panel.$$eval(within, items => items.map(item => item.textContent ?? ''));

  /** A popup that is closed at once may not have asked for anything yet. */
  const pressAndClose = async (page: Page) => {
    const popup = await here.chromium.press(page);
    await waitFor(() => page.$('claimlight-ui'));
    await popup.close();
  };
  /** Presses the toolbar button on a page and, in the popup, the button that opens the panel. */
  const openPanel = async (page: Page): Promise<Page> => {
    const popup = await here.chromium.press(page);
    const opened = here.chromium.browser.waitForTarget(target => target.url().endsWith('/sidepanel.html'));
    await (await byText(popup, 'button', 'Open beside the page')).click();
    const panel = await (await opened).asPage();
    await panel.waitForSelector('main > *');
    return panel;
  };

  it('follows the page: order, clicks, scrolling, filter, changed and missing text', async () => {
    const { page, ours } = await here.read('/ferries.html', article(KEPT, FILLER, CHANGED, FILLER, GONE));
    for (const sentence of [GONE, KEPT, CHANGED]) {
      await selectWords(page, sentence);
      await ours.click('.toolbar .main');
      await paintedAs(page, sentence);
    }
    const panel = await openPanel(page);
    await waitFor(async () => (await claimsIn(panel)).length === 3);
    const order = await claimsIn(panel, '.claim blockquote');
    expect(order).toEqual([KEPT, CHANGED, GONE]);

    // A click in the page marks the item, a click in the panel scrolls the page.
    await page.bringToFront();
    await page.evaluate(() => scrollTo(0, 0));
    await clickWords(page, 'Eleven ferries');
    await waitFor(async () => (await claimsIn(panel, '[aria-current] blockquote'))[0] === KEPT);
    await editorIn(page);
    await pressAway(page, 'Escape', () => ours.gone('.editor-frame'));
    const show = await panel.$$('.claim button[aria-label^="Show in page"]');
    // Of a tab behind another no frame may be drawn, which a click of the mouse waits for.
    await show[2]?.evaluate(button => (button as HTMLButtonElement).click());
    await waitFor(async () => (await page.evaluate(() => scrollY)) > 1500);
    await waitFor(async () => (await claimsIn(panel, '[aria-current] blockquote'))[0] === GONE);
    await page.bringToFront();
    // A key that is pressed while the page still glides there does not stop it.
    await waitFor(() =>
      page.evaluate(async () => {
        const before = scrollY;
        await new Promise(done => setTimeout(done, 200));
        return scrollY === before;
      }),
    );
    await page.keyboard.press('Home');
    await waitFor(async () => (await claimsIn(panel, '[aria-current] blockquote'))[0] === KEPT);

    await fill(panel, '.filter', 'CABLES barg');
    await waitFor(async () => (await claimsIn(panel)).length === 1);
    await fill(panel, '.filter', '');

    // The page comes back edited: one sentence reads differently, one is gone.
    here.site.put('/ferries.html', article(FILLER, EDITED, FILLER, KEPT));
    await page.reload();
    await pressAndClose(page);
    await byText(panel, 'h3', 'The text has changed');
    await byText(panel, 'h3', 'Not on the page now');
    expect(await panel.$eval('.changed-words del', e => e.lastChild?.textContent)).toBe('forty');
    expect(await panel.$eval('.changed-words ins', e => e.lastChild?.textContent)).toBe('fifty');
    const confirm = await byText(panel, 'button', 'Use the new wording');
    await confirm.evaluate(button => (button as HTMLButtonElement).click());
    await byText(panel, '.claim blockquote', 'fifty million');
    await waitFor(async () => !(await panel.$('.changed-words')));

    // What is gone is put on other words.
    await page.bringToFront();
    await selectWords(page, FILLER);
    const attach = await byText(panel, 'button', 'Attach to the selected text');
    await waitFor(() => attach.evaluate(button => !(button as HTMLButtonElement).disabled));
    await attach.evaluate(button => (button as HTMLButtonElement).click());
    await waitFor(async () => (await painted(page)).plain?.includes(FILLER));
    await byText(panel, '.toast', 'stands on the selected text');
    await (await byText(panel, '.toast button', 'Undo')).evaluate(b => (b as HTMLButtonElement).click());
    await byText(panel, 'h3', 'Not on the page now');
  });

  it('moves the boundaries of a quote, and puts a claim whose text is gone on other words, from its editor', async () => {
    const { page, ours } = await here.read('/boundaries.html', article(KEPT, FILLER));
    await selectWords(page, KEPT);
    await ours.click('.toolbar .main');
    await paintedAs(page, KEPT);
    const panel = await openPanel(page);
    /** Opens the claim's editor, selects words in the page, and makes them the quote. */
    const useSelection = async (words: string) => {
      const edit = await panel.waitForSelector('.claim button[aria-label^="Edit"]');
      await edit?.evaluate(button => (button as HTMLButtonElement).click());
      const use = await byText(panel, '.boundaries button', 'Use the selection as the quote');
      expect(await use.evaluate(button => (button as HTMLButtonElement).disabled)).toBe(true);
      // A link within the page makes it no other page.
      await page.evaluate(() => location.assign('#further-down'));
      await byText(panel, '.boundaries button', 'Use the selection as the quote');
      await page.bringToFront();
      await selectWords(page, words);
      await waitFor(() => use.evaluate(button => !(button as HTMLButtonElement).disabled));
      await use.evaluate(button => (button as HTMLButtonElement).click());
      await waitFor(async () => (await painted(page)).plain?.join() === words);
      await waitFor(async () => (await claimsIn(panel, '.claim blockquote')).join() === words);
    };
    const fewer = 'Eleven ferries will be rebuilt';
    await useSelection(fewer);

    here.site.put('/boundaries.html', article(FILLER, GONE));
    await page.reload();
    await pressAndClose(page);
    await byText(panel, 'h3', 'Not on the page now');
    await useSelection(GONE);

    const library = here.chromium.browser.waitForTarget(target => target.url().endsWith('/library.html'));
    await (await byText(panel, 'a', 'Library')).evaluate(link => (link as HTMLAnchorElement).click());
    await (await (await library).asPage()).close();
    const history = await panel.evaluate(eventsAsText);
    for (const words of [KEPT, fewer]) expect(history).toContain(`"exact":"${words}"`);
  });

  it('remembers that a wording was refused, until it is another', async () => {
    const { page, ours } = await here.read('/refused.html', article(FILLER, CHANGED, KEPT));
    await selectWords(page, CHANGED);
    await ours.click('.toolbar .main');
    await paintedAs(page, CHANGED);
    const editedTo = async (text: string) => {
      here.site.put('/refused.html', article(FILLER, text, KEPT));
      await page.reload();
      const popup = await here.chromium.press(page);
      return popup;
    };
    const popup = await editedTo(EDITED);
    await (await byText(popup, 'button', 'That is something else')).click();
    await byText(popup, 'h3', 'Not on the page now');
    await popup.close();
    await pressAndClose(page);
    expect((await painted(page)).changed).toBeUndefined();
    const again = await editedTo(EDITED.replace('cables', 'ropes'));
    await byText(again, 'h3', 'The text has changed');
    await again.close();
  });

  it('says to press the button where the browser hides the address', async () => {
    const { page } = await here.read('/seen.html', article(KEPT));
    const panel = await openPanel(page);
    await byText(panel, 'h1', 'Test /seen.html');
    const hidden = here.closeLater(await here.chromium.open(`${here.site.origin}/slow-reading.html`));
    await hidden.bringToFront();
    await byText(panel, 'h1', 'Press the Claimlight button');
    await page.bringToFront();
    await byText(panel, 'h1', 'Test /seen.html');
  });
});

/** Writes into a field without the keyboard, whose keys wait for a frame, too. */
const fill = (panel: Page, field: string, text: string) =>
  panel.$eval(
    field,
    (input, text) => {
      (input as HTMLInputElement).value = text;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    },
    text,
  );

/** All that the library's history holds, read past our own code. */
function eventsAsText(): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('claimlight');
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const events = request.result.transaction('events').objectStore('events').getAll();
      events.onsuccess = () => {
        request.result.close();
        resolve(JSON.stringify(events.result));
      };
    };
  });
}
