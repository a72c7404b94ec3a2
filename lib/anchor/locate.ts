import type { Selectors } from '../claims';
import { collectText, type Layer } from './dom/collect';
import { rangesOf, runAt } from './dom/points';
import { runSliced, type Work } from './slices';
import { rawSpan, readsAs } from './text/edges';
import { PageText } from './text/page-text';
import { readable } from './text/reading';
import type { Span } from './text/span';
import { findAll, type Place } from './text-search/find';
import { Wanted } from './text-search/passage';

/** Where a quote stands in the page now. */
export interface Located {
  /** From its first to its last character. */
  range: Range;
  /** The same in pieces that can be painted: text that is not shown lies between them. */
  ranges: Range[];
  /** What stands there, as the reader sees it. */
  text: string;
  /** `exact`: the same words, whatever their typography; `changed`: the page has edited them. */
  match: 'exact' | 'changed';
  /** From 0 to 1: how sure it is that this is the place. */
  score: number;
  /** Offset in the page's shown text, in UTF-16 units: sorts quotes in page order. */
  start: number;
  /** Whether it stands in a part of the page that is closed or hidden now. */
  hidden: boolean;
}

export interface LocateOptions {
  signal?: AbortSignal;
  /** Milliseconds of work between two turns of the page; 8 by default. */
  sliceMs?: number;
}

/** A place in shown text must compete with hidden text when its score is lower; short quotes are found anywhere. */
const SURE = 0.6;
const SURE_IF_SHORT = 0.9;
const SHORT = 16;

const isSure = (found: Located | null | undefined, { quote }: Wanted): boolean =>
  (found?.score ?? 0) >= (quote.length < SHORT ? SURE_IF_SHORT : SURE);

/**
 * Finds all quotes together. The answers stand in the order of `wanted`; `null` is an orphan.
 * Malformed selectors are orphans, too.
 * @throws only the reason of `signal`, when it is aborted.
 */
export function locate(
  root: Node,
  wanted: readonly Selectors[],
  { signal, sliceMs = 8 }: LocateOptions = {},
): Promise<(Located | null)[]> {
  return runSliced(locating(root, wanted), { signal, sliceMs });
}

function* locating(root: Node, selectors: readonly Selectors[]): Work<(Located | null)[]> {
  const { shown, hidden } = yield* collectText(root);
  const wanted: Wanted[] = [];
  for (const one of selectors) {
    wanted.push(new Wanted(one));
    yield;
  }
  const found = yield* inLayer(shown, wanted);
  const doubtful = wanted.filter((one, at) => !isSure(found[at], one));
  if (doubtful.length === 0 || hidden.runs.length === 0) return found;
  const second = yield* inLayer(hidden, doubtful);
  return found.map((one, at) => {
    const quote = wanted[at];
    if (quote && isSure(one, quote)) return one;
    const other = second.shift();
    if (!other || (one && one.score >= other.score)) return one;
    return { ...other, start: orderOf(hidden, other.start), hidden: true };
  });
}

function* inLayer(layer: Layer, wanted: readonly Wanted[]): Work<(Located | null)[]> {
  const page = yield* PageText.of(layer.text);
  const places = yield* findAll(page, wanted);
  const found: (Located | null)[] = [];
  for (const [at, one] of wanted.entries()) {
    const place = places[at];
    if (place) found.push(toLocated(layer, page, one, place));
    else found.push(one.quote.length === 0 ? unsearchable(layer, one) : null);
    yield;
  }
  return found;
}

function toLocated(layer: Layer, page: PageText, wanted: Wanted, place: Place): Located | null {
  return paint(layer, rawSpan(page, place, wanted.selectors), place);
}

/** A quote of nothing but spaces can only be where it was. */
function unsearchable(layer: Layer, { selectors }: Wanted): Located | null {
  const exact: unknown = selectors?.quote?.exact;
  const position = selectors?.position;
  if (typeof exact !== 'string' || exact === '' || !position) return null;
  return readsAs(layer.text, position, exact) ? paint(layer, position, { match: 'exact', score: 1 }) : null;
}

function paint(layer: Layer, span: Span, { match, score }: Pick<Place, 'match' | 'score'>): Located | null {
  const painted = rangesOf(layer, span);
  const text = readable(layer.text.slice(span.start, span.end));
  return painted && { ...painted, text, match, score, start: span.start, hidden: false };
}

/** Where a hidden offset would stand in the shown text. */
function orderOf({ runs }: Layer, offset: number): number {
  return runs[runAt(runs, offset)]?.order ?? 0;
}
