import type { Claim } from '../../claims';
import type { ClaimlightDatabase } from '../database';
import { claimsHaving } from '../words';

/** A word that fewer claims have than this is rare: all of them count, */
const RARE = 12;
/** and of others the first so many, */
const FURTHER = 1000;
/** the rarest first, until so many were counted. */
const READ = 1500;
/** So many claims are compared word by word. */
const COMPARED = 25;
/** Of so many rows at most it is asked whether they are to be: one page may hold more claims with the same names. */
const MOST_ROWS = 200;

/**
 * Claims that hold some of these words and that `wanted` lets through, those with the rarest and most in front. Bounded in
 * every step, so that it takes about as long in a library of 100,000 claims as in one of 10,000.
 */
export async function candidates(
  db: ClaimlightDatabase,
  words: readonly string[],
  wanted: (claims: Claim[]) => Promise<Claim[]>,
): Promise<Claim[]> {
  const having = await claimsHaving(
    db,
    words.map(word => ({ word, begins: word.length > 4 })),
    FURTHER,
  );
  const lists: Set<number>[] = [];
  let read = 0;
  for (const { count, claims } of having.lists.sort((a, b) => a.count - b.count)) {
    if (count >= RARE && read >= READ) break;
    lists.push(claims);
    read += claims.size;
  }
  const best = ranked(lists).slice(0, MOST_ROWS);
  const found: Claim[] = [];
  for (let at = 0; at < best.length && found.length < COMPARED; at += COMPARED) {
    const rows = await db.claims.bulkGet(await having.idsOf(best.slice(at, at + COMPARED)));
    // One that was changed may come under two numbers.
    const isNew = (row: Claim) => !row.deletedAt && !found.some(({ id }) => id === row.id);
    found.push(...(await wanted(rows.filter(row => row !== undefined).filter(isNew))));
  }
  return found.slice(0, COMPARED);
}

/** Claims by what their words are worth together: one word more counts, and more so the rarer it is. */
function ranked(lists: readonly Set<number>[]): number[] {
  const scores = new Map<number, number>();
  for (const claims of lists) {
    const worth = 1 / Math.log2(4 + claims.size);
    for (const claim of claims) scores.set(claim, (scores.get(claim) ?? 0) + worth);
  }
  return [...scores].sort((a, b) => b[1] - a[1]).map(([claim]) => claim);
}
