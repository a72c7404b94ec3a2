import { rawEnd } from '../text/fold';
import type { PageText } from '../text/page-text';
import { BORDER } from '../text/reading';
import type { Candidate } from './candidates';
import { isBlockCutOut } from './cut-out';
import { type Passage, sameUnits, type Wanted, weightOf } from './passage';
import { LONG, MIDDLING, MOST_KNOWN, SHORT } from './verdict';

/**
 * A paragraph that moves takes what stands in it along, and nothing else. So context counts as whole when it is unchanged
 * up to a border of blocks that stood there when the passage was chosen and stands there now, whatever is beyond it.
 */

/** Units of context that a place shares with a passage, on either side, up to its own block's borders. */
interface OwnBlock {
  readonly before: number;
  readonly after: number;
}

/** Context of so many units is believed without a border at its end. */
const FULL = 16;
/** Units by which the contexts of equal places may be cut off differently. */
const CUT = 4;
/** How many times as far away the others must be. */
const BY_FAR = 8;

/** Places that have a quote's own block around them. */
export interface OwnPlaces {
  readonly places: readonly Candidate[];
  /** Whether there may have been more such places than are known. */
  readonly mayBeMore: boolean;
}

const NONE: OwnPlaces = { places: [], mayBeMore: false };

/**
 * The places of the very words that have the quote's own block around them, as long as all such places that were known
 * are still there: one, if no rival stood in such a block, and otherwise twins. Empty if quote and block say too little.
 */
export function placesInOwnBlock(page: PageText, wanted: Wanted, places: readonly Candidate[]): OwnPlaces {
  const { prefix, suffix } = wanted;
  if (prefix.length + suffix.length === 0) return NONE;
  const found: Candidate[] = [];
  let most: OwnBlock | null = null;
  for (const place of places) {
    const block = ownBlockAt(page, place, wanted);
    if (!block) continue;
    const more = most ? block.before + block.after - most.before - most.after : 1;
    if (more < 0) continue;
    // Places that share less of their surroundings are twins only where none shares more.
    if (more > 0) found.length = 0;
    found.push(place);
    most = block;
  }
  if (!most) return NONE;
  const weight =
    wanted.weight +
    weightOf(prefix.subarray(prefix.length - most.before)) +
    weightOf(suffix.subarray(0, most.after));
  const block = most;
  const { sameRivals } = wanted;
  const twins = sameRivals.filter(rival => sharesBlock(rival, wanted, block)).length;
  const isTold = sameRivals.length > 0 && twins === 0;
  if (weight < (isTold ? SHORT : wanted.knowsRivals ? MIDDLING : LONG)) return NONE;
  return { places: found.length > twins ? found : [], mayBeMore: twins >= MOST_KNOWN };
}

/** Whether a place is by far the nearest of them to where the quote stood. */
export function isNearestByFar(
  page: PageText,
  wanted: Wanted,
  { places, mayBeMore }: OwnPlaces,
  place: Candidate,
): boolean {
  if (wanted.position < 0 || mayBeMore || !places.includes(place)) return false;
  return isByFarNearest(place, places, one => Math.abs(shiftOf(page, wanted, one)), BY_FAR);
}

/** How far a quote has moved, in raw units, if it stands at a place. */
export const shiftOf = ({ origins }: PageText, { position }: Wanted, { start }: Candidate): number =>
  (origins[start] ?? 0) - position;

/** Whether all others are more than so many times as far away as a place, with an allowance for its own distance. */
export function isByFarNearest(
  place: Candidate,
  all: readonly Candidate[],
  distanceOf: (place: Candidate) => number,
  times: number,
  allowance = 0,
): boolean {
  const least = times * (distanceOf(place) + allowance);
  return all.every(other => other === place || distanceOf(other) > least);
}

/** How far a place agrees with a passage's context; `null` if it ends to agree within the block on either side. */
function ownBlockAt(
  page: PageText,
  { start, end }: Pick<Candidate, 'start' | 'end'>,
  { prefix, suffix, bordersBefore, bordersAfter }: Passage,
): OwnBlock | null {
  const { codes } = page;
  const before = agreeing(
    prefix.length,
    k => codes[start - 1 - k] === prefix[prefix.length - 1 - k],
    k => bordersBefore.has(k) && isBorder(page, start - k),
  );
  if (before === null) return null;
  const after = agreeing(
    suffix.length,
    k => codes[end + k] === suffix[k],
    k => bordersAfter.has(k) && isBorder(page, end + k),
  );
  return after === null ? null : { before, after };
}

function agreeing(
  length: number,
  isSame: (k: number) => boolean,
  isBordered: (k: number) => boolean,
): number | null {
  let last: number | null = null;
  for (let k = 0; ; k++) {
    if (isBordered(k)) last = k;
    if (k === length) return length >= FULL ? length : last;
    if (!isSame(k)) return last;
  }
}

/** Whether blocks meet before a folded unit. */
function isBorder(page: PageText, unit: number): boolean {
  if (unit <= 0 || unit >= page.codes.length) return true;
  return page.raw.slice(rawEnd(page, unit - 1), page.origins[unit]).includes(BORDER);
}

/**
 * Of a quote whose words stood elsewhere, too, whether a place is in the block of others: it has a rival's own around it, or
 * the quote's was cut out beside it.
 */
export const isInOthersBlock = (page: PageText, wanted: Wanted, place: Candidate): boolean =>
  wanted.sameRivals.length > 0 &&
  !ownBlockAt(page, place, wanted) &&
  (wanted.sameRivals.some(rival => ownBlockAt(page, place, rival)) || isBlockCutOut(page, place, wanted));

/** Whether a rival stood in a block that reads like this one. */
function sharesBlock(rival: Passage, wanted: Passage, { before, after }: OwnBlock): boolean {
  const sharesBefore = sharesSide(before, wanted.prefix, rival.prefix, rival.bordersBefore, (codes, count) =>
    codes.subarray(codes.length - count),
  );
  return (
    sharesBefore &&
    sharesSide(after, wanted.suffix, rival.suffix, rival.bordersAfter, (codes, count) =>
      codes.subarray(0, count),
    )
  );
}

function sharesSide(
  count: number,
  own: Uint16Array,
  other: Uint16Array,
  borders: ReadonlySet<number>,
  nearest: (codes: Uint16Array, count: number) => Uint16Array,
): boolean {
  const whole = count === own.length && count >= FULL;
  if (!whole) return borders.has(count) && sameUnits(nearest(own, count), nearest(other, count));
  const common = Math.min(count, other.length);
  return count - common <= CUT && sameUnits(nearest(own, common), nearest(other, common));
}
