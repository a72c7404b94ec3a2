import { openRoots } from './shadow-roots';

/** How soon after a change we look again, in ms; how seldom at a page that never stops changing; and how seldom at the worst. */
const SOONEST = 120;
const RAREST = 2000;
const LONGEST = 10_000;
/** What looking may cost of the time that goes by, and how many ms of it a page that was quiet has in hand. */
const SHARE = 0.005;
const IN_HAND = 250;
/**
 * When we look whether components have got shadow trees since, in ms: no observer sees that. Each time is so many times
 * as late as the one before; after the last of the early ones only while something is missing.
 */
const FIRST_UPGRADE = 1000;
const LATER = 3;
const EARLY = 9000;
/** What may show a text, or hide it, without changing it. */
const SHOWING = ['class', 'style', 'hidden', 'open'];

/**
 * Calls back after the page's content has changed: soon when it was quiet before, ever more seldom while it goes on changing,
 * and the more seldom the longer a look takes. Nothing runs while nothing changes, and what changes between two looks
 * costs nothing, however much it is. `changed` resolves with the ms it has worked. While something `isMissing`, what may
 * show a text counts as a change, too.
 */
export function watchContent(
  document: Document,
  changed: () => Promise<number>,
  signal: AbortSignal,
  isMissing: () => boolean = () => false,
): void {
  let wait = SOONEST;
  /** Ms of work that the time gone by has not paid for yet. */
  let debt = 0;
  let lastCall = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let trees = 0;

  const watch = () => {
    const roots = openRoots(document);
    trees = roots.length;
    const what = { subtree: true, childList: true, characterData: true };
    const also = isMissing() ? { attributes: true, attributeFilter: SHOWING } : {};
    for (const root of [document, ...roots]) observer.observe(root, { ...what, ...also });
  };
  const look = async () => {
    const now = performance.now();
    debt = Math.max(0, debt - SHARE * (now - lastCall));
    lastCall = now;
    // Watching begins before the look, so that nothing falls between them.
    watch();
    debt += await changed();
  };
  const lookSoon = () => {
    observer.disconnect();
    clearTimeout(timer);
    const idle = performance.now() - lastCall;
    wait = idle > 2 * wait ? SOONEST : Math.min(2 * wait, RAREST);
    const unpaid = (debt - IN_HAND) / SHARE - idle;
    timer = setTimeout(look, Math.max(wait, Math.min(unpaid, LONGEST)));
  };
  const observer = new MutationObserver(changes => {
    if (!changes.every(({ target }) => document.head?.contains(target))) lookSoon();
  });
  watch();
  let upgrade: ReturnType<typeof setTimeout> | undefined;
  const awaitUpgrade = (ms: number, after: number) => {
    upgrade = setTimeout(() => {
      const isOver = after > EARLY && !isMissing();
      if (!isOver && openRoots(document).length !== trees) lookSoon();
      awaitUpgrade((LATER - 1) * after, LATER * after);
    }, ms);
  };
  awaitUpgrade(FIRST_UPGRADE, FIRST_UPGRADE);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    for (const one of [timer, upgrade]) clearTimeout(one);
  });
}
