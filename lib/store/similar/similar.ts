import { type Candidate, type Claim, type Comparable, type Id, quotesOf, type Result } from '../../claims';
import type { ClaimlightDatabase } from '../database';
import { attempt, StoreError } from '../failures';
import { briefClaims } from '../links';
import { candidates } from './candidates';

/** What a claim is compared with others by. */
export async function comparable(db: ClaimlightDatabase, id: Id): Promise<Comparable> {
  const claim = await db.claims.get(id);
  if (!claim || claim.deletedAt) throw new StoreError('notFound', id);
  return comparableOf(claim);
}

/**
 * Claims of other sources that hold some of these words, those with the rarest and most in front. Those that are linked to the claim
 * already, and those that the reader has dismissed, are left out.
 */
export function claimsSharing(
  db: ClaimlightDatabase,
  id: Id,
  words: readonly string[],
): Promise<Candidate[]> {
  const tables = [
    db.claims,
    db.words,
    db.wordsOwed,
    db.derived,
    db.links,
    db.dismissals,
    db.sources,
    db.speakers,
  ];
  return db.transaction('r', tables, async () => {
    const [claim, linked] = await Promise.all([db.claims.get(id), linkedWith(db, id)]);
    const open = await candidates(db, words, async rows => {
      const others = rows.filter(row => row.id !== id && row.source !== claim?.source && !linked.has(row.id));
      const dismissed = await db.dismissals.bulkGet(others.map(other => dismissal(id, other.id)));
      return others.filter((_, i) => !dismissed[i]);
    });
    const briefs = await briefClaims(db, open);
    return open.flatMap((other, i) => {
      const brief = briefs[i];
      return brief ? [{ claim: brief, ...comparableOf(other) }] : [];
    });
  });
}

const comparableOf = (claim: Claim): Comparable => ({
  text: claim.statement || quotesOf(claim).join(' '),
  figures: claim.figures,
});

/** Never shows these two to each other again. */
export function dismissSimilar(db: ClaimlightDatabase, one: Id, other: Id): Promise<Result<void>> {
  return attempt(async () => {
    await db.dismissals.put({ id: dismissal(one, other) });
  });
}

const dismissal = (...pair: [Id, Id]) => `similar:${pair.sort().join(':')}`;

/** The claims of which the reader has already said how they stand to this one. */
async function linkedWith(db: ClaimlightDatabase, id: Id): Promise<Set<Id>> {
  const ends = await Promise.all([
    db.links.where('from').equals(id).toArray(),
    db.links.where('to.claim').equals(id).toArray(),
  ]);
  const linked = ends.flat().filter(link => !link.deletedAt);
  return new Set(linked.flatMap(link => ('claim' in link.to ? [link.from, link.to.claim] : [])));
}
