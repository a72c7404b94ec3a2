import type { Candidate } from './candidates';
import { likestContext, stoodTwice } from './rivalry';
import type { Wanted } from './wanted';

/** What speaks for a place. The thresholds' reasons and measurements stand in docs/anchoring.md. */
export interface Evidence {
  readonly candidate: Candidate;
  /** Agreement with where the neighbouring quotes are now, from 0 to 1. */
  readonly nearness: number;
  /** How many other places hold the very words now. */
  readonly others: number;
  /** How many places that hold the very words belong to no rival. */
  readonly unclaimed: number;
}

/** Quotes of so many folded units are rarely repeated by chance. */
const LONG = 32;
const MIDDLING = 16;
const SHORT = 8;
/** Words changed more than this are other words, unless what stands on both sides is the same. */
const LEAST_LIKENESS = 0.45;
/** Context on both sides from which whatever stands between is the quote, however changed. */
const HELD = 0.8;
/** More than any support. */
const NEVER = 2;

const isBare = ({ prefix, suffix }: Wanted): boolean => prefix.length + suffix.length === 0;

/** Context and neighbours together, from 0 to 1. */
const supportOf = ({ candidate, nearness }: Evidence): number =>
  1 - (1 - candidate.agreement.both) * (1 - 0.6 * nearness);

/** The support that a place needs before it is believed. */
function needed(evidence: Evidence, wanted: Wanted): number {
  return evidence.candidate.likeness === 1
    ? neededIfSame(evidence, wanted)
    : neededIfChanged(evidence, wanted);
}

function neededIfSame({ others, unclaimed }: Evidence, wanted: Wanted): number {
  const { length } = wanted.quote;
  if (isBare(wanted) && others === 0 && length >= SHORT) return 0;
  const leftOver = unclaimed === 1 && others >= wanted.rivals.length;
  if (stoodTwice(wanted) && !leftOver) return Math.max(0.5, 0.5 + 0.5 * likestContext(wanted));
  if (length >= LONG) return 0;
  if (!wanted.knowsRivals || others > 0) return length >= MIDDLING ? 0.2 : 0.45;
  return length >= MIDDLING ? 0 : length >= SHORT ? 0.15 : 0.3;
}

function neededIfChanged({ candidate: { likeness, agreement } }: Evidence, wanted: Wanted): number {
  const { length } = wanted.quote;
  if (likeness < LEAST_LIKENESS) return NEVER;
  if (Math.min(agreement.before ?? 0, agreement.after ?? 0) >= HELD) return 0;
  if (length < MIDDLING) return likeness < 0.7 ? NEVER : 0.8;
  const relief = length >= 120 && likeness >= 0.9 ? 0.25 : 0;
  return 1.55 - 1.25 * likeness - relief;
}

export const isBelieved = (evidence: Evidence, wanted: Wanted): boolean =>
  supportOf(evidence) >= needed(evidence, wanted);

/** How sure the place is, from 0 to 1. */
export const scoreOf = (evidence: Evidence, wanted: Wanted): number =>
  Math.min(1, evidence.candidate.likeness * (0.5 + 0.5 * (isBare(wanted) ? 1 : supportOf(evidence))));
