import type { Candidate } from './candidates';
import type { Wanted } from './passage';
import { leadInLikeness, likestContext, stoodTwice } from './rivalry';

/** What speaks for a place. The thresholds' reasons and measurements stand in docs/anchoring.md. */
export interface Evidence {
  readonly candidate: Candidate;
  /** Agreement with where the neighbouring quotes are now, from 0 to 1; `undefined` where no neighbour is sure. */
  readonly nearness: number | undefined;
  /** Whether it is by far the nearest to there of all places that hold the very words. */
  readonly nearestInStep: () => boolean;
  /** Whether it stands at the very offset where the quote stood. */
  readonly inPlace: boolean;
  /** At how many places the quote's own block is as it was, if this is one of them; else 0. */
  readonly ownBlocks: number;
  /** Whether it is by far the nearest of these to where the quote stood. */
  readonly nearestByFar: boolean;
  /** How many other places hold the very words now. */
  readonly others: number;
  /** How many places that hold the very words belong to no rival. */
  readonly unclaimed: number;
  /** How well the context agrees at the best of the other such places. */
  readonly runnerUp: number;
  /** How much better the context agrees than that of any rival of the very words. */
  readonly lead: () => number;
  /** The same for the words of the context, wherever they stand nearby, and against the other places, too. */
  readonly echoLead: () => number;
}

/** Quotes of so much weight (in Latin letters) are rarely repeated by chance. */
export const LONG = 32;
export const MIDDLING = 16;
export const SHORT = 8;
/** Words changed more than this are other words, unless what stands on both sides is the same. */
export const LEAST_LIKENESS = 0.45;
/** Context on both sides from which whatever stands between is the quote, however changed. */
const HELD = 0.8;
const HELD_IF_SHORT = 0.95;
/** Agreement with the neighbours that tells a quote from its look-alikes elsewhere. */
const IN_STEP = 0.8;
/** Below this a place is nowhere near where the neighbours are. */
const ASTRAY = 0.3;
/** What a place needs that is by far the nearest to where the neighbours are. */
const NEAREST = 0.4;
/** Echoes that differ by less cannot be told apart. */
const FAINT = 0.05;
const CLEAR_LEAD = 0.3;
const CLEAR_ECHO = 0.15;
/** Two places whose contexts agree nearly as well cannot be told apart by them. */
const CONTESTED = 0.1;
/** A passage changed this much, far from its neighbours, is another passage in similar surroundings. */
const REWRITTEN = 0.6;
/** Edits of so little weight are a correction; another number or word makes another sentence. */
const CORRECTION = 3;
const CORRECTED_WEIGHT = 24;
/** Words of so much weight that are so much liker the quote than all that stood on the page are the quote. */
const PHRASE = 12;
const ALIKE = 0.9;
const LIKER = 0.2;
/** The same of words less like it, where their context is heard. */
const LESS_ALIKE = 0.8;
/** So much weight is a sentence; of two of them with a twentieth changed, no others are so like. */
const SENTENCE = 80;
const NEARLY_SAME = 0.95;
/** What a quote's own block around it is worth, as support. */
const OWN_BLOCK = 0.8;
/** With so many rivals, there may have been more. */
export const MOST_KNOWN = 6;
/** More than any support. */
const NEVER = 2;

/** Whether words and context are all as they were; then nothing else is asked, which keeps the common case cheap. */
export const isUntouched = ({ edits, agreement }: Candidate): boolean => edits === 0 && agreement.both === 1;

/** Whether what stands on both sides is as it was. */
export const isHeld = ({ agreement }: Candidate): boolean =>
  Math.min(agreement.before ?? 0, agreement.after ?? 0) >= HELD;

/** Whether a place needs no support: its words say enough. */
export function speaksForItself(candidate: Candidate, wanted: Wanted): boolean {
  const { edits, start, end } = candidate;
  const { weight } = wanted;
  if (isUntouched(candidate)) return true;
  if (edits === 0) return weight >= LONG && !stoodTwice(wanted);
  if (isLikest(candidate, wanted, ALIKE)) return true;
  const grown = Math.abs(end - start - wanted.quote.length);
  const edited = (edits * weight) / wanted.quote.length;
  return edited <= CORRECTION && weight >= CORRECTED_WEIGHT && grown < CORRECTION;
}

/** Whether a place is so like a quote as nothing was that stood on the page when the quote was chosen. */
export const isLikest = (candidate: Candidate, wanted: Wanted, least = LESS_ALIKE): boolean =>
  wanted.weight >= PHRASE && candidate.likeness >= least && leadInLikeness(wanted, candidate) >= LIKER;

const isBare = ({ prefix, suffix }: Wanted): boolean => prefix.length + suffix.length === 0;

/** Context and neighbours together, from 0 to 1. */
function supportOf({ candidate, nearness, ownBlocks }: Evidence): number {
  const both = ownBlocks === 1 ? Math.max(OWN_BLOCK, candidate.agreement.both) : candidate.agreement.both;
  return 1 - (1 - both) * (1 - 0.6 * (nearness ?? 0));
}

/** The support that a place needs before it is believed. */
function needed(evidence: Evidence, wanted: Wanted): number {
  return evidence.candidate.likeness === 1
    ? neededIfSame(evidence, wanted)
    : neededIfChanged(evidence, wanted);
}

function neededIfSame(evidence: Evidence, wanted: Wanted): number {
  const {
    others,
    unclaimed,
    nearness = 0,
    ownBlocks,
    candidate,
    runnerUp,
    lead,
    echoLead,
    nearestInStep,
  } = evidence;
  const { weight } = wanted;
  if (isBare(wanted) && others === 0 && weight >= SHORT) return 0;
  if (weight >= LONG && !stoodTwice(wanted)) return 0;
  if (wanted.knowsRivals && ownBlocks < 2 && echoLead() >= CLEAR_ECHO) return 0;
  const timesBefore = wanted.sameRivals.length;
  const leftOver = unclaimed === 1 && others >= timesBefore && timesBefore < MOST_KNOWN;
  if (timesBefore > 0 && !leftOver) {
    if (nearness >= ASTRAY && nearestInStep() && echoLead() >= -FAINT) return NEAREST;
    const inStep = nearness >= IN_STEP;
    if (!inStep && runnerUp > candidate.agreement.both - CONTESTED) return NEVER;
    if (lead() >= CLEAR_LEAD) return weight < SHORT ? 0.5 : 0.35;
    return inStep ? 0.5 : 0.5 + 0.5 * likestContext(wanted);
  }
  if (weight >= LONG) return 0;
  if (!wanted.knowsRivals || others > 0) return weight >= MIDDLING ? 0.2 : 0.45;
  return weight >= MIDDLING ? 0.05 : weight >= SHORT ? 0.15 : 0.3;
}

/** What a passage is believed the sooner for being long and hardly changed. */
function relief(wanted: Wanted, likeness: number): number {
  const { weight } = wanted;
  if (likeness >= NEARLY_SAME && weight >= 2 * SENTENCE) return 1;
  return likeness >= 0.9 && weight >= (likeness >= NEARLY_SAME ? SENTENCE : 1.5 * SENTENCE) ? 0.25 : 0;
}

function neededIfChanged({ candidate, nearness, echoLead }: Evidence, wanted: Wanted): number {
  const { weight } = wanted;
  const { likeness, agreement } = candidate;
  if (speaksForItself(candidate, wanted)) return 0;
  if (likeness < LEAST_LIKENESS) return NEVER;
  const held = Math.min(agreement.before ?? 0, agreement.after ?? 0);
  const strayed = likeness < REWRITTEN && nearness === 0;
  if (!strayed && held >= (weight < MIDDLING ? HELD_IF_SHORT : HELD)) return 0;
  if (isLikest(candidate, wanted) && echoLead() >= CLEAR_ECHO) return 0;
  if (weight < MIDDLING) return likeness < 0.7 ? NEVER : likeness < 0.9 ? 0.8 : 0.45;
  return Math.max(0, 1.55 - 1.25 * likeness - relief(wanted, likeness));
}

export function isBelieved(evidence: Evidence, wanted: Wanted): boolean {
  const { candidate, nearness, inPlace, ownBlocks, runnerUp } = evidence;
  if (ownBlocks === 1) return true;
  const isNearest = (): boolean => evidence.nearestByFar || evidence.nearestInStep();
  if (ownBlocks > 1 && ((nearness ?? 0) >= IN_STEP || isNearest())) return true;
  if (isUntouched(candidate)) {
    if (!wanted.hasTwin) return true;
    if (nearness === undefined) return inPlace;
    // Of several such places, the one that is at least in the neighbourhood; of one, the one that is just there.
    return nearness >= (runnerUp === 1 ? ASTRAY : IN_STEP);
  }
  return supportOf(evidence) >= needed(evidence, wanted);
}

/** How sure the place is, from 0 to 1. */
export const scoreOf = (evidence: Evidence, wanted: Wanted): number =>
  Math.min(1, evidence.candidate.likeness * (0.5 + 0.5 * (isBare(wanted) ? 1 : supportOf(evidence))));
