import type { Work } from '../slices';
import { standsAt } from '../text/exact';
import { type PageText, unitAt } from '../text/page-text';
import type { Span } from '../text/span';
import { cutsWord } from '../text/words';
import { refineBounds } from './bounds';
import { type Agreement, agreementAt } from './context';
import type { Passage, Wanted } from './passage';
import type { SeedFinder } from './seeds';

/** A place where a quote may stand, in folded units. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  /** Edit distance to the quote, in folded units. */
  readonly edits: number;
  /** 1 - edits / length; 1 for unchanged words. */
  readonly likeness: number;
  readonly agreement: Agreement;
  /** How well text and context fit together, from 0 to 2. */
  readonly fit: number;
}

/** A changed quote shorter than this cannot be told from any other word. */
export const SHORTEST_CHANGED = 4;
/** A quote of so much weight (in Latin letters) is more than a word or two. */
const SEVERAL_WORDS = 16;
/** Exact places weighed in full: those with most context, and those nearest to where the quote was. */
const MOST_AGREEING = 12;
const MOST_NEAR = 6;
/** Once a place fits as well as this, seeds with less than this share of its votes are not looked at. */
export const CLEAR = 1.4;
const RUNNER_UP = 0.6;
/** Quotes longer than this are compared piece by piece, so that the cost grows with their length only. */
const PIECE = 512;
const PIECE_SLACK = 96;
/** Of still longer quotes, no more pieces than this are compared, evenly spread. */
const MOST_PIECES = 16;

type Codes = Pick<PageText, 'codes'>;

/** Edit distance between a stretch of the page and a quote. */
function editsOf({ codes }: Codes, passage: Passage, start: number, end: number): number {
  const { length } = passage.quote;
  if (end - start === length && standsAt(codes, start, passage.quote)) return 0;
  if (Math.max(length, end - start) <= 2 * PIECE) return passage.part(0, length).distance(codes, start, end);
  const ratio = (end - start) / length;
  const stride = PIECE * Math.ceil(length / (PIECE * MOST_PIECES));
  let edits = 0;
  for (let from = 0; from < length; from += stride) {
    const to = Math.min(length, from + PIECE);
    const left = Math.max(start, Math.floor(start + from * ratio) - PIECE_SLACK);
    const right = Math.min(end, Math.ceil(start + to * ratio) + PIECE_SLACK);
    edits += left < right ? passage.part(from, to).leastDistance(codes, left, right) : to - from;
  }
  return (edits * stride) / PIECE + Math.abs(end - start - length) / 2;
}

const likenessAt = (edits: number, { quote }: Passage, start: number, end: number): number =>
  Math.max(0, 1 - edits / Math.max(quote.length, end - start, 1));

/** What the likeness of a stretch of the page to a quote is at most, by their lengths alone. */
export function mostLikeness({ quote }: Passage, start: number, end: number): number {
  const longer = Math.max(quote.length, end - start, 1);
  // Of longer ones the distance is estimated, and may come out less.
  return longer > 2 * PIECE ? 1 : 1 - Math.abs(end - start - quote.length) / longer;
}

/** Likeness of a stretch of the page to a quote, from 0 to 1. */
export const likenessOf = (page: Codes, passage: Passage, start: number, end: number): number =>
  likenessAt(editsOf(page, passage, start, end), passage, start, end);

export function candidateAt(page: Codes, passage: Passage, start: number, end: number): Candidate {
  return candidateWith(editsOf(page, passage, start, end), page, passage, start, end);
}

function candidateWith(edits: number, page: Codes, passage: Passage, start: number, end: number): Candidate {
  const likeness = likenessAt(edits, passage, start, end);
  const agreement = agreementAt(page, start, end, passage);
  return { start, end, edits, likeness, agreement, fit: likeness + agreement.both };
}

/** The places where the very words stand that are worth weighing. */
export function* exactCandidates(page: PageText, wanted: Wanted): Work<Candidate[]> {
  const { length } = wanted.quote;
  const places = (yield* page.placesOf(wanted.quote)).filter(start => isWhole(page, wanted, start));
  const perfect = places.filter(
    start =>
      standsAt(page.codes, start - wanted.prefix.length, wanted.prefix) &&
      standsAt(page.codes, start + length, wanted.suffix),
  );
  return weighPlaces(page, wanted, perfect.length > 0 ? perfect : places);
}

/** Whether a place holds the quote as words of its own; of a longer quote, the last word may have got an ending. */
export function isWhole(page: PageText, wanted: Wanted, start: number): boolean {
  const { length } = wanted.quote;
  if (length >= SEVERAL_WORDS || wanted.weight >= SEVERAL_WORDS) return true;
  return (
    (wanted.cutAtStart || !cutsWord(page, start)) && (wanted.cutAtEnd || !cutsWord(page, start + length))
  );
}

/** Of places that hold the very words, those worth weighing. */
export function weighPlaces(page: PageText, wanted: Wanted, places: readonly number[]): Candidate[] {
  const { length } = wanted.quote;
  return mostPromising(page, wanted, places).map(start => candidateAt(page, wanted, start, start + length));
}

/** Places near seeds, without those already known and those that are hardly like the quote, whatever is around them. */
export function* changedCandidates(
  page: PageText,
  seeds: SeedFinder,
  wanted: Wanted,
  known: readonly Candidate[] = [],
): Work<Candidate[]> {
  const taken: Span[] = [...known];
  const found: Candidate[] = [];
  let enough = 0;
  for (const some of seeds.find(wanted)) {
    if (enough) break;
    for (const seed of some) {
      if (seed.votes < enough) break;
      const middle = seed.start + wanted.quote.length / 2;
      if (taken.some(({ start, end }) => middle >= start && middle < end)) continue;
      yield;
      const span = boundsNear(page, wanted, seed.start);
      if (!span || taken.some(other => span.start < other.end && span.end > other.start)) continue;
      taken.push(span);
      const candidate = changedBetween(page, wanted, span);
      if (!candidate) continue;
      if (candidate.fit >= CLEAR) enough = Math.max(enough, RUNNER_UP * seed.votes);
      found.push(candidate);
    }
  }
  return found;
}

/** A changed quote that is expected to start near a place; `null` if nothing there is like it. */
export function changedAt(page: PageText, wanted: Wanted, expected: number): Candidate | null {
  const span = boundsNear(page, wanted, expected);
  return span && changedBetween(page, wanted, span);
}

function boundsNear(page: PageText, wanted: Wanted, expected: number): Span | null {
  const { length } = wanted.quote;
  const span = refineBounds(page, wanted, expected, Math.min(400, 32 + (length >> 2)));
  return span.end - span.start < length / 3 ? null : span;
}

function changedBetween(page: PageText, wanted: Wanted, { start, end }: Span): Candidate | null {
  const edits = editsOf(page, wanted, start, end);
  // The best of contexts would not make it clear; so none is compared, which takes longer than all else.
  if (likenessAt(edits, wanted, start, end) < CLEAR - 1) return null;
  return candidateWith(edits, page, wanted, start, end);
}

/** Of many exact places, those with the most plainly equal context, and the nearest. */
function mostPromising(page: PageText, wanted: Wanted, places: readonly number[]): readonly number[] {
  if (places.length <= MOST_AGREEING + MOST_NEAR) return places;
  const { codes } = page;
  const { prefix, suffix, quote } = wanted;
  const equalUnits = (start: number): number => {
    let before = 0;
    while (before < prefix.length && codes[start - 1 - before] === prefix[prefix.length - 1 - before])
      before++;
    let after = 0;
    while (after < suffix.length && codes[start + quote.length + after] === suffix[after]) after++;
    return before + after;
  };
  const weighed = places.map(start => ({ start, equal: equalUnits(start) }));
  const agreeing = weighed.sort((a, b) => b.equal - a.equal || a.start - b.start).slice(0, MOST_AGREEING);
  const expected = unitAt(page, Math.max(0, wanted.position));
  const distance = (start: number): number => Math.abs(start - expected);
  const near = [...places].sort((a, b) => distance(a) - distance(b) || a - b).slice(0, MOST_NEAR);
  return [...new Set([...agreeing.map(({ start }) => start), ...near])];
}
