import type { Claim, Id } from '../../claims';
import type { ClaimlightDatabase } from '../database';

/** Every word is looked up for this many claims. A word of fewer is rare, and known whole. */
const RARE = 12;
/** Then the others, the rarest first, each so far, */
const FURTHER = 1000;
/** until so many keys were read. In Chromium a key takes about a hundredth of a millisecond, and most of the time goes into them. */
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
  const first = await Promise.all(words.map(word => claimsWith(db, word, RARE)));
  const lists = first.filter(ids => ids.length < RARE);
  const common = words.flatMap((word, i) => {
    const reached = first[i]?.[RARE - 1];
    return reached === undefined ? [] : [{ word, reached }];
  });
  // Ids are in the order of their making: the later the last one that was reached, the rarer the word.
  common.sort((a, b) => (a.reached < b.reached ? 1 : -1));
  let read = lists.flat().length;
  for (const { word } of common) {
    if (read >= READ) break;
    const ids = await claimsWith(db, word, FURTHER);
    read += ids.length;
    lists.push(ids);
  }
  const best = ranked(lists).slice(0, MOST_ROWS);
  const found: Claim[] = [];
  for (let at = 0; at < best.length && found.length < COMPARED; at += COMPARED) {
    const rows = await db.claims.bulkGet(best.slice(at, at + COMPARED));
    found.push(...(await wanted(rows.filter(row => row !== undefined).filter(row => !row.deletedAt))));
  }
  return found.slice(0, COMPARED);
}

/** The claims that hold a word, or one that begins with it; of a word of more claims than the limit, the oldest. One may come more than once. */
function claimsWith(db: ClaimlightDatabase, word: string, limit: number): PromiseLike<Id[]> {
  const index = db.claimWords.where('words');
  const found = word.length > 4 ? index.startsWith(word) : index.equals(word);
  return found.limit(limit).primaryKeys();
}

/** Ids by what their words are worth together: one word more counts, and more so the rarer it is. */
function ranked(lists: readonly Id[][]): Id[] {
  const scores = new Map<Id, number>();
  for (const ids of lists) {
    const worth = 1 / Math.log2(4 + ids.length);
    for (const id of new Set(ids)) scores.set(id, (scores.get(id) ?? 0) + worth);
  }
  return [...scores].sort((a, b) => b[1] - a[1]).map(([id]) => id);
}
