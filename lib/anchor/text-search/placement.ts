import type { Work } from '../slices';
import type { Candidate } from './candidates';

/** What the search for the best placement of all quotes needs to know of one. */
export interface Choice {
  /** Where the quote stood when it was described, in raw units. */
  readonly position: number;
  readonly candidates: readonly Candidate[];
  /** Whether a candidate's words say enough by themselves. */
  readonly isPlain: (candidate: Candidate) => boolean;
}

/** What leaving a quote out is worth beside the fit (0 to 2) of a bad candidate. */
const ORPHAN = 0.9;
/** What it is worth that a quote has moved as far as the one before. */
const IN_STEP = 0.5;
/** What words that say enough are worth more, so that they are placed though their neighbours have moved otherwise. */
const PLAIN = 0.6;
/** Partial placements kept while going through the page. */
const BEAM = 16;

/**
 * How near two places are, from 0 to 1: 1 for the same, a half at 56 raw units, 0 from 504 on. So edits between
 * two quotes matter little and another paragraph matters a lot.
 */
export const nearness = (difference: number): number =>
  Math.max(0, 1 - Math.log2(1 + Math.abs(difference) / 8) / 6);

interface Partial {
  readonly value: number;
  /** How far the last quote placed has moved, in raw units. */
  readonly shift: number;
  readonly candidate: Candidate | null;
  readonly before: Partial | null;
}

/** Whether a quote has at most one place, and that is better than leaving it out, wherever its neighbours have moved. */
const isSettled = ({ candidates }: Choice): boolean =>
  candidates.length < 2 && candidates.every(({ fit }) => fit > ORPHAN + IN_STEP);

/**
 * Chooses one candidate, or none, for every quote, so that quotes fit and neighbours have moved alike.
 * `choices` come in order of their old positions; so do the answers.
 */
export function* placeJointly(choices: readonly Choice[], origins: Int32Array): Work<(Candidate | null)[]> {
  if (choices.every(isSettled)) return choices.map(({ candidates }) => candidates[0] ?? null);
  let beam: Partial[] = [{ value: 0, shift: 0, candidate: null, before: null }];
  for (const { position, candidates, isPlain } of choices) {
    const next: Partial[] = [];
    const moves = candidates.map(candidate => ({
      candidate,
      shift: (origins[candidate.start] ?? 0) - position,
      worth: candidate.fit + (isPlain(candidate) ? PLAIN : 0),
    }));
    for (const before of beam) {
      next.push({ value: before.value + ORPHAN, shift: before.shift, candidate: null, before });
      for (const { candidate, shift, worth } of moves) {
        const value = before.value + worth + IN_STEP * nearness(shift - before.shift);
        next.push({ value, shift, candidate, before });
      }
    }
    beam = bestOf(next);
    yield;
  }
  const chosen: (Candidate | null)[] = [];
  for (let last: Partial | null = beam[0] ?? null; last?.before; last = last.before)
    chosen.push(last.candidate);
  return chosen.reverse();
}

/** The best of the partial placements; of those that go on alike, only one. */
function bestOf(placements: Partial[]): Partial[] {
  const seen = new Set<number>();
  return placements
    .sort((a, b) => b.value - a.value)
    .filter(({ shift }) => !seen.has(shift) && seen.add(shift))
    .slice(0, BEAM);
}
