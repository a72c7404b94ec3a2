import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import type { Chromium } from '../../support/chromium';
import { countRows, halfSaved, holdClaims, sendFromPage, watchForMessage } from '../../support/in-extension';
import { byText, clickWords, editorIn, painted, paintedAs, selectWords, unfold } from '../../support/in-page';
import { waitFor } from '../../support/wait';
import { withChromium } from '../../support/with-chromium';

const paragraph = (...sentences: string[]) =>
  `<article>${sentences.map(s => `<p>${s}</p>`).join('')}</article>`;

describe('when things go wrong in Chromium', () => {
  const here = withChromium();

  it.each([
    ['in a text field', '<textarea>typed words here</textarea>', 'form field'],
    ['that can be edited', '<div contenteditable>edited words here</div>', 'can be edited'],
    ['of more than 50,000 characters', `<p>${'long words here '.repeat(4000)}</p>`, 'too long'],
    ['that is empty', '<p>words</p>', 'Select some text'],
  ])('a selection %s is refused with a sentence', async (name, body, sentence) => {
    const { page, ours } = await here.read(`/select-${name.length}.html`, body);
    await page.evaluate(() => {
      const field = document.querySelector('textarea');
      const editable = document.querySelector<HTMLElement>('[contenteditable]');
      field?.focus();
      field?.select();
      editable?.focus();
      const long = document.querySelector('p')?.textContent ?? '';
      if (editable) getSelection()?.selectAllChildren(editable);
      else if (!field && long.length > 10) getSelection()?.selectAllChildren(document.body);
    });
    const { worker } = here.chromium;
    const { claims } = await countRows(worker);
    await highlightByMessage(here.chromium, page);
    await waitFor(async () => (await ours.text('.toast'))?.includes(sentence));
    expect((await countRows(worker)).claims).toBe(claims);
  });

  it('a claim is saved whole or not at all while the worker is being stopped', async () => {
    const sentences = Array.from(
      { length: 4 },
      (_, i) => `Sentence number ${i} says that ${i * 7} things happened.`,
    );
    const { page, ours } = await here.read('/stopped.html', paragraph(...sentences));
    const { worker } = here.chromium;
    const before = await countRows(worker);
    for (const [i, sentence] of sentences.entries()) {
      await selectWords(page, sentence);
      const asked = await watchForMessage(here.chromium, 'saveClaim');
      await ours.click('.toolbar .main');
      // Stopping is to fall into the saving, not before it.
      await asked();
      await new Promise(done => setTimeout(done, i * 40));
      await worker.stop();
      // Whoever gets no answer is told so, and may ask again for the same claim.
      await waitFor(async () => {
        const told = await ours.text('.toast');
        if (told?.includes('was interrupted')) await ours.click('.toast button');
        return (await painted(page)).plain?.includes(sentence);
      });
      await page.keyboard.press('Escape');
    }
    const after = await countRows(worker);
    expect(after.claims).toBe((before.claims ?? 0) + sentences.length);
    expect(after.sources).toBe((before.sources ?? 0) + 1);
    expect(after.pages).toBe((before.pages ?? 0) + 1);
  });

  it('a page that is left in the middle of saving leaves nothing half-saved', async () => {
    const sentence = 'A reader left while this was being saved.';
    for (let round = 0; round < 4; round += 1) {
      const { page, ours } = await here.read(`/left-${round}.html`, paragraph(sentence));
      await selectWords(page, sentence);
      await ours.click('.toolbar .main');
      await new Promise(done => setTimeout(done, round * 15));
      await page.goto('about:blank');
    }
    const { worker } = here.chromium;
    expect(await halfSaved(worker)).toEqual([]);
    const { claims, pages, sources } = await countRows(worker);
    expect(claims).toBeGreaterThan(0);
    expect(pages).toBe(sources);
  });

  it('a claim that could not be saved once its page was left is told at our button', async () => {
    const sentence = 'There was no room for what stood on this page.';
    const { page, ours } = await here.read('/left-full.html', paragraph(sentence));
    const { worker } = here.chromium;
    const letGo = await holdClaims(worker);
    await worker.evaluate(() => {
      IDBObjectStore.prototype.add = IDBObjectStore.prototype.put = () => {
        throw new DOMException('no room', 'QuotaExceededError');
      };
    });
    await selectWords(page, sentence);
    const asked = await watchForMessage(here.chromium, 'saveClaim');
    await ours.click('.toolbar .main');
    await asked();
    await page.goto('about:blank');
    await letGo();
    const said = () =>
      worker.evaluate(async () => {
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        return chrome.action.getTitle({ tabId: tab?.id ?? -1 });
      });
    await waitFor(async () => (await said()) === 'The claim on the page you left was not saved');
    await worker.stop();
    expect(await halfSaved(worker)).toEqual([]);
  });

  it('a message from one page about a claim of another is refused', async () => {
    const sentence = 'This claim belongs to the first page only.';
    const { page, ours } = await here.read('/mine.html', paragraph(sentence));
    await selectWords(page, sentence);
    await ours.click('.toolbar .main');
    await paintedAs(page, sentence);
    const claim = await claimOn(here.chromium, page);
    const { page: other } = await here.read('/other.html', paragraph('Something else.'));
    for (const [name, input] of [
      ['deleteClaim', { claim }],
      ['changeClaim', { claim, fields: { note: 'forged' } }],
      ['openEditor', { claim, focus: 'note' }],
      ['attach', { tab: 1 }],
      ['editorContents', { ticket: '00000000-0000-4000-8000-000000000000' }],
      ['deleteClaim', { claim, extra: true }],
      ['deleteClaim', { claim: '../../x' }],
    ] as const) {
      const answer = await sendFromPage(here.chromium, other, { claimlight: name, input });
      expect([name, answer]).toMatchObject([name, { ok: false }]);
    }
    expect(await sendFromPage(here.chromium, other, { claimlight: 'pageClaims', input: {} })).toEqual({
      ok: true,
      value: [],
    });
    expect(await painted(page)).toMatchObject({ plain: [sentence] });
  });

  it('markup in quote, title and tag is shown as text everywhere', async () => {
    const title = '<b id=injected>Bold</b>';
    const words = '<img id=injected src=x onerror="document.title=1"> is only';
    const escaped = (text: string) => text.replaceAll('<', '&lt;');
    here.site.put(
      '/markup.html',
      `<!doctype html><title>${escaped(title)}</title>${paragraph(`${escaped(words)} text`)}`,
    );
    const { page, ours } = await here.read('/markup.html');
    await selectWords(page, words);
    await ours.click('.toolbar .main');
    await paintedAs(page, 'is only');
    await clickWords(page, 'is only');
    const editor = await editorIn(page);
    await (await editor.waitForSelector('.tags-control input'))?.type('<i id=injected>tag</i>,');
    await byText(editor, '.tag', '<i id=injected>tag</i>');
    expect(await editor.$$('#injected, img')).toHaveLength(0);
    await (await byText(editor, 'button', 'Save')).click();
    await ours.gone('.editor-frame');
    const popup = await here.chromium.press(page);
    await byText(popup, '.tag-name', '<i id=injected>tag</i>');
    await byText(popup, 'h1', title);
    await byText(popup, '.claim blockquote', words);
    expect(await popup.$$('#injected, img')).toHaveLength(0);
    await popup.close();
  });

  it('two tabs that save at once both keep their claim, and both show both', async () => {
    const sentences = ['The first tab marks this.', 'The second tab marks that.'] as const;
    const { page: first } = await here.read('/twice.html', paragraph(...sentences));
    const { page: second } = await here.read('/twice.html');
    for (const [page, sentence] of [
      [first, sentences[0]],
      [second, sentences[1]],
    ] as const) {
      await page.evaluate(words => {
        const node = [...document.querySelectorAll('p')].find(p => p.textContent === words);
        if (node) getSelection()?.selectAllChildren(node);
      }, sentence);
    }
    await Promise.all([
      highlightByMessage(here.chromium, first),
      highlightByMessage(here.chromium, second, 1),
    ]);
    for (const page of [first, second]) {
      await page.bringToFront();
      await waitFor(async () => (await painted(page)).plain?.length === 2);
    }
  });

  it('half-typed words are there when the editor opens again', async () => {
    const sentence = 'Somebody will write about this sentence.';
    const { page, ours } = await here.read('/draft.html', paragraph(sentence));
    await selectWords(page, sentence);
    await ours.click('.toolbar .main');
    await paintedAs(page, sentence);
    const { drafts = 0 } = await countRows(here.chromium.worker);
    await clickWords(page, 'about this');
    const editor = await editorIn(page);
    await (await unfold(editor)).type('Half a tho');
    await (await editor.waitForSelector('.tags-control input'))?.type('unfin');
    await waitFor(async () => ((await countRows(here.chromium.worker)).drafts ?? 0) > drafts);
    await page.reload();
    const popup = await here.chromium.press(page);
    await byText(popup, '.claim .marks', 'Half-typed words are kept');
    await (await byText(popup, '.claim button', 'Edit')).click();
    await popup.waitForSelector('.claim-form textarea');
    expect(await popup.$eval('.claim-form textarea', field => (field as HTMLTextAreaElement).value)).toBe(
      'Half a tho',
    );
    expect(await popup.$eval('.tags-control input', field => (field as HTMLInputElement).value)).toBe(
      'unfin',
    );
    await popup.close();
  });

  it('where a page lets no frame in, the editor opens in a window of its own', async () => {
    const sentence = 'This page is isolated from all others.';
    const { page, ours } = await here.read('/isolated.html', paragraph(sentence), {
      'cross-origin-embedder-policy': 'require-corp',
      'content-security-policy': "frame-src 'none'; style-src 'none'",
    });
    await selectWords(page, sentence);
    await ours.click('.toolbar .main');
    await paintedAs(page, sentence);
    await clickWords(page, 'isolated from');
    const target = await here.chromium.browser.waitForTarget(
      t => t.type() === 'page' && t.url().startsWith(`${here.chromium.origin}/editor.html`),
    );
    const editor = await target.asPage();
    await editor.waitForSelector('form');
    await (await editor.waitForSelector('.tags-control input'))?.type('windowed,');
    await (await byText(editor, 'button', 'Save')).click();
    await waitFor(async () => !here.chromium.browser.targets().includes(target));
    const popup = await here.chromium.press(page);
    await byText(popup, '.tag-name', 'windowed');
    await popup.close();

    await page.bringToFront();
    await clickWords(page, 'isolated from');
    const again = await here.chromium.browser.waitForTarget(
      t => t.type() === 'page' && t.url().startsWith(`${here.chromium.origin}/editor.html`),
    );
    expect(await ours.text('.editor-frame')).toBeNull();
    await (await again.asPage()).waitForSelector('form');

    // A second click brings the window forward instead of opening another one.
    await page.bringToFront();
    const asked = await watchForMessage(here.chromium, 'openEditorWindow');
    await clickWords(page, 'isolated from');
    await asked();
    await new Promise(done => setTimeout(done, 300));
    const windows = here.chromium.browser.targets().filter(t => t.url().includes('/editor.html'));
    expect(windows).toHaveLength(1);
    await (await byText(await again.asPage(), 'button', 'Delete claim')).click();
    await waitFor(async () => !(await painted(page)).plain);
    await page.bringToFront();
    await ours.click('.toast button');
    await paintedAs(page, sentence);
  });

  it('a page that did not load is loaded again from the popup, and can be read at another press', async () => {
    here.site.put('/late.html', `<!doctype html><title>Late</title>${paragraph('Here after all.')}`);
    const page = here.closeLater(await here.chromium.open(`${here.site.origin}/late.html`));
    await page.setOfflineMode(true);
    await page.reload().catch(() => undefined);
    const popup = await here.chromium.press(page);
    const retry = await byText(popup, '[role=alert] button', 'Load the page again');
    await page.setOfflineMode(false);
    await retry.click();
    await byText(popup, '[role=alert]', 'press the Claimlight button once more');
    await popup.close();
    const again = await here.chromium.press(page);
    await byText(again, 'h1', 'Late');
    expect(await again.$('[role=alert]')).toBeNull();
    await again.close();
  });

  it('an annotator whose extension was updated retires quietly, and a new one takes over', async () => {
    const sentence = 'This was painted by an older version.';
    const { page, ours } = await here.read('/updated.html', paragraph(sentence));
    const complaints: string[] = [];
    page.on('console', message => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', error => complaints.push(String(error)));
    await selectWords(page, sentence);
    await ours.click('.toolbar .main');
    await paintedAs(page, sentence);
    await here.chromium.update();
    await page.bringToFront();
    await page.mouse.click(5, 5);
    await waitFor(async () => !(await page.$('claimlight-ui')));
    expect(await painted(page)).toEqual({});
    const popup = await here.chromium.press(page);
    expect(await paintedAs(page, sentence)).toBe('plain');
    await popup.close();
    expect(complaints).toEqual([]);
  });
});

declare const chrome: typeof import('wxt/browser').browser;

/** Asks the annotator to highlight what is selected, as the shortcut does. */
async function highlightByMessage(chromium: Chromium, page: Page, nth = 0): Promise<unknown> {
  const { worker } = chromium;
  return worker.evaluate(
    async (address, index) => {
      const tabs = (await chrome.tabs.query({})).filter(({ url }) => url === address);
      const message = { claimlight: 'highlightSelection', input: {} };
      return chrome.tabs.sendMessage(tabs[index]?.id ?? -1, message, { frameId: 0 });
    },
    page.url(),
    nth,
  );
}

async function claimOn(chromium: Chromium, page: Page): Promise<string> {
  const answer = (await sendFromPage(chromium, page, { claimlight: 'pageClaims', input: {} })) as {
    value: { id: string }[];
  };
  return answer.value[0]?.id ?? '';
}
