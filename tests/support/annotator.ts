import { vi } from 'vitest';
import { cdp } from 'vitest/browser';
import { fail, ok, type PageClaim, type Result } from '../../lib/claims';
import type { Ask, toBackground } from '../../lib/messages';
import { lendBrowser } from './lend-browser';

type Background = { [N in keyof typeof toBackground]?: (input: never) => unknown };

/** A page in which no editor can be shown, unless the test has one. */
const NO_EDITOR: Background = { openEditor: () => fail('notFound') };

/** A page with an annotator in it whose background is the test's own, and whose interface can be looked into. */
export async function annotate(html: string, background: Background) {
  lendBrowser(RUNTIME);
  document.body.innerHTML = html;
  const attach = Element.prototype.attachShadow;
  const opened = vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (
    this: Element,
    init,
  ) {
    return attach.call(this, { ...init, mode: 'open' });
  });
  const { createAnnotator } = await import('../../entrypoints/annotator/annotator');
  const { listen } = await import('../../entrypoints/annotator/listeners');
  const life = new AbortController();
  const asked: [string, unknown][] = [];
  const ask = (async (name: keyof Background, input: never): Promise<Result<unknown>> => {
    asked.push([name, input]);
    const answer = await ({ ...NO_EDITOR, ...background } as Background)[name]?.(input);
    return isResult(answer) ? answer : ok(answer);
  }) as Ask<typeof toBackground>;
  const annotator = createAnnotator(document, ask, life.signal, () => life.abort());
  opened.mockRestore();
  const host = document.querySelector('claimlight-ui');
  const root = host?.shadowRoot;
  if (!host || !root) throw new Error('no interface');
  listen(document, annotator, event => event.composedPath().includes(host), life.signal);
  return {
    ...annotator,
    root,
    /** What the background was asked under a name. */
    asked: (name: keyof Background) => asked.flatMap(([asks, input]) => (asks === name ? [input] : [])),
    text: (selector: string) => root.querySelector(selector)?.textContent ?? '',
    button: (label: string) => {
      const named = [...root.querySelectorAll('button')].find(
        button => button.textContent?.includes(label) || button.ariaLabel === label,
      );
      if (!named) throw new Error(`no button ${label}`);
      return named;
    },
    endLife: () => life.abort(),
    end() {
      life.abort();
      host.remove();
      document.body.replaceChildren();
    },
  };
}

/** A claim on words of the page, as the background tells the annotator. */
export const claimOn = (id: string, exact: string): PageClaim => ({
  id,
  kind: null,
  targets: [{ at: 0, quote: { exact, prefix: '', suffix: '' } }],
});

export const painted = (name = 'plain') =>
  [...(CSS.highlights.get(`claimlight-${name}`) ?? [])].map(range => String(range));

/** Moves the real mouse through places of the test's frame, pressed from the first to the last. */
export async function drag(...places: { x: number; y: number }[]): Promise<void> {
  const frame = window.frameElement?.getBoundingClientRect() ?? new DOMRect();
  const scale = frame.width ? frame.width / window.innerWidth : 1;
  const send = (type: string, { x, y }: { x: number; y: number }) =>
    (cdp() as unknown as Inspector).send('Input.dispatchMouseEvent', {
      type,
      x: frame.left + x * scale,
      y: frame.top + y * scale,
      button: 'left',
      buttons: type === 'mouseReleased' ? 0 : 1,
      clickCount: 1,
    });
  const [first, last] = [places[0], places.at(-1)];
  if (!first || !last) return;
  await send('mousePressed', first);
  for (const place of places.slice(1)) await send('mouseMoved', place);
  await send('mouseReleased', last);
}
interface Inspector {
  send(method: string, parameters: object): Promise<unknown>;
}

export const middleOf = (place: Element | Range) => {
  const { left, top, width, height } = place.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
};
export const click = (place: Element | Range) => drag(middleOf(place));

/** The words of a paragraph as a range. */
export function words(text: string): Range {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node.textContent?.indexOf(text) ?? -1;
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + text.length);
    return range;
  }
  throw new Error(`The page does not say “${text}”`);
}

/** As much of the extension API as an annotator meets at its start. */
const RUNTIME = {
  runtime: {
    id: 'claimlight',
    getURL: (path: string) => `chrome-extension://claimlight${path}`,
    onConnect: { addListener: () => undefined, removeListener: () => undefined },
  },
};

const isResult = (answer: unknown): answer is Result<unknown> =>
  typeof answer === 'object' && answer !== null && 'ok' in answer;
