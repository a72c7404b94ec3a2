import { describe, expect, it } from 'vitest';
import {
  byText,
  clickWords,
  editorIn,
  painted,
  paintedAs,
  pressAway,
  selectWords,
  unfold,
} from '../../support/in-page';
import { waitFor } from '../../support/wait';
import { withChromium } from '../../support/with-chromium';

const ONE_PAGE_PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 144]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj
4 0 obj<</Length 40>>stream
BT /F1 18 Tf 10 100 Td (A paper.) Tj ET
endstream endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>endobj
trailer<</Root 1 0 R>>
`;

/** Promise 4, the page is left alone; and what a reader meets in pages that are not as simple as an article. */
describe('in the page, in Chromium', () => {
  const here = withChromium();

  it('changes nothing of the document but our one element, and tells the page nothing', async () => {
    const path = '/untouched.html';
    here.site.put(
      path,
      `<!doctype html><title>Untouched</title><p>These words are marked and nothing else happens.</p><script>
        window.seen = [];
        addEventListener('message', event => seen.push(['message', String(event.data)]));
        new MutationObserver(changes => changes.forEach(change => seen.push([change.type, change.target.nodeName])))
          .observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
        window.before = document.documentElement.outerHTML;
      </script>`,
    );
    const { page, ours } = await here.read(path);
    await selectWords(page, 'marked and nothing');
    await ours.click('.toolbar .main');
    await paintedAs(page, 'marked and nothing');
    await clickWords(page, 'and nothing');
    await editorIn(page);
    await page.keyboard.type('secret words');
    // The first closes the list of offered tags.
    await page.keyboard.press('Escape');
    await pressAway(page, 'Escape', () => ours.gone('.editor-frame'));
    const { seen, html, before } = await page.evaluate(() => {
      const world = window as unknown as { seen: string[][]; before: string };
      const copy = document.documentElement.cloneNode(true) as HTMLElement;
      copy.querySelector('claimlight-ui')?.remove();
      return { seen: world.seen, html: copy.outerHTML, before: world.before };
    });
    expect(html.replace(/\s+/g, '')).toBe(
      `${before.replace('</body></html>', '')}</body></html>`.replace(/\s+/g, ''),
    );
    expect(seen).toEqual([['childList', 'HTML']]);
  });

  it('lets Ctrl+C through and hides at Escape, keeping the selection', async () => {
    const { page, ours } = await here.read('/copy.html', '<p>Copied by the reader as ever.</p>');
    await page.evaluate(() => {
      document.addEventListener('copy', () => {
        document.title = `copied: ${getSelection()}`;
      });
    });
    await selectWords(page, 'by the reader');
    await ours.find('.toolbar');
    await page.keyboard.down('Control');
    await page.keyboard.press('KeyC', { commands: ['Copy'] });
    await page.keyboard.up('Control');
    expect(await page.title()).toBe('copied: by the reader');
    await page.keyboard.press('Escape');
    await ours.gone('.toolbar');
    expect(await page.evaluate(() => String(getSelection()))).toBe('by the reader');
  });

  it('offers a tag, a note and a link at the selection', async () => {
    const { page, ours } = await here.read('/offers.html', '<p>Tagged words, noted words, linked words.</p>');
    const button = (nth: number) => `.toolbar .row button:nth-of-type(${nth})`;
    for (const [words, nth, field] of [
      ['Tagged words', 3, '.tags-control input'],
      ['noted words', 4, '.note-field textarea'],
    ] as const) {
      await selectWords(page, words);
      await ours.click(button(nth));
      const editor = await editorIn(page);
      await waitFor(() => editor.evaluate(wanted => document.activeElement?.matches(wanted), field));
      await page.keyboard.type('mine');
      await (await byText(editor, 'button', 'Save')).click();
      await ours.gone('.editor-frame');
    }
    await page.evaluate(() => {
      document.addEventListener('paste', event => {
        document.title = event.clipboardData?.getData('text/plain') ?? '';
      });
    });
    await selectWords(page, 'linked words');
    await ours.click(button(5));
    await waitFor(async () => (await ours.text('.toast'))?.includes('Link copied.'));
    await page.keyboard.down('Control');
    await page.keyboard.press('KeyV', { commands: ['Paste'] });
    await page.keyboard.up('Control');
    expect(await page.title()).toContain('/offers.html#:~:text=linked%20words');
    expect((await painted(page)).plain).toHaveLength(2);
    const popup = await here.chromium.press(page);
    await byText(popup, '.claim', 'Tagged wordsPlain highlightmine');
    await byText(popup, '.claim .note', 'mine');
    await popup.close();
  });

  it('keeps the toolbar inside a small window', async () => {
    const { page, ours } = await here.read(
      '/edge.html',
      '<p style="margin:0">Edge</p><p>of a small window.</p>',
    );
    await page.setViewport({ width: 340, height: 400 });
    await selectWords(page, 'Edge');
    const { x, y, width, height } = await ours.find('.toolbar');
    expect(x - width / 2).toBeGreaterThanOrEqual(0);
    expect(x + width / 2).toBeLessThanOrEqual(340);
    expect(y - height / 2).toBeGreaterThanOrEqual(0);
  });

  it('a click on a highlighted link follows the link', async () => {
    const body =
      '<p>Some words and <a href="/harbour-batteries.html">a link among them</a> and more words.</p>';
    const { page, ours } = await here.read('/link.html', body);
    await page.evaluate(() => {
      const paragraph = document.querySelector('p');
      if (paragraph) getSelection()?.selectAllChildren(paragraph);
    });
    await ours.click('.toolbar .main');
    await paintedAs(page, 'a link among them');
    await clickWords(page, 'link among');
    await waitFor(async () => page.url().endsWith('/harbour-batteries.html'));
  });

  it('claims that overlap are both reachable', async () => {
    const { page, ours } = await here.read(
      '/overlap.html',
      '<p>One claim about many things, and another within it.</p>',
    );
    for (const words of ['One claim about many things, and another within it.', 'another within']) {
      await selectWords(page, words);
      await ours.click('.toolbar .main');
      await waitFor(async () => (await painted(page)).plain?.includes(words));
      await page.keyboard.press('Escape');
    }
    expect((await painted(page)).overlap).toEqual(['another within']);
    await clickWords(page, 'another within');
    await ours.find('.chooser');
    expect(await ours.text('.chooser')).toContain('2 claims here');
    await ours.click('.chooser button:last-of-type');
    const editor = await editorIn(page);
    expect(await editor.$eval('blockquote', quote => quote.textContent)).toContain('One claim about');
  });

  it('says what has changed and what is gone when a page comes back edited', async () => {
    const article = (...sentences: string[]) => sentences.map(sentence => `<p>${sentence}</p>`).join('');
    const filler = 'The committee met again on Tuesday and spoke for a long time about its own procedures.';
    const kept = 'Eleven ferries will be rebuilt before the winter of next year.';
    const changed = 'The harbour board spent forty million on cables, barges and transformers in the spring.';
    const gone = 'A retired pilot doubts that any of it will float.';
    const { page, ours } = await here.read('/edited.html', article(kept, filler, changed, filler, gone));
    for (const sentence of [kept, changed, gone]) {
      await selectWords(page, sentence);
      await ours.click('.toolbar .main');
      await paintedAs(page, sentence);
    }
    const edited = changed.replace('forty million', 'fifty million');
    here.site.put(
      '/edited.html',
      `<!doctype html><title>Edited</title>${article(filler, edited, filler, kept)}`,
    );
    await page.reload();
    const popup = await here.chromium.press(page);
    await byText(popup, 'h3', 'Not on the page now');
    const claims = await popup.$$eval('.claim', items => items.map(item => item.textContent ?? ''));
    expect(claims).toHaveLength(3);
    // Those that are not as they were stand apart, after the others.
    expect(claims[0]).toContain(kept);
    expect(claims[0]).not.toContain('Text has changed');
    expect(claims[1]).toContain(changed);
    expect(claims[1]).toContain('Text has changed');
    expect(claims[2]).toContain(gone);
    expect((await painted(page)).plain?.toSorted()).toEqual([kept, edited].toSorted());
    await popup.close();
  });

  it('marks come back when a page draws its content anew, or late', async () => {
    const sentence = 'This sentence is drawn again and again.';
    const { page, ours } = await here.read('/anew.html', `<main><p>${sentence}</p></main>`);
    await selectWords(page, sentence);
    await ours.click('.toolbar .main');
    await paintedAs(page, sentence);
    await page.evaluate(() => {
      const main = document.querySelector('main');
      if (main) main.innerHTML = String(main.innerHTML);
    });
    await waitFor(async () => (await painted(page)).plain?.[0] === sentence);
    await page.evaluate(() => {
      document.querySelector('main')?.remove();
    });
    await waitFor(async () => !(await painted(page)).plain);
    await page.evaluate(text => {
      const late = document.createElement('p');
      late.textContent = text;
      document.body.append(late);
    }, sentence);
    expect(await paintedAs(page, sentence)).toBe('plain');
  });

  it('a double click on Highlight saves one claim', async () => {
    const sentence = 'A hurried reader clicks twice.';
    const { page, ours } = await here.read('/double.html', `<p>${sentence}</p>`);
    await selectWords(page, sentence);
    const { x, y } = await ours.find('.toolbar .main');
    await page.mouse.click(x, y, { count: 2 });
    await paintedAs(page, sentence);
    const popup = await here.chromium.press(page);
    await waitFor(async () => (await popup.$$('.claim')).length === 1);
    await popup.close();
  });

  it('the editor stays open while the page rewrites the fragment of its address', async () => {
    const sentence = 'A page that follows the reader with its address.';
    const { page, ours } = await here.read('/spy.html', `<p>${sentence}</p>`);
    await selectWords(page, sentence);
    await ours.click('.toolbar .main');
    await paintedAs(page, sentence);
    await clickWords(page, 'follows the reader');
    const editor = await editorIn(page);
    await page.evaluate(() => history.replaceState(null, '', '#section-2'));
    await (await unfold(editor)).type('still here');
    // What is offered for this tag stands above the button, and a short press must not miss it.
    await (await editor.waitForSelector('.tags-control input'))?.type('still typing');
    await byText(editor, '[role=option]', 'still typing');
    await (await byText(editor, 'button', 'Save')).click();
    await ours.gone('.editor-frame');
  });

  it('pages served in a sandbox, and pages that hide unknown elements, can be highlighted', async () => {
    const sentence = 'Raw files are often served in a sandbox.';
    const style = '<style>:not(:defined) { visibility: hidden; display: none }</style>';
    here.site.put('/sandbox.html', `<!doctype html><title>Raw</title>${style}<p>${sentence}</p>`, {
      'content-security-policy': 'sandbox allow-scripts',
    });
    const { page, ours } = await here.read('/sandbox.html');
    await selectWords(page, sentence);
    await ours.click('.toolbar .main');
    expect(await paintedAs(page, sentence)).toBe('plain');
  });

  it.each([
    ['/feed.xml', 'text/xml', '<feed><title>A feed</title></feed>'],
    ['/paper.pdf', 'application/pdf', ONE_PAGE_PDF],
  ])('%s is declined with a sentence, and offers nothing that cannot be done', async (path, type, body) => {
    here.site.put(path, body, { 'content-type': type });
    const page = here.closeLater(await here.chromium.open(`${here.site.origin}${path}`));
    const popup = await here.chromium.press(page);
    await byText(popup, '[role=alert]', 'this kind of document');
    expect(await popup.$('[role=alert] button, .selection')).toBeNull();
    expect(await popup.$eval('.claim-list', list => list.textContent?.trim())).toBe('Claims on this page');
    expect(await byText(popup, 'button', 'Save source')).toBeTruthy();
    await popup.close();
  });

  it('a page without an article can be highlighted all the same, with its title as the source', async () => {
    const { page, ours } = await here.read('/bare.html', '<p>Only one short line.</p>');
    await selectWords(page, 'one short line');
    await ours.click('.toolbar .main');
    await paintedAs(page, 'one short line');
    const popup = await here.chromium.press(page);
    await byText(popup, 'p', 'No article was recognised');
    expect(await popup.$eval('h1', title => title.textContent)).toBe('Test /bare.html');
    await popup.close();
  });

  it('a source is kept with tags and a note, without any claim', async () => {
    const page = await here.chromium.open(`${here.site.origin}/slow-reading.html`);
    here.closeLater(page);
    const popup = await here.chromium.press(page);
    // What comes with the article moves what stands below it.
    await byText(popup, '.find-claims summary', 'Suggested');
    await (await byText(popup, '.source button', 'Save source')).click();
    await byText(popup, '[role=status]', 'Source saved.');
    await popup.waitForSelector('.source input');
    await popup.keyboard.type('essay,week 3');
    await (await popup.waitForSelector('.source textarea'))?.type('Quote the second part.');
    await (await byText(popup, '.source button', 'Save')).click();
    await byText(popup, '.source', 'essay · week 3 · Quote the second part.');
    await byText(popup, '.export', 'Markdown');
    await popup.close();
  });
});
