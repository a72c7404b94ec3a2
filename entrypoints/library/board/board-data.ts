import type { ClaimView, Id, Link, Relation, SourceView } from '../../../lib/claims';
import {
  type ClaimlightDatabase,
  claimViews,
  contradictionsOf,
  linksAt,
  sourceViews,
} from '../../../lib/store';

/** A claim with what the board shows beside it. */
export interface BoardClaim extends ClaimView {
  from: SourceView;
  /** When it was said, or else published: which of the two, and as precisely as it is known. */
  dated: { date: string; by: 'said' | 'published' } | null;
  /** Claims that contradict it by links of their own, whether they are on the board or not. */
  contradictedBy: Id[];
}

/** A claim with its source. */
export type SourcedClaim = ClaimView & Pick<BoardClaim, 'from'>;

export interface BoardData {
  claims: BoardClaim[];
  /** Links that one of the claims has, at either end: to another one, to one that is not on the board, or to an address. */
  links: Link[];
  /** Claims that are linked to those of the board without being among them. */
  outside: SourcedClaim[];
}

/** Reads what the board shows of some claims, in their order. A link whose other end was deleted is left out. */
export async function readBoard(db: ClaimlightDatabase, ids: readonly Id[]): Promise<BoardData> {
  const within = new Set(ids);
  const links = await linksAt(db, ids);
  const ends = new Set(links.flatMap(claimsAt));
  const sourced = await sourcedClaims(db, [...new Set([...ids, ...ends])]);
  const contradicting = await contradictionsOf(db, ids);
  const living = new Set(sourced.map(({ id }) => id));
  return {
    claims: sourced
      .filter(({ id }) => within.has(id))
      .map(claim => {
        const contradictedBy = contradicting.get(claim.id) ?? [];
        return { ...claim, dated: datedBy(claim, claim.from), contradictedBy };
      }),
    links: links.filter(link => claimsAt(link).every(id => living.has(id))),
    outside: sourced.filter(({ id }) => !within.has(id)),
  };
}

const claimsAt = ({ from, to }: Link): Id[] => ('claim' in to ? [from, to.claim] : [from]);

async function sourcedClaims(db: ClaimlightDatabase, ids: readonly Id[]): Promise<SourcedClaim[]> {
  const claims = await claimViews(db, ids);
  const sources = await sourceViews(db, [...new Set(claims.map(claim => claim.source))]);
  const byId = new Map(sources.map(source => [source.id, source]));
  return claims.flatMap(claim => {
    const from = byId.get(claim.source);
    return from ? [{ ...claim, from }] : [];
  });
}

function datedBy(claim: ClaimView, source: SourceView): BoardClaim['dated'] {
  if (claim.said) return { date: claim.said, by: 'said' };
  const { published } = source.fields;
  return published ? { date: published, by: 'published' } : null;
}

/** What a claim says, for people. */
export const saying = (claim: Pick<ClaimView, 'statement' | 'quotes' | 'note'>): string =>
  claim.statement || claim.quotes.join(' … ') || claim.note;

/** Relations by which two claims are about the same thing, and stand in one row. */
const SAME_THING: readonly Relation[] = ['repeats', 'contradicts', 'refines'];

/** Claims about the same thing together, in the order of their first one. */
export function groupClaims({ claims, links }: BoardData): BoardClaim[][] {
  const groupOf = new Map(claims.map(claim => [claim.id, [claim]]));
  for (const { from, to, relation } of links) {
    const [one, other] = [groupOf.get(from), 'claim' in to ? groupOf.get(to.claim) : undefined];
    if (!one || !other || one === other || !SAME_THING.includes(relation)) continue;
    one.push(...other);
    for (const claim of other) groupOf.set(claim.id, one);
  }
  return [...new Set(claims.flatMap(claim => groupOf.get(claim.id) ?? []).map(({ id }) => groupOf.get(id)))]
    .filter(group => group !== undefined)
    .map(group => group.toSorted(byDate));
}

/** Earliest first, undated ones last. */
export function byDate(a: BoardClaim, b: BoardClaim): number {
  return (a.dated?.date ?? '9').localeCompare(b.dated?.date ?? '9') || a.id.localeCompare(b.id);
}

/** The sources of some claims, earliest claim first. */
export function sourcesOf(claims: readonly BoardClaim[]): SourceView[] {
  return [...new Map(claims.toSorted(byDate).map(({ from }) => [from.id, from])).values()];
}

/** How many things speak for a claim and how many against it, counted at both of its ends; two claims that contradict each other count once. */
export function weigh({ links = [], contradictedBy }: BoardClaim): { for: number; against: number } {
  const ends = (relation: Relation) =>
    links.flatMap(link => (link.relation === relation ? [link.to.claim ?? link.to.address] : []));
  return {
    for: new Set(ends('supports')).size,
    against: new Set([...ends('contradicts'), ...contradictedBy]).size,
  };
}

/** The claims among these that contradict one another. */
export function inConflict(claims: readonly BoardClaim[], links: readonly Link[]): Set<Id> {
  const here = new Set(claims.map(({ id }) => id));
  const pairs = links.flatMap(({ from, to, relation }) =>
    relation === 'contradicts' && 'claim' in to && here.has(from) && here.has(to.claim)
      ? [from, to.claim]
      : [],
  );
  return new Set(pairs);
}
