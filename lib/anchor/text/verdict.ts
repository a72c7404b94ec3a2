import type { Candidate } from './candidates';
import type { Wanted } from './wanted';

/**
 * What a place must have around it to be believed. `support` is context, or agreement with the neighbouring quotes,
 * or both; from 0 to 1. The reasons and the measurements stand in docs/anchoring.md.
 */
const LONG = 32;
const MIDDLING = 16;
const LEAST_LIKENESS = 0.45;

export interface Evidence {
  readonly candidate: Candidate;
  /** Agreement with where the neighbouring quotes are now, from 0 to 1. */
  readonly nearness: number;
  /** Other places where the same words stand, in this page. */
  readonly alone: boolean;
}

export const supportOf = ({ candidate, nearness }: Evidence): number =>
  1 - (1 - candidate.agreement.both) * (1 - 0.6 * nearness);

function needed({ candidate, alone }: Evidence, wanted: Wanted): number {
  const { length } = wanted.quote;
  const { likeness } = candidate;
  if (likeness === 1) {
    const bare = wanted.prefix.length + wanted.suffix.length === 0;
    if (bare && alone && length >= MIDDLING / 2) return 0;
    const repeated = wanted.rivals.some(rival => sameCodes(rival.quote, wanted.quote));
    if (repeated) return 0.5;
    return length >= LONG ? 0 : length >= MIDDLING ? 0.2 : 0.45;
  }
  if (likeness < LEAST_LIKENESS) return 2;
  const { before = 0, after = 0 } = candidate.agreement;
  if (Math.min(before, after) >= 0.8) return 0;
  if (length < MIDDLING) return likeness < 0.7 ? 2 : 0.8;
  const relief = length >= 120 && likeness >= 0.9 ? 0.25 : 0;
  return 1.55 - 1.25 * likeness - relief;
}

export const isBelieved = (evidence: Evidence, wanted: Wanted): boolean =>
  supportOf(evidence) >= needed(evidence, wanted);

export function sameCodes(one: Uint16Array, other: Uint16Array): boolean {
  return one.length === other.length && one.every((code, at) => code === other[at]);
}
