import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pageKey } from '../../lib/article/page-key';
import { isAlive, onMessage, ownIdentity, sendToBackground } from '../../lib/browser';
import { asker, serve, toAnnotator, type toBackground } from '../../lib/messages';
import { bodyIn, rewritten, watchAddress, watchContent, watchFrames } from '../../lib/page';
import { createAnnotator } from './annotator';
import { listen } from './listeners';

/** Browsers dress up feeds, pictures and data as HTML of their own; that is not what stands at the address. */
const READABLE = ['text/html', 'application/xhtml+xml', 'text/plain', 'text/markdown'];

/** Where the annotator of this page is kept, so that one is enough however often the script is run. */
const KEY = Symbol.for('claimlight.annotator');
const world = globalThis as { [KEY]?: AbortController };

/**
 * The annotator: finds this page's claims, paints them, and shows the toolbar. It runs on demand only.
 * Everything it does hangs on one signal. When the extension is updated or removed while the page stays open,
 * the first thing that notices retires it, and nothing of it stays.
 * Returns `started`, `running` when this page has one already, or `unsupported` where there is no HTML to work on.
 */
export default defineUnlistedScript(() => {
  if (!(document.documentElement instanceof HTMLElement)) return 'unsupported';
  // A document that is still being read may get its body yet.
  if (!document.body && document.readyState !== 'loading') return 'unsupported';
  if (!READABLE.includes(document.contentType)) return 'unsupported';
  if (world[KEY] && !world[KEY].signal.aborted) return 'running';
  const life = new AbortController();
  world[KEY] = life;
  void live(life);
  return 'started';
});

/** One annotator after another: where the page is written anew (`document.open`), the old one goes with what it knew. */
async function live(life: AbortController): Promise<void> {
  while (!life.signal.aborted) {
    await bodyIn(document, life.signal);
    const chapter = new AbortController();
    const signal = AbortSignal.any([life.signal, chapter.signal]);
    annotate(signal, () => life.abort());
    await rewritten(document, signal);
    chapter.abort();
  }
}

function annotate(signal: AbortSignal, retire: () => void): void {
  const ask = asker<typeof toBackground>(async message => {
    if (isAlive()) return sendToBackground(message);
    leave();
    throw new Error('the extension was updated');
  });
  const annotator = createAnnotator(document, ask, signal, retire);
  const leave = () => {
    annotator.farewell();
    retire();
  };
  const own = (event: Event) =>
    event.composedPath().some(node => node instanceof Element && node.localName === 'claimlight-ui');
  listen(
    document,
    annotator,
    event => {
      if (!isAlive() && !signal.aborted) leave();
      return signal.aborted || own(event);
    },
    signal,
  );
  const checkAddress = watchAddress(window, pageKey, () => void annotator.moved(), signal);
  const changed = async () => {
    checkAddress();
    if (isAlive()) return annotator.changed();
    leave();
    return 0;
  };
  watchContent(document, changed, signal, annotator.isMissing);
  watchFrames(document, () => void ask('frameLoaded', {}), signal);
  signal.addEventListener('abort', onMessage(serve(toAnnotator, annotator.answers, ownIdentity())));
  void annotator.load();
}
