/** How often at most we say that frames have loaded, in ms: advertisements load frames all the time. */
const RARELY = 2000;

/** Calls back when frames of the page have loaded, which a page may add at any time. Nothing runs in between. */
export function watchFrames(document: Document, loaded: () => void, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  document.addEventListener(
    'load',
    ({ target }) => {
      if (!(target instanceof HTMLIFrameElement) || timer) return;
      timer = setTimeout(() => {
        timer = undefined;
        loaded();
      }, RARELY);
    },
    { capture: true, signal },
  );
  signal.addEventListener('abort', () => clearTimeout(timer));
}
