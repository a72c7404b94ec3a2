import { standsAt } from '../text/exact';
import type { PageText } from '../text/page-text';
import type { Pattern } from '../text/pattern';
import type { Passage } from './passage';

/** Units before or after a place in which displaced context (by an advertisement, say) is still recognised. */
const REACH = 240;
/** Units by which context may have grown and still stand in its place. */
const SLACK = 24;
/** What displaced context is worth beside context in its place. */
const DISPLACED = 0.7;
/** Likeness of unrelated text: nothing below it is evidence. Chosen a little above what unrelated prose shows. */
const CHANCE = 0.4;
/** Context of fewer units than this is worth proportionally less, unless the page itself begins or ends there. */
const FULL = 16;
/** Units on either side, at least, that tell that a passage's contexts have met, and how far from a place they may have. */
const SEAM = 12;
const SEAM_REACH = 64;
/** Units that tell a seam from the passage's own end or beginning, where those read like its context. */
const SEAM_MORE = 4;

/** How well what stands around a place agrees with a passage's context, from 0 to 1. */
export interface Agreement {
  /** `undefined` where the passage has no context on that side. */
  readonly before: number | undefined;
  readonly after: number | undefined;
  /** Both sides together: one side in full is nearly as good as both, because pages change around quotes. */
  readonly both: number;
}

function side(pattern: Pattern, anchored: number, nearest: number): number {
  const likeness = (distance: number): number =>
    Math.max(0, (1 - distance / pattern.length - CHANCE) / (1 - CHANCE));
  const weight = Math.min(1, pattern.length / FULL);
  return weight * Math.max(likeness(anchored), DISPLACED * likeness(nearest));
}

export function agreementAt(
  { codes }: Pick<PageText, 'codes'>,
  start: number,
  end: number,
  passage: Passage,
): Agreement {
  const { prefix, suffix } = passage;
  const whole = standsAt(codes, start - prefix.length, prefix) && standsAt(codes, end, suffix);
  if (whole && prefix.length + suffix.length >= FULL) return { before: 1, after: 1, both: 1 };
  const before = beforePlace(codes, start, passage);
  const after = afterPlace(codes, end, passage);
  const more = Math.max(before ?? 0, after ?? 0);
  const less = Math.min(before ?? more, after ?? more);
  return { before, after, both: 0.7 * more + 0.3 * less };
}

function beforePlace(codes: Uint16Array, start: number, { prefix, before }: Passage): number | undefined {
  const { length } = prefix;
  if (standsAt(codes, start - length, prefix)) {
    if (start === length) return 1;
    return length === 0 ? undefined : side(before, 0, 0);
  }
  const from = (reach: number): number => Math.max(0, start - reach);
  const anchored = before.distanceAtEdge(codes, from(length + SLACK), start);
  if (anchored <= length / 3) return side(before, anchored, length);
  return side(before, anchored, before.leastDistance(codes, from(REACH), start));
}

function afterPlace(codes: Uint16Array, end: number, { suffix, after }: Passage): number | undefined {
  const { length } = suffix;
  if (standsAt(codes, end, suffix)) {
    if (end + length === codes.length) return 1;
    return length === 0 ? undefined : side(after, 0, 0);
  }
  const to = (reach: number): number => Math.min(codes.length, end + reach);
  const anchored = after.distanceAtEdge(codes, end, to(length + SLACK));
  if (anchored <= length / 3) return side(after, anchored, length);
  return side(after, anchored, after.leastDistance(codes, end, to(REACH)));
}

/**
 * Whether what stood before a passage and what stood after it meet at a place, or beside it: then the passage was cut out,
 * and however like it the words there may be, they are those that stood next to it. A passage that ends as what stood
 * before it has them meet at its own end; so more is asked for than what they have in common.
 */
export function isCutOut(
  { codes }: Pick<PageText, 'codes'>,
  start: number,
  end: number,
  { prefix, quote, suffix }: Passage,
): boolean {
  if (prefix.length < SEAM || suffix.length < SEAM) return false;
  const atEnd = joined(prefix, quote.subarray(-prefix.length));
  const atStart = joined(quote.subarray(0, suffix.length), suffix);
  const before = Math.max(SEAM, SEAM_MORE + common(prefix.toReversed(), atEnd.reverse()));
  const after = Math.max(SEAM, SEAM_MORE + common(suffix, atStart));
  if (prefix.length < before || suffix.length < after) return false;
  const [last, next] = [prefix.subarray(-before), suffix.subarray(0, after)];
  for (let seam = Math.max(before, start - SEAM_REACH); seam <= end + SEAM_REACH; seam++)
    if (codes[seam] === next[0] && standsAt(codes, seam, next) && standsAt(codes, seam - before, last))
      return true;
  return false;
}

function joined(one: Uint16Array, other: Uint16Array): Uint16Array {
  const both = new Uint16Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}

/** How many units two texts have in common at their beginnings. */
function common(one: Uint16Array, other: Uint16Array): number {
  let at = 0;
  while (at < one.length && at < other.length && one[at] === other[at]) at++;
  return at;
}
