import type { PageText } from '../text/page-text';
import type { Span } from '../text/span';
import { cutsWord } from '../text/words';
import type { Passage } from './passage';

/** Units read beyond the window, in which what ends or starts at its edge may lie. */
const LAP = 48;
/** What an end inside a word costs, in edits, when the quote's own end was between words. */
const CUT = 1.5;
/** By how much more the better of both sides counts, since pages change beside quotes. */
const BETTER = 0.2;
/** What every unit away from the expected place costs, so that of equal borders the nearest is taken. */
const STRAY = 0.004;

/**
 * The border in `[from, to]` at which both sides agree best: what ends there with one text and what starts there
 * with the other. So an end survives when the words on one side of it were changed.
 */
function bestBorder(
  page: PageText,
  [ending, starting]: [Int32Array, Int32Array],
  from: number,
  expected: number,
  mayCut: boolean,
): number {
  const costs = new Float64Array(ending.length);
  let least = Number.POSITIVE_INFINITY;
  for (let k = 0; k < costs.length; k++) {
    const [one, other] = [ending[k] ?? 0, starting[k] ?? 0];
    const cost = one + other - BETTER * Math.abs(one - other) + STRAY * Math.abs(from + k - expected);
    costs[k] = cost;
    if (cost < least) least = cost;
  }
  // Whether a border cuts a word is dear to tell, and matters only where all else is nearly as good as it can be.
  const most = least + CUT;
  let best = from;
  least = Number.POSITIVE_INFINITY;
  for (let k = 0; k < costs.length; k++) {
    let cost = costs[k] ?? 0;
    if (cost > most || cost >= least) continue;
    if (!mayCut && cutsWord(page, from + k)) cost += CUT;
    if (cost >= least) continue;
    least = cost;
    best = from + k;
  }
  return best;
}

/** The ends of a changed quote that is expected to start near `expected`, at most `drift` units away from it. */
export function refineBounds(page: PageText, wanted: Passage, expected: number, drift: number): Span {
  const { codes } = page;
  const clamp = (at: number): number => Math.min(codes.length, Math.max(0, at));
  const window = (around: number): [number, number] => [clamp(around - drift), clamp(around + drift)];

  const [from, to] = window(expected);
  const start = bestBorder(
    page,
    [
      around(wanted.lead.slide(codes, clamp(from - LAP), to), from - clamp(from - LAP)),
      wanted.head.slide(codes, from, clamp(to + LAP)),
    ].map(distances => distances.subarray(0, to - from + 1)) as [Int32Array, Int32Array],
    from,
    expected,
    wanted.cutAtStart,
  );
  const [first, last] = window(Math.max(start, start + wanted.quote.length));
  const low = Math.max(first, start + 1);
  const high = Math.max(last, low);
  const end = bestBorder(
    page,
    [
      around(wanted.tail.slide(codes, clamp(low - LAP), clamp(high)), low - clamp(low - LAP)),
      wanted.follow.slide(codes, low, clamp(high + LAP)),
    ].map(distances => distances.subarray(0, high - low + 1)) as [Int32Array, Int32Array],
    low,
    start + wanted.quote.length,
    wanted.cutAtEnd,
  );
  return { start, end: Math.min(end, codes.length) };
}

const around = (distances: Int32Array, skipped: number): Int32Array => distances.subarray(skipped);
