import type { Claim, ClaimBrief, Id } from '../../claims';
import type { ClaimlightDatabase } from '../database';
import { wordsOf } from '../words';
import { briefClaims } from './briefs';

/** How many claims are offered, and among how many with a word they are looked for. */
const OFFERED = 20;
const LOOKED_AT = 2000;

/**
 * Claims to choose from, the most recent first: all of them, or those that hold every word of a text.
 * The last word may be unfinished.
 */
export async function offerClaims(
  db: ClaimlightDatabase,
  text: string,
  except: Id | null,
): Promise<ClaimBrief[]> {
  const offered = (claim: Claim) => !claim.deletedAt && claim.id !== except;
  const [rarest, ...others] = await byRarity(db, wordsOf(text));
  if (rarest === undefined) {
    // Ids are in the order of their making.
    const newest = db.claims.orderBy('id').reverse().filter(offered);
    return briefClaims(db, await newest.limit(OFFERED).toArray());
  }
  const having = db.claimWords.where('words').startsWith(rarest).distinct().limit(LOOKED_AT);
  const rows = await db.claimWords.bulkGet(await having.primaryKeys());
  const fitting = rows.filter(
    row => row && others.every(word => row.words.some(own => own.startsWith(word))),
  );
  const ids = fitting.flatMap(row => row?.id ?? []);
  const claims = await db.claims.bulkGet(ids.sort().reverse());
  const found = claims.filter(claim => claim !== undefined).filter(offered);
  return briefClaims(db, found.slice(0, OFFERED));
}

async function byRarity(db: ClaimlightDatabase, words: readonly string[]): Promise<string[]> {
  const uses = async (word: string) => db.claimWords.where('words').startsWith(word).count();
  const counts = await Promise.all(words.map(async word => ({ word, uses: await uses(word) })));
  return counts.sort((a, b) => a.uses - b.uses).map(({ word }) => word);
}
