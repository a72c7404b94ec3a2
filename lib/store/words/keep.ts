import type { ClaimlightDatabase } from '../database';
import { live } from '../live';
import { fillWords } from './fill';

/** What the page itself does comes first (ms). */
const LATER = 3000;

/**
 * Indexes the words that are owed, now and whenever claims are saved: while one of our pages is open nobody waits for it. The background
 * does not carry it, and looks through what was saved last. Returns the undo.
 */
export function keepWordsIndexed(db: ClaimlightDatabase, later = LATER): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = (owed: number) => {
    clearTimeout(timer);
    if (owed > 0) timer = setTimeout(() => void fillWords(db), later);
  };
  // A page that cannot read the library says so elsewhere.
  const unwatch = live(
    () => db.wordsOwed.count(),
    soon,
    () => undefined,
  );
  return () => {
    clearTimeout(timer);
    unwatch();
  };
}
