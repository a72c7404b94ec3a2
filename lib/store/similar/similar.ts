import type { Claim, Id, Result, SimilarClaim } from '../../claims';
import type { ClaimlightDatabase } from '../database';
import { attempt } from '../failures';
import { briefClaims } from '../links';
import { candidates } from './candidates';
import { compare, profileOf, SHOWN_FROM, textOf } from './text';

/** How many similar claims are shown at most. */
const SHOWN = 5;

/**
 * Claims of other sources that say the same, or the same with another figure, most alike first. Those that are linked to the claim
 * already, and those that the reader has dismissed, are left out.
 */
export async function similarClaims(db: ClaimlightDatabase, id: Id): Promise<SimilarClaim[]> {
  const claim = await db.claims.get(id);
  if (!claim || claim.deletedAt) return [];
  const own = profile(claim);
  const settled = await settledWith(db, id);
  const alike = (await candidates(db, textOf(claim), id))
    .filter(other => other.source !== claim.source && !settled.has(other.id))
    .map(other => ({ other, likeness: compare(own, profile(other)) }))
    .filter(({ likeness }) => likeness.score >= SHOWN_FROM)
    .sort((a, b) => b.likeness.score - a.likeness.score)
    .slice(0, SHOWN);
  const briefs = await briefClaims(
    db,
    alike.map(({ other }) => other),
  );
  return alike.flatMap(({ likeness: { contradicts, differing } }, i) => {
    const brief = briefs[i];
    return brief ? [{ claim: brief, contradicts, differing }] : [];
  });
}

/** Never shows these two to each other again. */
export function dismissSimilar(db: ClaimlightDatabase, one: Id, other: Id): Promise<Result<void>> {
  return attempt(async () => {
    await db.dismissals.put({ id: dismissal(one, other) });
  });
}

const profile = (claim: Claim) => profileOf(textOf(claim), claim.figures);
const dismissal = (...pair: [Id, Id]) => `similar:${pair.sort().join(':')}`;

/** The claims of which the reader has already said how they stand to this one, or that they do not. */
async function settledWith(db: ClaimlightDatabase, id: Id): Promise<Set<Id>> {
  const own = await db.links.where('from').equals(id).toArray();
  const others = await db.links.where('to.claim').equals(id).toArray();
  const linked = [...own, ...others].filter(link => !link.deletedAt);
  const pairs = await db.dismissals.where('id').startsWith('similar:').primaryKeys();
  const dismissed = pairs.filter(pair => pair.includes(id)).flatMap(pair => pair.split(':').slice(1));
  return new Set([
    ...linked.flatMap(({ from, to }) => ('claim' in to ? [from, to.claim] : [])),
    ...dismissed,
  ]);
}
