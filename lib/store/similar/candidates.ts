import type { Claim, Id } from '../../claims';
import type { ClaimlightDatabase } from '../database';
import { isYear, STOP_WORDS, stem, tokensOf, WEAK_WORDS } from './text';

/** At most this many different words of a claim are looked up, */
const LOOKED_UP = 16;
/** a word of more claims than this says little, so its claims are not even counted, */
const RARE = 200;
/** except where a claim has no rarer words; then its rarest are looked at this far. */
const COMMON = 4000;
/** So many claims are compared word by word. */
const COMPARED = 40;

/**
 * Claims that share words with a text, those with the rarest and most in front. Bounded in every step, so that it takes as long in a
 * library of 100,000 claims as in one of 1,000.
 */
export async function candidates(db: ClaimlightDatabase, text: string, except: Id): Promise<Claim[]> {
  const words = wordsToLookUp(text);
  const rare = await claimsByWord(db, words, RARE);
  const known = rare.filter(ids => ids.length < RARE);
  const lists = known.length > 1 ? known : [...known, ...(await claimsByWord(db, words.slice(0, 4), COMMON))];
  const best = ranked(lists).filter(id => id !== except);
  const rows = await db.claims.bulkGet(best.slice(0, COMPARED));
  return rows.filter(row => row !== undefined).filter(row => !row.deletedAt);
}

function claimsByWord(db: ClaimlightDatabase, words: readonly string[], limit: number): Promise<Id[][]> {
  return db.transaction('r', db.claimWords, () =>
    Promise.all(
      words.map(async word => {
        const index = db.claimWords.where('words');
        const found = word.length > 4 ? index.startsWith(word) : index.equals(word);
        return [...new Set(await found.limit(limit).primaryKeys())];
      }),
    ),
  );
}

/** Names and long words first: those are rare. Of the others the stem is enough, so that other forms are found too. */
function wordsToLookUp(text: string): string[] {
  const worth = new Map<string, number>();
  for (const { word, name } of tokensOf(text)) {
    if (STOP_WORDS.has(word) || isYear(word)) continue;
    worth.set(name ? word : stem(word), (name ? 20 : 0) + word.length - (WEAK_WORDS.has(word) ? 10 : 0));
  }
  const words = [...worth].sort((a, b) => b[1] - a[1]).map(([word]) => word);
  return words.slice(0, LOOKED_UP);
}

/** Ids by what their words are worth together: one word more counts, and more so the rarer it is. */
function ranked(lists: readonly Id[][]): Id[] {
  const scores = new Map<Id, number>();
  for (const ids of lists) {
    const worth = 1 / Math.log2(4 + ids.length);
    for (const id of ids) scores.set(id, (scores.get(id) ?? 0) + worth);
  }
  return [...scores].sort((a, b) => b[1] - a[1]).map(([id]) => id);
}
