import type { Id, LibraryView } from '../../../lib/claims';

/** Browsers let an address be no longer than some two million characters; this many ids are well below that. */
const MOST = 20_000;

/**
 * What is chosen in a list, as parameters of the address of a section that does something with it; the newest first. All that a
 * search of claims found is told as the search. Null where it is too much to be told at all.
 */
export function chosenAddress(
  view: LibraryView,
  chosen: readonly Id[],
  found: number,
  text: string,
): Record<string, string> | null {
  if (view === 'claims' && chosen.length === found) return { q: text };
  if (chosen.length > MOST) return null;
  return { [view === 'claims' ? 'ids' : 'sources']: chosen.toSorted().reverse().join(',') };
}
