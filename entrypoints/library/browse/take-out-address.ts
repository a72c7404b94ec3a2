import type { Id, LibraryView } from '../../../lib/claims';

/** Browsers let an address be no longer than some two million characters; this many ids are well below that. */
const MOST = 20_000;

/**
 * Where what is chosen in a list is taken out, as parameters of that section's address. All that a search of claims found is
 * told as the search. Null where it is too much to be told at all.
 */
export function takeOutAddress(
  view: LibraryView,
  chosen: readonly Id[],
  found: number,
  text: string,
): Record<string, string> | null {
  if (view === 'claims' && chosen.length === found) return { q: text };
  if (chosen.length > MOST) return null;
  return { [view === 'claims' ? 'ids' : 'sources']: chosen.join(',') };
}
