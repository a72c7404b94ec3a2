import type { Quote } from '../../claims';
import { runNow } from '../slices';
import { type Folder, rawEnd } from '../text/fold';
import { type PageText, unitAt } from '../text/page-text';
import { readable } from '../text/reading';
import type { Span } from '../text/span';
import { changedCandidates, weighPlaces } from '../text-search/candidates';
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

/** The stretches of the page that could be taken for the chosen one: the likest, with the likest context, first. */
export function rivalsOf(page: PageText, chosen: Span, quote: Quote, folder: Folder): Quote[] {
  const own = new Wanted({ quote, position: chosen }, folder);
  const bare = new Wanted({ quote: { ...quote, prefix: '', suffix: '' } }, folder);
  const { length } = own.quote;
  if (length === 0) return [];
  const start = unitAt(page, chosen.start);
  const apart = (one: Span): boolean => one.end <= start || one.start >= start + length;
  const places = runNow(page.placesOf(own.quote)).filter(at => apart({ start: at, end: at + length }));
  const same = weighPlaces(page, own, places);
  const alike =
    length < SHORTEST_RIVAL ? [] : runNow(changedCandidates(page, new SeedFinder(page), bare, same));
  return [...same, ...alike]
    .filter(rival => rival.likeness >= RIVAL_LIKENESS && apart(rival))
    .sort((a, b) => b.fit - a.fit)
    .slice(0, MOST_RIVALS)
    .map(rival =>
      quoteOf(page.raw, { start: page.origins[rival.start] ?? 0, end: rawEnd(page, rival.end - 1) }),
    );
}
