import { type Located, locate } from '../../lib/anchor';
import type { PageClaim, PageTarget } from '../../lib/claims';
import { comesBefore } from '../../lib/page';

export interface Passage {
  target: PageTarget;
  /** Where it stands; `null` where it does not, or where the reader has said that those are other words. */
  place: Located | null;
  /** What each of the place's ranges said when it was found. */
  words: readonly string[];
}
export interface Found {
  claim: PageClaim;
  passages: Passage[];
}

/** Looks for claims in a page, all together. @throws the signal's reason, once it is aborted. */
export async function findClaims(
  root: Node,
  claims: readonly PageClaim[],
  signal: AbortSignal,
): Promise<Found[]> {
  const wanted = claims.flatMap(claim => claim.targets);
  const located = await locate(root, wanted, { signal });
  signal.throwIfAborted();
  let next = 0;
  return claims.map(claim => ({
    claim,
    passages: claim.targets.map(target => toPassage(target, located[next++] ?? null)),
  }));
}

function toPassage(target: PageTarget, located: Located | null): Passage {
  const place = accepted(target, located);
  return { target, place, words: place?.ranges.map(String) ?? [] };
}

/** A wording that the reader has refused is no place, for as long as the page says just that. */
function accepted({ refused }: PageTarget, place: Located | null): Located | null {
  return place?.match === 'changed' && refused?.includes(place.text) ? null : place;
}

/**
 * Looks again for the claims that are missing, have lost their place, or may have a better one now, beside those that stood
 * next to them, which tell where they belong. The others stay as they are.
 */
export async function findMissing(
  root: Node,
  found: readonly Found[],
  signal: AbortSignal,
): Promise<Found[]> {
  const settled = new Set(found.filter(isSettled));
  const missing = found.filter(entry => !settled.has(entry));
  const placed = [...settled].sort((a, b) => positionOf(a) - positionOf(b));
  const beside = missing.flatMap(entry => {
    const after = placed.findIndex(other => positionOf(other) > positionOf(entry));
    return after < 0 ? placed.slice(-1) : placed.slice(Math.max(0, after - 1), after + 1);
  });
  const wanted = [...missing, ...new Set(beside)].map(({ claim }) => claim);
  const again = await findClaims(root, wanted, signal);
  const fresh = new Map(again.slice(0, missing.length).map(entry => [entry.claim, entry]));
  return found.map(entry => fresh.get(entry.claim) ?? entry);
}

const positionOf = ({ claim }: Found): number => claim.targets[0]?.position?.start ?? 0;

/**
 * True while every passage of a claim is where it was found: scripts that replace content leave ranges behind that are empty,
 * or that end too early, or hold other words.
 */
export function isInPlace({ passages }: Found): boolean {
  return passages.every(
    ({ place, words }) =>
      place?.ranges.every((range, at) => range.startContainer.isConnected && String(range) === words[at]) ??
      false,
  );
}

/** Whether a claim has the best place that it can have: its very words, shown. What comes late may be the rest of a quote. */
export const isSettled = (entry: Found): boolean =>
  isInPlace(entry) && entry.passages.every(({ place }) => place?.match === 'exact' && !place.hidden);

export const placesOf = ({ passages }: Found): Located[] => passages.flatMap(({ place }) => place ?? []);

/** In page order, by what stands first of each; claims that are not there come last. */
export function inPageOrder(found: readonly Found[]): Found[] {
  const first = (entry: Found) => placesOf(entry).sort((a, b) => a.start - b.start)[0];
  const keyed = found.map(entry => ({ entry, place: first(entry) }));
  keyed.sort((a, b) => {
    if (a.place && b.place) return comesBefore(a.place.range, b.place.range) || a.place.start - b.place.start;
    return Number(!a.place) - Number(!b.place) || a.entry.claim.id.localeCompare(b.entry.claim.id);
  });
  return keyed.map(({ entry }) => entry);
}
