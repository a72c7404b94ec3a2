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
