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
  const words = wordsOf(text);
  const [rarest, ...others] = await byRarity(db, words);
  const fits = (claim: Claim) =>
    !claim.deletedAt &&
    claim.id !== except &&
    others.every(word => claim.words.some(own => own.startsWith(word)));
  const claims = rarest === undefined ? db.claims.orderBy('createdAt').reverse() : null;
  if (claims) return briefClaims(db, await claims.filter(fits).limit(OFFERED).toArray());

  const ids = await db.claims
    .where('words')
    .startsWith(rarest ?? '')
    .distinct()
    .limit(LOOKED_AT)
    .primaryKeys();
  const rows = await db.claims.bulkGet(ids.sort().reverse());
  const found = rows.filter(row => row !== undefined).filter(fits);
  return briefClaims(db, found.slice(0, OFFERED));
}

async function byRarity(db: ClaimlightDatabase, words: readonly string[]): Promise<string[]> {
  const counts = await Promise.all(
    words.map(async word => ({ word, uses: await db.claims.where('words').startsWith(word).count() })),
  );
  return counts.sort((a, b) => a.uses - b.uses).map(({ word }) => word);
}
