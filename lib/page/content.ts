/** How soon after a change we look again, in ms; and how seldom at a page that never stops changing. */
const SOONEST = 120;
const RAREST = 2000;

/**
 * Calls back after the page's content has changed: soon when it was quiet before, ever more seldom while it goes on changing.
 * Nothing runs while nothing changes.
 */
export function watchContent(document: Document, changed: () => void, signal: AbortSignal): void {
  let wait = SOONEST;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lastCall = Number.NEGATIVE_INFINITY;

  const observer = new MutationObserver(() => {
    if (timer) return;
    const quiet = performance.now() - lastCall > 2 * RAREST;
    wait = quiet ? SOONEST : Math.min(2 * wait, RAREST);
    timer = setTimeout(() => {
      timer = undefined;
      lastCall = performance.now();
      changed();
    }, wait);
  });
  observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
}
