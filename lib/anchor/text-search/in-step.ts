import type { Work } from '../slices';
import { joined } from '../text/exact';
import { type PageText, unitAt } from '../text/page-text';
import { type Candidate, CLEAR, changedAt, isWhole } from './candidates';
import { isByFarNearest, shiftOf } from './own-block';
import type { Wanted } from './passage';
import { stoodTwice } from './rivalry';
import { LEAST_LIKENESS } from './verdict';

/**
 * Most of a page stays in its order, so a quote is looked for first where it must be if it has moved as far as the one
 * before. What stands there as it stood, or nearly so, need not be looked for anywhere else.
 */

/** Units on either side of the expected place that are looked through. */
const REACH = 512;
/** How many times as far away the others must be, with so many raw units added, by which a place may be off anyhow. */
const BY_FAR = 3;
const CLOSE = 16;
/** Units of context by which a place is known. */
const FULL = 16;
/** Units of words or context that are looked for to find a changed quote by. */
const ANCHOR = 12;

/** Where quotes are in step with those before them: how far they have moved is learnt from each that is found. */
export class InStep {
  /** In raw units. */
  private shift = 0;

  constructor(private readonly page: PageText) {}

  /** Takes notice of where a quote stands now. */
  learn(wanted: Wanted, place: Candidate): void {
    if (wanted.position >= 0) this.shift = shiftOf(this.page, wanted, place);
  }

  /** Where a quote stands with words and context untouched; not for one that had a twin, which may stand there instead. */
  untouched(wanted: Wanted): Candidate | null {
    const { prefix, quote, suffix, position } = wanted;
    if (position < 0 || prefix.length + suffix.length < FULL || wanted.hasTwin) return null;
    const whole = joined(prefix, quote, suffix);
    const from = this.reachBefore(wanted) - prefix.length;
    const to = from + 2 * REACH + whole.length;
    const [found, another] = this.page.placesBetween(whole, Math.max(0, from), to);
    if (found === undefined || another !== undefined) return null;
    const start = found + prefix.length;
    if (!isWhole(this.page, wanted, start)) return null;
    const agreement = { before: 1, after: 1, both: 1 };
    return { start, end: start + quote.length, edits: 0, likeness: 1, agreement, fit: 2 };
  }

  /**
   * The place of a quote whose words have changed, if words and context leave no doubt that it is there; not for one whose
   * very words stood elsewhere, too.
   */
  *reworded(wanted: Wanted): Work<Candidate | null> {
    const { prefix, quote, suffix, position } = wanted;
    if (position < 0 || stoodTwice(wanted)) return null;
    const from = this.reachBefore(wanted);
    const anchors: [part: Uint16Array, offset: number][] = [
      [prefix.subarray(-ANCHOR), -ANCHOR],
      [suffix.subarray(0, ANCHOR), quote.length],
    ];
    for (const [part, offset] of anchors) {
      const near = Math.max(0, from + offset);
      const [found] = this.page.placesBetween(part, near, from + 2 * REACH);
      const place = found === undefined ? null : changedAt(this.page, wanted, found - offset);
      if (place && place.likeness >= LEAST_LIKENESS && place.fit >= CLEAR) return place;
      yield;
    }
    return null;
  }

  /** Whether a place is by far the nearest of all to where the quote must be if it is in step. */
  isNearest(wanted: Wanted, place: Candidate, all: readonly Candidate[]): boolean {
    return isNearest(place, all, one => Math.abs(shiftOf(this.page, wanted, one) - this.shift));
  }

  /** The first unit at which a quote is looked for. */
  private reachBefore({ position }: Wanted): number {
    return unitAt(this.page, position + this.shift) - REACH;
  }
}

/** Whether a place is by far the nearest of all; it is not where there is no telling how far away it is. */
export function isNearest(
  place: Candidate,
  all: readonly Candidate[],
  distanceOf: (place: Candidate) => number | undefined,
): boolean {
  const known = (one: Candidate): number => distanceOf(one) ?? REACH;
  return known(place) < REACH && isByFarNearest(place, all, known, BY_FAR, CLOSE);
}
