import type { CDPSession, ElementHandle, Frame, Page } from 'puppeteer-core';
import { waitFor } from './wait';

/** Our interface in a page. Its shadow root is closed to scripts, so the browser's own inspector finds things in it. */
export interface InPage {
  /** Waits for an element by CSS selector and gives the middle of its box, in CSS pixels. */
  find(selector: string): Promise<{ x: number; y: number; width: number; height: number }>;
  /** Waits for an element, then clicks it with the real mouse. */
  click(selector: string): Promise<void>;
  /** The text of an element now, or null where there is none. */
  text(selector: string): Promise<string | null>;
  /** Waits until an element is gone. */
  gone(selector: string): Promise<void>;
}

export async function inPage(page: Page): Promise<InPage> {
  const cdp = await page.createCDPSession();
  const nodeOf = (selector: string) => nodeIn(cdp, selector);
  const find = (selector: string) =>
    waitFor(() => boxOf(cdp, selector), { what: `${selector} in our interface` });
  return {
    find,
    async click(selector) {
      await find(selector);
      const { x, y } = await settled(() => find(selector));
      await page.mouse.click(x, y);
    },
    async text(selector) {
      const nodeId = await nodeOf(selector);
      if (!nodeId) return null;
      const { object } = await cdp.send('DOM.resolveNode', { nodeId });
      const { result } = await cdp.send('Runtime.callFunctionOn', {
        objectId: object.objectId,
        functionDeclaration: 'function () { return this.textContent }',
      });
      return result.value;
    },
    async gone(selector) {
      await waitFor(async () => !(await nodeOf(selector)), { what: `${selector} to go` });
    },
  };
}

async function nodeIn(cdp: CDPSession, selector: string): Promise<number | null> {
  const { root } = await cdp.send('DOM.getDocument', { depth: -1, pierce: true });
  const html = root.children?.find(node => node.nodeName === 'HTML');
  const host = html?.children?.find(node => node.localName === 'claimlight-ui');
  const shadow = host?.shadowRoots?.[0];
  if (!shadow) return null;
  const { nodeId } = await cdp.send('DOM.querySelector', { nodeId: shadow.nodeId, selector });
  return nodeId || null;
}

async function boxOf(cdp: CDPSession, selector: string) {
  try {
    const nodeId = await nodeIn(cdp, selector);
    if (!nodeId) return null;
    const { model } = await cdp.send('DOM.getBoxModel', { nodeId });
    const [left = 0, top = 0] = model.border;
    return { x: left + model.width / 2, y: top + model.height / 2, width: model.width, height: model.height };
  } catch {
    return null;
  }
}

/** Waits until something stands still, so that a click does not miss it. */
async function settled<T>(look: () => Promise<T>): Promise<T> {
  let last = await look();
  return waitFor(async () => {
    const now = await look();
    const still = JSON.stringify(now) === JSON.stringify(last);
    last = now;
    return still && now;
  });
}

/** Selects words of the page with the mouse, from their first character to their last. */
export async function selectWords(page: Page, words: string): Promise<void> {
  const ends = await page.evaluate(wanted => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const boxes = [...range.getClientRects()];
      const first = boxes[0];
      const last = boxes.at(-1);
      if (!first || !last) return null;
      return {
        start: { x: first.left + 0.5, y: first.top + first.height / 2 },
        end: { x: last.right - 0.5, y: last.top + last.height / 2 },
      };
    }
    return null;
  }, words);
  if (!ends) throw new Error(`The page does not say “${words}”`);
  await page.mouse.move(ends.start.x, ends.start.y);
  await page.mouse.down();
  await page.mouse.move(ends.end.x, ends.end.y, { steps: 8 });
  await page.mouse.up();
}

/** What our marks cover, by kind (`plain`, `figure` …). */
export function painted(page: Page): Promise<Record<string, string[]>> {
  return page.evaluate(() =>
    Object.fromEntries(
      [...CSS.highlights]
        .filter(([name]) => name.startsWith('claimlight-'))
        .map(([name, highlight]) => [name.slice('claimlight-'.length), [...highlight].map(String)]),
    ),
  );
}

/** Waits until words are painted, and gives the kind they are painted as. */
export function paintedAs(page: Page, words: string): Promise<string> {
  return waitFor(
    async () =>
      Object.entries(await painted(page)).find(
        ([name, texts]) => name !== 'emphasised' && texts.join('').includes(words),
      )?.[0],
    { what: `“${words}” to be painted` },
  );
}

/** Clicks the middle of some words with the mouse. */
export async function clickWords(page: Page, words: string): Promise<void> {
  const at = await page.evaluate(wanted => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const start = node.textContent?.indexOf(wanted) ?? -1;
      if (start < 0) continue;
      node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, start + wanted.length);
      const box = range.getClientRects()[0];
      return box ? { x: box.left + box.width / 2, y: box.top + box.height / 2 } : null;
    }
    return null;
  }, words);
  if (!at) throw new Error(`The page does not say “${words}”`);
  await page.mouse.click(at.x, at.y);
}

/** The editor's frame in a page, once it shows its form. */
export async function editorIn(page: Page): Promise<Frame> {
  const frame = await waitFor(async () => page.frames().find(f => f.url().includes('/editor.html')), {
    what: 'the editor frame',
  });
  await frame.waitForSelector('form');
  return frame;
}

/** An element by its visible text. */
export async function byText(within: Page | Frame, selector: string, text: string): Promise<ElementHandle> {
  return waitFor(
    async () => {
      for (const element of await within.$$(selector)) {
        const content = await element.evaluate(e => `${e.textContent} ${e.getAttribute('aria-label') ?? ''}`);
        if (content.includes(text)) return element;
      }
      return null;
    },
    { what: `${selector} saying “${text}”` },
  );
}
