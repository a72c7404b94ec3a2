import type { Work } from '../slices';
import { type Candidate, candidateAt, findCandidates } from './candidates';
import type { PageText } from './page-text';
import { nearness, placeJointly } from './placement';
import type { Span } from './span';
import { isBelieved, supportOf } from './verdict';
import type { Wanted } from './wanted';

/** Where a quote stands, in folded units. */
export interface Place extends Span {
  readonly match: 'exact' | 'changed';
  /** From 0 to 1. */
  readonly score: number;
}

interface Entry {
  readonly wanted: Wanted;
  readonly candidates: readonly Candidate[];
  chosen: Candidate | null;
  place: Place | null;
}

/** A place with this fit is the quote's own, whatever its rivals. */
const PERFECT = 1.98;

/** Places all quotes together; `null` for those that do not stand in the page. */
export function* findAll(page: PageText, wanted: readonly Wanted[]): Work<(Place | null)[]> {
  const entries: Entry[] = [];
  for (const one of wanted) {
    const candidates = findCandidates(page, one).filter(candidate => !isRival(page, one, candidate));
    entries.push({ wanted: one, candidates, chosen: candidates[0] ?? null, place: null });
    yield;
  }
  const row = entries
    .filter(({ wanted: { position } }) => position >= 0)
    .sort((a, b) => a.wanted.position - b.wanted.position);
  const choices = row.map(({ wanted: { position }, candidates }) => ({ position, candidates }));
  placeJointly(choices, page.origins).forEach((candidate, at) => {
    const entry = row[at];
    if (entry) entry.chosen = candidate;
  });
  yield;
  for (const entry of entries) if (entry.chosen) judge(page, entry, row);
  dropOverlaps(row);
  return entries.map(({ place }) => place);
}

/** Whether a look-alike that stood on the page from the first fits the place better than the quote itself. */
function isRival(page: PageText, wanted: Wanted, { start, end, fit }: Candidate): boolean {
  if (fit >= PERFECT) return false;
  return wanted.rivals.some(rival => candidateAt(page, rival, start, end).fit > fit);
}

function judge(page: PageText, entry: Entry, row: readonly Entry[]): void {
  const { wanted, chosen: candidate, candidates } = entry;
  if (!candidate) return;
  const alone = candidates.every(other => other === candidate || other.likeness < 1);
  const evidence = { candidate, nearness: nearnessInRow(page, entry, row), alone };
  if (!isBelieved(evidence, wanted)) return;
  const { start, end, likeness } = candidate;
  const bare = wanted.prefix.length + wanted.suffix.length === 0;
  const support = bare ? 1 : supportOf(evidence);
  const score = Math.min(1, likeness * (0.5 + 0.5 * support));
  entry.place = { start, end, match: likeness === 1 ? 'exact' : 'changed', score };
}

const isSure = ({ chosen }: Entry): boolean => chosen !== null && chosen.fit >= 1.6;

/** Whether a quote has moved as its nearest sure neighbours have. */
function nearnessInRow(page: PageText, entry: Entry, row: readonly Entry[]): number {
  const at = row.indexOf(entry);
  if (at < 0 || !entry.chosen) return 0;
  const shiftOf = ({ wanted, chosen }: Entry): number =>
    (page.origins[chosen?.start ?? 0] ?? 0) - wanted.position;
  const own = shiftOf(entry);
  const previous = row.slice(0, at).findLast(isSure);
  const next = row.slice(at + 1).find(isSure);
  const near = [previous, next].filter(one => one !== undefined).map(one => nearness(own - shiftOf(one)));
  return near.length === 0 ? 0 : near.reduce((sum, one) => sum + one) / near.length;
}

/** Two quotes that stood apart cannot stand on the same words; the better one stays. */
function dropOverlaps(row: readonly Entry[]): void {
  const placed = row
    .filter(({ place }) => place !== null)
    .sort((a, b) => (a.place?.start ?? 0) - (b.place?.start ?? 0));
  for (const [at, one] of placed.entries()) {
    for (const other of placed.slice(at + 1)) {
      if (!one.place || !other.place || other.place.start >= one.place.end) break;
      if (stoodTogether(one.wanted, other.wanted)) continue;
      const loser = (one.chosen?.fit ?? 0) >= (other.chosen?.fit ?? 0) ? other : one;
      loser.place = null;
    }
  }
}

function stoodTogether(one: Wanted, other: Wanted): boolean {
  const end = ({ selectors, position }: Wanted): number => selectors.position?.end ?? position;
  return one.position < end(other) && other.position < end(one);
}
