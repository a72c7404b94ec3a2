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
export function similarClaims(db: ClaimlightDatabase, id: Id): Promise<SimilarClaim[]> {
  const tables = [db.claims, db.claimWords, db.links, db.dismissals, db.sources, db.speakers];
  return db.transaction('r', tables, () => findSimilar(db, id));
}

async function findSimilar(db: ClaimlightDatabase, id: Id): Promise<SimilarClaim[]> {
  const claim = await db.claims.get(id);
  if (!claim || claim.deletedAt) return [];
  const own = profile(claim);
  const alike = (await candidates(db, textOf(claim), id))
    .filter(other => other.source !== claim.source)
    .map(other => ({ other, likeness: compare(own, profile(other)) }))
    .filter(({ likeness }) => likeness.score >= SHOWN_FROM)
    .sort((a, b) => b.likeness.score - a.likeness.score);
  const settled = await settledWith(
    db,
    id,
    alike.map(({ other }) => other.id),
  );
  const shown = alike.filter(({ other }) => !settled.has(other.id)).slice(0, SHOWN);
  const briefs = await briefClaims(
    db,
    shown.map(({ other }) => other),
  );
  return shown.flatMap(({ likeness: { contradicts, differing } }, i) => {
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

/** Those of some claims of which the reader has already said how they stand to this one, or that they do not. */
async function settledWith(db: ClaimlightDatabase, id: Id, others: readonly Id[]): Promise<Set<Id>> {
  if (others.length === 0) return new Set();
  const from = await db.links.where('from').equals(id).toArray();
  const to = await db.links.where('to.claim').equals(id).toArray();
  const linked = [...from, ...to].filter(link => !link.deletedAt);
  const dismissed = await db.dismissals.bulkGet(others.map(other => dismissal(id, other)));
  return new Set([
    ...linked.flatMap(link => ('claim' in link.to ? [link.from, link.to.claim] : [])),
    ...others.filter((_, i) => dismissed[i]),
  ]);
}
