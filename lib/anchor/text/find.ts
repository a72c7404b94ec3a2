import type { Work } from '../slices';
import { exactPlaces } from './exact';
import { type PageText, unitAt } from './page-text';
import type { Wanted } from './wanted';

/** Where a quote stands, in folded units. */
export interface Place {
  start: number;
  end: number;
  match: 'exact' | 'changed';
  /** From 0 to 1. */
  score: number;
}

/** Units of context that agree at a place, from 0 to 1. */
function agreement({ codes }: PageText, start: number, end: number, { prefix, suffix }: Wanted): number {
  let before = 0;
  while (before < prefix.length && codes[start - 1 - before] === prefix[prefix.length - 1 - before]) before++;
  let after = 0;
  while (after < suffix.length && codes[end + after] === suffix[after]) after++;
  const all = prefix.length + suffix.length;
  return all ? (before + after) / all : 1;
}

/** Places all quotes; `null` for those that do not stand in the page. */
export function* findAll(page: PageText, wanted: readonly Wanted[]): Work<(Place | null)[]> {
  const found: (Place | null)[] = [];
  for (const one of wanted) {
    const expected = one.position < 0 ? 0 : unitAt(page, one.position);
    let best: Place | null = null;
    let nearest = Number.POSITIVE_INFINITY;
    for (const start of exactPlaces(page.grams, one.quote)) {
      const end = start + one.quote.length;
      const score = agreement(page, start, end, one);
      const distance = Math.abs(start - expected);
      if (best && (score < best.score || (score === best.score && distance >= nearest))) continue;
      best = { start, end, match: 'exact', score };
      nearest = distance;
    }
    found.push(best);
    yield;
  }
  return found;
}
