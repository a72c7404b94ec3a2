import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Frame } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { byText, editorIn, painted, paintedAs, selectWords } from '../../support/in-page';
import { waitFor } from '../../support/wait';
import { withChromium } from '../../support/with-chromium';

const SENTENCE = 'Eleven of the fourteen berths are fed by barges.';
const FILLER = '<p>The committee met again on Tuesday and spoke for a long time about its procedures.</p>';

const framed = (src: string) => `<iframe src="${src}" width="500" height="200"></iframe>`;

describe('pages that move, in Chromium', () => {
  const here = withChromium();

  it('text in a frame is highlighted there, and comes back where it stands', async () => {
    const { site, chromium } = here;
    site.put('/inner.html', `<!doctype html><title>Inner</title>${FILLER}<p>${SENTENCE}</p>`);
    const body = '<p>Around the frame.</p><iframe src="/inner.html" width="500" height="300"></iframe>';
    const { page } = await here.read('/outer.html', body);
    const inner = () => page.frames().find(frame => frame.url().endsWith('/inner.html')) as Frame;
    const paintedThere = () =>
      inner().evaluate(() => [...(CSS.highlights.get('claimlight-plain') ?? [])].map(String));
    await inner().evaluate(words => {
      const paragraph = [...document.querySelectorAll('p')].find(p => p.textContent === words);
      if (paragraph) getSelection()?.selectAllChildren(paragraph);
    }, SENTENCE);
    await inner().evaluate(() => window.focus());
    const popup = await chromium.press(page);
    await byText(popup, '.selection blockquote', SENTENCE);
    await (await byText(popup, 'button', 'Highlight selection')).click();
    await waitFor(async () => (await paintedThere())[0] === SENTENCE);
    await popup.waitForSelector('.claim-form');
    expect(await popup.$eval('.claim-list', list => list.textContent)).not.toContain('Not on the page now');
    await popup.close();
    expect((await painted(page)).plain).toBeUndefined();

    // The reader is still in the frame, where nothing is selected any more.
    const after = await chromium.press(page);
    await byText(after, '.selection', 'Select a sentence in the page');
    await after.close();

    await page.reload();
    const again = await chromium.press(page);
    await waitFor(async () => (await paintedThere())[0] === SENTENCE);
    await byText(again, '.claim blockquote', SENTENCE);
    await byText(again, '.claim button', 'Show in page');
    await again.close();

    // The editor there is filled in from what stands around the passage in that frame.
    await page.bringToFront();
    const outside = await (await page.$('iframe'))?.boundingBox();
    const inside = await inner().evaluate(() => {
      const [range] = [...(CSS.highlights.get('claimlight-plain') ?? [])] as Range[];
      const { x = 0, y = 0, height = 0 } = range?.getClientRects()[0] ?? {};
      return { x: x + 20, y: y + height / 2 };
    });
    await page.mouse.click((outside?.x ?? 0) + inside.x, (outside?.y ?? 0) + inside.y);
    await byText(await editorIn(page), '.suggested-fields button', 'Kind: Figure');
  });

  it('so is text in a frame that the page has written itself', async () => {
    const { page } = await here.read(
      '/written.html',
      `${FILLER}<iframe srcdoc="<p>${SENTENCE}</p>"></iframe>`,
    );
    const inner = () => page.frames().find(frame => frame.url() === 'about:srcdoc') as Frame;
    const paintedThere = () =>
      inner().evaluate(() => [...(CSS.highlights.get('claimlight-plain') ?? [])].join());
    await inner().evaluate(() => {
      getSelection()?.selectAllChildren(document.body);
      window.focus();
    });
    const popup = await here.chromium.press(page);
    await (await byText(popup, 'button:not(:disabled)', 'Highlight selection')).click();
    await waitFor(async () => (await paintedThere()) === SENTENCE);
    await popup.close();
    await page.reload();
    const again = await here.chromium.press(page);
    await waitFor(async () => (await paintedThere()) === SENTENCE);
    await byText(again, '.claim button', 'Show in page');
    await again.close();
  });

  it('of all frames, the one that the reader is in says what is selected', async () => {
    const { site, chromium } = here;
    const field = '<input value="Typed in a field">';
    site.put('/first.html', `<!doctype html><title>First</title>${FILLER}<p>${SENTENCE}</p>`);
    site.put('/second.html', `<!doctype html><title>Second</title>${FILLER}${framed('/nested.html')}`);
    site.put(
      '/nested.html',
      `<!doctype html><title>Nested</title>${FILLER}<p>In the nested frame.</p>${field}`,
    );
    site.put('/foreign.html', `<!doctype html><title>Foreign</title>${FILLER}<p>Of another site.</p>`);
    const { page } = await here.read(
      '/frames.html',
      ['/first.html', '/second.html', `${site.otherOrigin}/foreign.html`].map(framed).join(''),
    );
    const inner = (path: string) =>
      waitFor(async () => page.frames().find(frame => frame.url().endsWith(path)));
    const goInto = async (path: string, selector: string) => {
      await (await inner(path)).evaluate(wanted => {
        const element = document.querySelector(wanted);
        if (element instanceof HTMLInputElement) element.select();
        else if (element) getSelection()?.selectAllChildren(element);
        window.focus();
      }, selector);
    };
    const said = async (words: string) => {
      const popup = await chromium.press(page);
      await byText(popup, '.selection', words);
      await popup.close();
    };

    await goInto('/first.html', 'p:last-of-type');
    await said(SENTENCE);
    // What the first frame still has selected is not what the reader means.
    await goInto('/nested.html', 'p:last-of-type');
    await said('In the nested frame.');
    await goInto('/nested.html', 'input');
    await said('Text in a form field');
    await goInto('/foreign.html', 'p:last-of-type');
    await said('That text is in a frame inside the page');
  });

  it('what stands in a shadow tree or a closed part is found, painted and opened', async () => {
    const { page, ours } = await here.read(
      '/deep.html',
      `${FILLER}<x-card><template shadowrootmode="open"><p>${SENTENCE}</p></template></x-card>
      <details><summary>More</summary><p>A retired pilot doubts that any of it will float.</p></details>`,
    );
    await page.evaluate(() => {
      const words = document.querySelector('x-card')?.shadowRoot?.querySelector('p')?.firstChild;
      if (words) getSelection()?.setBaseAndExtent(words, 0, words, 48);
    });
    await ours.click('.toolbar .main');
    await paintedAs(page, SENTENCE);
    // The page's sheet does not reach in there; ours has to.
    const colour = await page.evaluate(() => {
      const words = document.querySelector('x-card')?.shadowRoot?.querySelector('p');
      return words && getComputedStyle(words, '::highlight(claimlight-plain)').backgroundColor;
    });
    expect(colour).toBe('rgba(255, 214, 10, 0.42)');

    await page.evaluate(() => document.querySelector('details')?.setAttribute('open', ''));
    await selectWords(page, 'A retired pilot doubts');
    await ours.click('.toolbar .main');
    await paintedAs(page, 'A retired pilot doubts');
    await page.reload();
    const popup = await here.chromium.press(page);
    const item = await byText(popup, '.claim', 'A retired pilot doubts');
    await byText(popup, '.claim', 'In a closed part of the page');
    await (await item.$('button[aria-label^="Show in page"]'))?.evaluate(b => (b as HTMLElement).click());
    await waitFor(() => page.evaluate(() => document.querySelector('details')?.open));
    await popup.close();
  });

  it('a page that is written anew gets a new annotator', async () => {
    const { page, ours } = await here.read('/rewritten.html', `${FILLER}<p>${SENTENCE}</p>`);
    await selectWords(page, SENTENCE);
    await ours.click('.toolbar .main');
    await paintedAs(page, SENTENCE);
    await page.evaluate(words => {
      document.open();
      document.write(`<!doctype html><title>Anew</title><p>Other words first.</p><p>${words}</p>`);
      document.close();
    }, SENTENCE);
    await waitFor(async () => (await painted(page)).plain?.[0] === SENTENCE);
    await selectWords(page, 'Other words first.');
    await ours.find('.toolbar');
    expect(await page.$$('claimlight-ui')).toHaveLength(1);
  });

  describe('that never end', () => {
    let server: Server;
    const open: ServerResponse[] = [];
    beforeAll(async () => {
      server = createServer((_, response) => {
        open.push(response);
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
        response.write(`<!doctype html><title>Endless</title><article>${FILLER}<p>${SENTENCE}</p>`);
      });
      await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
    });
    afterAll(async () => {
      for (const response of open) response.end();
      const closed = new Promise(done => server.close(done));
      // A browser keeps connections open in advance; a server waits a minute for each.
      server.closeAllConnections();
      await closed;
    });

    it('are read as far as they are', async () => {
      const { port } = server.address() as AddressInfo;
      const page = here.closeLater(await here.chromium.browser.newPage());
      void page.goto(`http://127.0.0.1:${port}/endless`).catch(() => undefined);
      await waitFor(() => page.evaluate(() => document.querySelector('p') !== null).catch(() => false));
      const popup = await here.chromium.press(page);
      await byText(popup, '.facts', '127.0.0.1');
      await page.bringToFront();
      await selectWords(page, SENTENCE);
      const again = await here.chromium.press(page);
      await (await byText(again, 'button', 'Highlight selection')).click();
      await paintedAs(page, SENTENCE);
      await again.close();
    });
  });
});
