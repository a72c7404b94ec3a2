import type { Id } from '../../lib/claims';

/** How long scrolling must rest, in ms, before we say where the reader has come to. */
const REST = 150;
/** The height at which people read, as a share of the window's. */
const READING = 0.35;
/** By these a reader scrolls; what scrolls without them was taken to a claim. */
const BY_HAND = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const;

/** Where the reader is among the claims of a page, while somebody wants to know. */
export interface Following {
  /** The reader was taken to a claim, and is there until they scroll by hand. */
  taken(claim: Id): void;
  stop(): void;
}

export function followScrolling(
  window: Window,
  claims: () => readonly Id[],
  placeOf: (claim: Id) => Range | null,
  arrived: (claim: Id) => void,
): Following {
  const life = new AbortController();
  const options = { capture: true, passive: true, signal: life.signal };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let held: Id | null = null;

  const nearest = (): Id | null => {
    const line = window.innerHeight * READING;
    let best: { claim: Id; distance: number } | null = null;
    for (const claim of claims()) {
      const box = placeOf(claim)?.getBoundingClientRect();
      if (!box?.height || box.bottom < 0 || box.top > window.innerHeight) continue;
      const distance = Math.abs((box.top + box.bottom) / 2 - line);
      if (!best || distance < best.distance) best = { claim, distance };
    }
    return best?.claim ?? null;
  };
  const settle = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const claim = held ?? nearest();
      if (claim) arrived(claim);
    }, REST);
  };
  window.addEventListener('scroll', settle, options);
  for (const type of BY_HAND) {
    window.addEventListener(
      type,
      () => {
        held = null;
      },
      options,
    );
  }
  return {
    taken(claim) {
      held = claim;
      arrived(claim);
    },
    stop() {
      clearTimeout(timer);
      life.abort();
    },
  };
}
