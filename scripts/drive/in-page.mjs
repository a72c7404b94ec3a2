// @ts-check
import { waitFor } from './wait.mjs';

/** @typedef {import('puppeteer-core').Page} Page */
/** @typedef {import('puppeteer-core').Frame} Frame */
/** @typedef {import('puppeteer-core').CDPSession} CDPSession */
/** @typedef {import('puppeteer-core').ElementHandle<Element>} ElementHandle */

/** How long an element stays in its place before it counts as standing still (ms). */
const STILL = 30;

/**
 * The middle of an element's box and its size, in CSS pixels.
 * @typedef {{ x: number, y: number, width: number, height: number }} Box
 */

/**
 * Our interface in a page. Its shadow root is closed to scripts, so the browser's own inspector finds things in it.
 * @typedef {object} InPage
 * @property {(selector: string) => Promise<Box>} find waits for an element by CSS selector
 * @property {(selector: string) => Promise<void>} click waits for an element, then clicks it with the real mouse
 * @property {(selector: string) => Promise<string | null>} text the text of an element now, or null where there is none
 * @property {(selector: string) => Promise<void>} gone waits until an element is gone
 */

/**
 * @param {Page} page
 * @returns {Promise<InPage>}
 */
export async function inPage(page) {
  const cdp = await page.createCDPSession();
  const find = (/** @type {string} */ selector) =>
    waitFor(() => boxOf(cdp, selector), { what: `${selector} in our interface` });
  return {
    find,
    async click(selector) {
      await find(selector);
      const { x, y } = await settled(() => find(selector));
      await page.mouse.click(x, y);
    },
    async text(selector) {
      const nodeId = await nodeIn(cdp, selector);
      if (!nodeId) return null;
      const { object } = await cdp.send('DOM.resolveNode', { nodeId });
      const { result } = await cdp.send('Runtime.callFunctionOn', {
        objectId: object.objectId,
        functionDeclaration: 'function () { return this.textContent }',
      });
      return result.value;
    },
    async gone(selector) {
      await waitFor(async () => !(await nodeIn(cdp, selector)), { what: `${selector} to go` });
    },
  };
}

/**
 * @param {CDPSession} cdp
 * @param {string} selector
 * @returns {Promise<number | null>}
 */
async function nodeIn(cdp, selector) {
  const { root } = await cdp.send('DOM.getDocument', { depth: -1, pierce: true });
  const html = root.children?.find(node => node.nodeName === 'HTML');
  const host = html?.children?.find(node => node.localName === 'claimlight-ui');
  const shadow = host?.shadowRoots?.[0];
  if (!shadow) return null;
  const { nodeId } = await cdp.send('DOM.querySelector', { nodeId: shadow.nodeId, selector });
  return nodeId || null;
}

/**
 * @param {CDPSession} cdp
 * @param {string} selector
 * @returns {Promise<Box | null>}
 */
async function boxOf(cdp, selector) {
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

/**
 * Waits until something stands still, so that a click does not miss it.
 * @template T
 * @param {() => Promise<T>} look
 * @returns {Promise<T>}
 */
async function settled(look) {
  let last = await look();
  return waitFor(async () => {
    await new Promise(done => setTimeout(done, STILL));
    const now = await look();
    const still = JSON.stringify(now) === JSON.stringify(last);
    last = now;
    return still && now;
  });
}

/**
 * The editor's frame in a page, once it shows its form.
 * @param {Page} page
 * @returns {Promise<Frame>}
 */
export async function editorIn(page) {
  const frame = await waitFor(async () => page.frames().find(f => /editor\.html#[^&]*$/.test(f.url())), {
    what: 'the editor frame',
  });
  await frame.waitForSelector('form');
  return frame;
}

/**
 * An element by its visible text or its label, once it stands still, and so does the frame it is in.
 * @param {Page | Frame} within
 * @param {string} selector
 * @param {string} text
 * @returns {Promise<ElementHandle>}
 */
export async function byText(within, selector, text) {
  return waitFor(
    async () => {
      const before = await placeOfFrame(within);
      if (before === null) return null;
      const found = await within.evaluateHandle(
        async (selector, text, still) => {
          const says = (/** @type {Element} */ e) => `${e.textContent} ${e.getAttribute('aria-label') ?? ''}`;
          const element = [...document.querySelectorAll(selector)].find(e => says(e).includes(text));
          const place = () => JSON.stringify(element?.getBoundingClientRect());
          const before = place();
          if (element) await new Promise(done => setTimeout(done, still));
          return element?.isConnected && place() === before ? element : null;
        },
        selector,
        text,
        STILL,
      );
      const element = /** @type {ElementHandle | null} */ (found.asElement());
      return element && (await placeOfFrame(within)) === before ? element : null;
    },
    { what: `${selector} saying “${text}”` },
  );
}

/**
 * Where a frame of ours stands in its page: it is told how tall its content has become, and moves when it gets there.
 * @param {Page | Frame} within
 * @returns {Promise<string | null>} null while it is not as tall as it is going to be; for a tab always the same
 */
async function placeOfFrame(within) {
  const host = 'parentFrame' in within && within.parentFrame() ? await within.frameElement() : null;
  if (!host) return '';
  const wanted = await within.evaluate(() => document.querySelector('main')?.getBoundingClientRect().height);
  const { box, height, most } = await host.evaluate(frame => ({
    box: JSON.stringify(frame.getBoundingClientRect()),
    height: frame.clientHeight,
    most: Number.parseFloat(getComputedStyle(frame).maxHeight) || Number.POSITIVE_INFINITY,
  }));
  return Math.abs(height - Math.min(wanted ?? height, most)) <= 1 ? box : null;
}

/**
 * Presses a key that takes away the frame which has the keyboard. For a frame that is gone the browser may never answer, so
 * what is waited for is that it goes.
 * @param {Page} page
 * @param {import('puppeteer-core').KeyInput} key
 * @param {() => Promise<unknown>} gone
 */
export async function pressAway(page, key, gone) {
  void page.keyboard.press(key).catch(() => undefined);
  await gone();
  // Whether or not it was ever said to be released.
  await page.keyboard.up(key);
}

/**
 * Unfolds the rest of the claim editor. Resolves with the field of its note, in view.
 * @param {Page | Frame} editor
 */
export async function unfold(editor) {
  await (await byText(editor, '.claim-form summary', 'More about this claim')).click();
  const field = await editor.waitForSelector('.claim-form details[open] textarea', { visible: true });
  return /** @type {ElementHandle} */ (field);
}
