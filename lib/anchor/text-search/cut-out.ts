import { joined, standsAt } from '../text/exact';
import type { PageText } from '../text/page-text';
import type { Span } from '../text/span';
import type { Passage } from './passage';

type Codes = Pick<PageText, 'codes'>;

/** Units of both sides together, at least half of them looked for on each, that tell that they have met. */
const SEAM = 24;
/** A side of fewer units, at the page's edge, tells nothing. */
const SHORTEST_SIDE = 4;
/** How far from a place they may have met. */
const REACH = 64;

/**
 * Whether a passage was cut out where a place is: what stood before it and what stood after it meet there, or beside it. Then,
 * however like it the words of the place may be, they are those that stood next to it.
 */
export const isCutOut = (page: Codes, place: Span, passage: Passage): boolean =>
  hasMet(page, place, passage, passage.prefix, passage.suffix);

/** The same where a passage is gone together with its block (the row of a table, the item of a list, a paragraph). */
export function isBlockCutOut(page: Codes, place: Span, passage: Passage): boolean {
  const { prefix, suffix, bordersBefore, bordersAfter } = passage;
  const before = Math.min(...bordersBefore);
  const after = Math.min(...bordersAfter);
  if (before + after === 0 || before + after === Number.POSITIVE_INFINITY) return false;
  const lead = prefix.subarray(0, prefix.length - before);
  return hasMet(page, place, passage, lead, suffix.subarray(after));
}

/**
 * Whether two texts meet near a place. They may meet within the passage and its context, too (a row ends as the one before
 * it, say), and then more of both is asked for, as much as tells the two apart.
 */
function hasMet(
  { codes }: Codes,
  { start, end }: Span,
  { prefix, quote, suffix }: Passage,
  lead: Uint16Array,
  follow: Uint16Array,
): boolean {
  if (Math.min(lead.length, follow.length) < SHORTEST_SIDE) return false;
  const whole = joined(prefix, quote, suffix);
  const most = Math.max(lead.length, follow.length);
  for (let reach = SEAM / 2, last = false; !last; reach *= 2) {
    last = reach >= most;
    const seam = joined(lead.subarray(-reach), follow.subarray(0, reach));
    if (seam.length < SEAM || stands(whole, seam, 0, whole.length)) continue;
    return stands(codes, seam, start - REACH - seam.length, end + REACH + seam.length);
  }
  return false;
}

/** Whether a part stands anywhere between two units. */
function stands(codes: Uint16Array, part: Uint16Array, from: number, to: number): boolean {
  const [first] = part;
  const last = Math.min(to, codes.length) - part.length;
  for (let at = Math.max(0, from); at <= last; at++)
    if (codes[at] === first && standsAt(codes, at, part)) return true;
  return false;
}
