import type { Quote } from '../../claims';
import { runNow } from '../slices';
import { rawEnd } from '../text/fold';
import { PageText, unitAt } from '../text/page-text';
import { readable } from '../text/reading';
import type { Span } from '../text/span';
import { type Candidate, changedCandidates, weighPlaces } from '../text-search/candidates';
import { Wanted } from '../text-search/passage';
import { SeedFinder } from '../text-search/seeds';

/**
 * Shown units kept on either side. The same as `CONTEXT_LENGTH` of lib/claims, from which only types are imported, so
 * that its validation library does not come into every page.
 */
const CONTEXT_LENGTH = 64;
/** Look-alikes kept with a quote, and how like it they must be. */
const MOST_RIVALS = 6;
const RIVAL_LIKENESS = 0.5;
/** Units below which only the very same word is a look-alike. */
const SHORTEST_RIVAL = 8;

/** A stretch of collected text with what stands around it. */
export function quoteOf(text: string, { start, end }: Span): Quote {
  const prefix = shownUnits(reach => text.slice(Math.max(0, start - reach), start), start);
  const suffix = shownUnits(reach => text.slice(end, end + reach), text.length - end);
  return {
    exact: readable(text.slice(start, end)),
    prefix: whole(prefix.slice(-CONTEXT_LENGTH)),
    suffix: whole(suffix.slice(0, CONTEXT_LENGTH)),
  };
}

/** Reads as much text as shows `CONTEXT_LENGTH` units, if there is so much; source code is full of spaces. */
function shownUnits(read: (reach: number) => string, available: number): string {
  for (let reach = 4 * CONTEXT_LENGTH; ; reach *= 4) {
    const shown = readable(read(reach));
    if (shown.length > CONTEXT_LENGTH || reach >= available) return shown;
  }
}

/** Leaves out the halves of characters that a cut has left at either end. */
const whole = (text: string): string => text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');

interface Rival extends Span {
  readonly likeness: number;
  readonly fit: number;
}

/** The stretches of the page that could be taken for the chosen one: the likest, with the likest context, first. */
export function rivalsOf(page: PageText, chosen: Span, quote: Quote): Quote[] {
  const own = new Wanted({ quote, position: chosen });
  const bare = new Wanted({ quote: { ...quote, prefix: '', suffix: '' } });
  const { length } = own.quote;
  if (length === 0) return [];
  const start = unitAt(page, chosen.start);
  const places = runNow(page.placesOf(own.quote)).filter(at => at + length <= start || at >= start + length);
  const same = weighPlaces(page, own, places)
    .map(place => rawRival(page, place, 0))
    .sort((a, b) => a.start - b.start);
  // Each side by itself: next to a passage, whatever is like it is less like it than the passage itself.
  const sides = [
    { start: 0, end: chosen.start },
    { start: chosen.end, end: page.raw.length },
  ];
  const alike = length < SHORTEST_RIVAL ? [] : sides.flatMap(side => alikeIn(page, side, bare));
  // Should the passage go, what stands on either side of it moves into its context.
  const beside = [
    same.filter(one => one.end <= chosen.start).at(-1),
    same.find(one => one.start >= chosen.end),
  ];
  return [
    ...same,
    ...alike.filter(one => same.every(other => one.end <= other.start || one.start >= other.end)),
  ]
    .filter(({ likeness }) => likeness >= RIVAL_LIKENESS)
    .sort((a, b) => Number(beside.includes(b)) - Number(beside.includes(a)) || b.fit - a.fit)
    .slice(0, MOST_RIVALS)
    .map(rival => quoteOf(page.raw, rival));
}

/** What is like a passage in a part of the page. */
function alikeIn({ raw }: PageText, { start, end }: Span, wanted: Wanted): Rival[] {
  const part = runNow(PageText.of(raw.slice(start, end)));
  const found = runNow(changedCandidates(part, new SeedFinder(part), wanted));
  return found.map(place => rawRival(part, place, start));
}

/** The same in raw units of the page, of which the searched part begins at `offset`. */
const rawRival = (part: PageText, { start, end, likeness, fit }: Candidate, offset: number): Rival => ({
  start: offset + (part.origins[start] ?? 0),
  end: offset + rawEnd(part, end - 1),
  likeness,
  fit,
});
