import type { Claim, ClaimBrief, Id } from '../../claims';
import type { ClaimlightDatabase } from '../database';
import { claimsHaving, wordsOf, wordsOfClaim } from '../words';
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
  const words = wordsOf(text);
  if (words.length === 0) {
    // Ids are in the order of their making.
    const newest = db.claims.orderBy('id').reverse().filter(offered);
    return briefClaims(db, await newest.limit(OFFERED).toArray());
  }
  const { lists, idsOf } = await claimsHaving(
    db,
    words.map(word => ({ word, begins: true })),
  );
  const [first = [], ...others] = lists.map(({ claims }) => claims);
  const fitting = [...first].filter(claim => others.every(list => list.has(claim)));
  const ids = await idsOf(fitting.slice(-LOOKED_AT));
  const claims = await db.claims.bulkGet(ids.sort().reverse());
  // One that was changed since may lack what it had when it was indexed.
  const has = (claim: Claim) => {
    const own = wordsOfClaim(claim);
    return words.every(word => own.some(other => other.startsWith(word)));
  };
  const found = claims.filter(claim => claim !== undefined).filter(offered);
  return briefClaims(db, found.filter(has).slice(0, OFFERED));
}
