import { openRoots } from './shadow-roots';

/** How soon after a change we look again, in ms; how seldom at a page that never stops changing; and how seldom at the worst. */
const SOONEST = 120;
const RAREST = 2000;
const LONGEST = 10_000;
/** What looking may cost of the time between two looks, at a page that never stops changing. */
const SHARE = 0.005;

/**
 * Calls back after the page's content has changed: soon when it was quiet before, ever more seldom while it goes on changing,
 * and the more seldom the longer a look takes. Nothing runs while nothing changes, and what changes between two looks
 * costs nothing, however much it is. `changed` resolves with the ms it has worked.
 */
export function watchContent(document: Document, changed: () => Promise<number>, signal: AbortSignal): void {
  let wait = SOONEST;
  let cost = 0;
  let lastCall = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const watch = () => {
    const what = { subtree: true, childList: true, characterData: true };
    for (const root of [document, ...openRoots(document)]) observer.observe(root, what);
  };
  const look = async () => {
    lastCall = performance.now();
    // Watching begins before the look, so that nothing falls between them.
    watch();
    cost = await changed();
  };
  const observer = new MutationObserver(changes => {
    if (changes.every(({ target }) => document.head?.contains(target))) return;
    observer.disconnect();
    const quiet = performance.now() - lastCall > 2 * RAREST;
    wait = quiet ? SOONEST : Math.min(2 * wait, RAREST);
    // Two changes soon after one another do not make a page that never stops.
    const restless = wait === RAREST;
    timer = setTimeout(look, restless ? Math.max(wait, Math.min(cost / SHARE, LONGEST)) : wait);
  });
  watch();
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
}
