import type { Work } from '../slices';
import { type PageText, unitAt } from '../text/page-text';
import type { Span } from '../text/span';
import { type Candidate, changedCandidates, exactCandidates, SHORTEST_CHANGED } from './candidates';
import { isCutOut } from './cut-out';
import { Echoes } from './echo';
import { InStep, isNearest } from './in-step';
import { isInOthersBlock, isNearestByFar, type OwnPlaces, placesInOwnBlock, shiftOf } from './own-block';
import type { Wanted } from './passage';
import { nearness, placeJointly } from './placement';
import { echoLead, isRival, leadOverRivals, stoodTwice } from './rivalry';
import { SeedFinder } from './seeds';
import {
  type Evidence,
  isBelieved,
  isHeld,
  isLikest,
  isUntouched,
  LEAST_LIKENESS,
  scoreOf,
  speaksForItself,
} from './verdict';

/** Where a quote stands, in folded units. */
export interface Place extends Span {
  readonly match: 'exact' | 'changed';
  /** From 0 to 1. */
  readonly score: number;
}

interface Entry {
  readonly wanted: Wanted;
  readonly echoes: Echoes;
  readonly candidates: readonly Candidate[];
  /** If there are such places, they are the only candidates. */
  readonly own: OwnPlaces | null;
  /** All places that hold the very words now, whoever's they are. */
  readonly exact: readonly Candidate[];
  chosen: Candidate | null;
  place: Place | null;
}

/** Context at an exact place that makes a search for changed words needless: when the quote stood once, and twice. */
const ENOUGH_CONTEXT = 0.4;
const ENOUGH_IF_TWICE = 0.9;
/** Fit from which a placed quote tells its neighbours how far the page has moved. */
const SURE = 1.6;

/** Places all quotes together; `null` for those that do not stand in the page. */
export function* findAll(page: PageText, wanted: readonly Wanted[]): Work<(Place | null)[]> {
  const seeds = new SeedFinder(page);
  const inStep = new InStep(page);
  const byPlace = [...wanted].sort((a, b) => a.position - b.position);
  const entries = new Map<Wanted, Entry>();
  for (const one of byPlace) {
    entries.set(one, yield* weigh(page, seeds, inStep, one));
    yield;
  }
  const row = [...entries.values()].filter(entry => entry.wanted.position >= 0);
  const choices = row.map(entry => ({
    position: entry.wanted.position,
    candidates: entry.candidates,
    isPlain: (candidate: Candidate) => isPlain(entry, candidate),
  }));
  const chosen = yield* placeJointly(choices, page.origins);
  for (const [at, entry] of row.entries()) entry.chosen = chosen[at] ?? null;

  let near: Map<Entry, Near> | null = null;
  for (const entry of entries.values()) {
    if (isOwn(entry)) entry.place = unchangedPlace(entry.chosen);
    else {
      near ??= yield* nearnessInRow(page, row);
      judge(page, entry, near.get(entry));
    }
    yield;
  }
  yield* dropOverlaps(row);
  return wanted.map(one => entries.get(one)?.place ?? null);
}

function* weigh(page: PageText, seeds: SeedFinder, inStep: InStep, wanted: Wanted): Work<Entry> {
  const echoes = new Echoes(page);
  const entry = (
    candidates: readonly Candidate[],
    exact: readonly Candidate[],
    own: OwnPlaces | null = null,
  ): Entry => ({ wanted, echoes, candidates, own, exact, chosen: candidates[0] ?? null, place: null });
  const settledAt = (place: Candidate): Entry => {
    inStep.learn(wanted, place);
    return entry([place], [place]);
  };
  // What can never be believed must not take the place of what can.
  const isPossible = (one: Candidate): boolean =>
    one.likeness >= LEAST_LIKENESS &&
    !isRival(page, wanted, one, echoes) &&
    (one.agreement.both === 1 || !isCutOut(page, one, wanted));

  if (wanted.quote.length === 0) return entry([], []);
  const untouched = inStep.untouched(wanted);
  if (untouched) return settledAt(untouched);
  const exact = yield* exactCandidates(page, wanted);
  const [only] = exact;
  const isWhereItWas = exact.length === 1 && exact.every(isUntouched);
  if (only && isWhereItWas && !wanted.hasTwin) return settledAt(only);
  const reworded = only ? null : yield* inStep.reworded(wanted);
  if (reworded && isPossible(reworded)) return settledAt(reworded);

  yield* page.indexed();
  const own = isWhereItWas ? null : placesInOwnBlock(page, wanted, exact);
  if (own && own.places.length > 0) return entry(own.places, exact, own);
  const candidates: Candidate[] = [];
  for (const place of exact) {
    yield;
    if (isInOthersBlock(page, wanted, place)) continue;
    if (!isRival(page, wanted, place, echoes) || inStep.isNearest(wanted, place, exact))
      candidates.push(place);
  }
  yield;
  if (wanted.quote.length >= SHORTEST_CHANGED && !isEnough(candidates, wanted)) {
    for (const one of yield* changedCandidates(page, seeds, wanted, exact)) {
      if (isPossible(one)) candidates.push(one);
      yield;
    }
  }
  candidates.sort((a, b) => b.fit - a.fit || a.start - b.start);
  return entry(candidates, exact);
}

/** Whether a place needs hardly any context, nor neighbours. */
const isPlain = ({ own, wanted }: Entry, candidate: Candidate): boolean =>
  own?.places.length === 1 || speaksForItself(candidate, wanted) || isLikest(candidate, wanted);

/** Whether the very words stand in so much of their context that changed words need not be looked for. */
function isEnough(candidates: readonly Candidate[], wanted: Wanted): boolean {
  const most = candidates.reduce((best, { agreement }) => Math.max(best, agreement.both), 0);
  if (most < ENOUGH_CONTEXT) return false;
  if (most >= ENOUGH_IF_TWICE) return candidates.length > 1 || !wanted.hasTwin;
  return !stoodTwice(wanted);
}

/**
 * Believes the chosen place or, where it is not believed, another that holds the very words; of a quote that had a twin,
 * also one whose words were changed between the same neighbours, since the very words may be the twin's.
 */
function judge(page: PageText, entry: Entry, near: Near = () => undefined): void {
  const { wanted, chosen, candidates } = entry;
  if (!chosen) return;
  const same = candidates.filter(({ likeness }) => likeness === 1);
  const isNext = (one: Candidate): boolean => one.likeness === 1 || (isHeld(one) && wanted.hasTwin);
  const rest = candidates.filter(one => one !== chosen && isNext(one));
  for (const candidate of [chosen, ...rest]) {
    const evidence = evidenceFor(page, entry, candidate, same, near);
    if (!isBelieved(evidence, wanted)) continue;
    const { start, end, likeness } = candidate;
    entry.chosen = candidate;
    entry.place = {
      start,
      end,
      match: likeness === 1 ? 'exact' : 'changed',
      score: scoreOf(evidence, wanted),
    };
    return;
  }
}

function evidenceFor(
  page: PageText,
  { wanted, echoes, exact, own }: Entry,
  candidate: Candidate,
  same: readonly Candidate[],
  near: Near,
): Evidence {
  const elsewhere = same.filter(one => one !== candidate);
  return {
    candidate,
    others: Math.max(0, exact.length - 1),
    ownBlocks: own?.places.length ?? 0,
    nearestByFar: own !== null && isNearestByFar(page, wanted, own, candidate),
    nearness: near(candidate)?.nearness,
    nearestInStep: () => isNearest(candidate, exact, place => near(place)?.distance),
    inPlace: wanted.position >= 0 && unitAt(page, wanted.position) === candidate.start,
    unclaimed: same.length,
    runnerUp: Math.max(0, ...elsewhere.map(({ agreement }) => agreement.both)),
    lead: () => leadOverRivals(page, wanted, candidate),
    echoLead: () => echoLead(wanted, candidate, elsewhere, echoes),
  };
}

/** How near a place is to where a quote's neighbours have moved; `undefined` where it has none that are sure. */
type Near = (candidate: Candidate) => { nearness: number; distance: number } | undefined;

function* nearnessInRow(page: PageText, row: readonly Entry[]): Work<Map<Entry, Near>> {
  const neighbours = new Map<Entry, number[]>();
  for (const order of [row, row.toReversed()]) {
    let shift: number | null = null;
    for (const entry of order) {
      if (shift !== null) neighbours.set(entry, [...(neighbours.get(entry) ?? []), shift]);
      if (entry.chosen && entry.chosen.fit >= SURE) shift = shiftOf(page, entry.wanted, entry.chosen);
      yield;
    }
  }
  const near =
    ({ wanted }: Entry, shifts: readonly number[]) =>
    (candidate: Candidate) => {
      const distances = shifts.map(shift => Math.abs(shiftOf(page, wanted, candidate) - shift));
      return {
        nearness: distances.reduce((sum, distance) => sum + nearness(distance), 0) / shifts.length,
        distance: Math.min(...distances),
      };
    };
  return new Map([...neighbours].map(([entry, shifts]) => [entry, near(entry, shifts)]));
}

/**
 * Two quotes that stood apart cannot stand on the same words; the better one stays. Their old places may be of different
 * days, though, and then say nothing of one another.
 */
function* dropOverlaps(row: readonly Entry[]): Work<void> {
  const placed = row
    .filter(({ place }) => place !== null)
    .sort((a, b) => (a.place?.start ?? 0) - (b.place?.start ?? 0));
  for (const [at, one] of placed.entries()) {
    for (let next = at + 1; next < placed.length; next++) {
      const other = placed[next];
      if (!one.place || !other || (other.place?.start ?? Number.MAX_VALUE) >= one.place.end) break;
      if (stoodTogether(one.wanted, other.wanted) || (isOwn(one) && isOwn(other))) continue;
      const loser = standsBetter(one, other) ? other : one;
      loser.place = null;
    }
    yield;
  }
}

/** Whether words and context are all as they were, and were never anybody else's: such a place is the quote's, whatever overlaps it. */
const isOwn = (entry: Entry): entry is Entry & { chosen: Candidate } =>
  entry.chosen !== null && isUntouched(entry.chosen) && !entry.wanted.hasTwin;

const unchangedPlace = ({ start, end }: Candidate): Place => ({ start, end, match: 'exact', score: 1 });

/**
 * What needs no support stands better than what does, the very words better than changed ones, and of equals the one with
 * more of its context.
 */
function standsBetter(one: Entry, other: Entry): boolean {
  const plain = (entry: Entry): number => (entry.chosen && isPlain(entry, entry.chosen) ? 1 : 0);
  const same = ({ place }: Entry): number => (place?.match === 'exact' ? 1 : 0);
  const fitness = ({ chosen }: Entry): number => chosen?.fit ?? 0;
  return (plain(one) - plain(other) || same(one) - same(other) || fitness(one) - fitness(other)) >= 0;
}

function stoodTogether(one: Wanted, other: Wanted): boolean {
  const end = ({ selectors, position }: Wanted): number => selectors.position?.end ?? position;
  return one.position < end(other) && other.position < end(one);
}
