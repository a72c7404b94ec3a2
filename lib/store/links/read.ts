import type { Claim, ClaimBrief, Evidence, Id, Link } from '../../claims';
import type { ClaimlightDatabase } from '../database';
import { briefClaims } from './briefs';

/** The links of a claim from both ends, in the order they were made. */
export async function linksOfClaim(db: ClaimlightDatabase, id: Id): Promise<Evidence[]> {
  const own = await db.links.where('from').equals(id).toArray();
  const others = await db.links.where('to.claim').equals(id).toArray();
  const links = [...own, ...others].filter(link => !link.deletedAt);
  const ends = await claimsById(
    db,
    links.flatMap(link => claimAt(otherEnd(link, id)) ?? []),
  );
  return links.sort((a, b) => a.id.localeCompare(b.id)).flatMap(link => seenFrom(link, id, ends));
}

/** Every link that has one of some claims at either end, in the order they were made; for drawing, and for a table of them. */
export async function linksAt(db: ClaimlightDatabase, ids: readonly Id[]): Promise<Link[]> {
  const own = await db.links.where('from').anyOf(ids).toArray();
  const others = await db.links.where('to.claim').anyOf(ids).toArray();
  const links = new Map([...own, ...others].flatMap(link => (link.deletedAt ? [] : [[link.id, link]])));
  return [...links.values()].sort((a, b) => a.id.localeCompare(b.id));
}

/** Of some claims, those that contradict them by links of their own, wherever they are. */
export async function contradictionsOf(
  db: ClaimlightDatabase,
  ids: readonly Id[],
): Promise<ReadonlyMap<Id, Id[]>> {
  const links = await db.links.where('to.claim').anyOf(ids).toArray();
  const against = links.filter(({ deletedAt, relation }) => !deletedAt && relation === 'contradicts');
  const rows = await db.claims.bulkGet([...new Set(against.map(({ from }) => from))]);
  const here = new Set(rows.flatMap(row => (row && !row.deletedAt ? [row.id] : [])));
  const found = new Map<Id, Id[]>();
  for (const { from, to } of against) {
    if ('claim' in to && here.has(from)) found.set(to.claim, [...(found.get(to.claim) ?? []), from]);
  }
  return found;
}

type End = { claim: Id } | { address: string };

const otherEnd = ({ from, to }: Link, id: Id): End => (from === id ? to : { claim: from });

const claimAt = (end: End) => ('claim' in end ? end.claim : null);

function seenFrom(link: Link, id: Id, claims: Map<Id, { row: Claim; brief: ClaimBrief }>): Evidence[] {
  const end = otherEnd(link, id);
  const { relation, note, createdAt } = link;
  const seen = { link: link.id, relation, note, createdAt, own: link.from === id };
  if ('address' in end) return [{ ...seen, other: end }];
  const found = claims.get(end.claim);
  return found ? [{ ...seen, other: { claim: found.brief, deleted: found.row.deletedAt !== null } }] : [];
}

async function claimsById(db: ClaimlightDatabase, ids: readonly Id[]) {
  const rows = (await db.claims.bulkGet([...new Set(ids)])).filter(row => row !== undefined);
  const briefs = await briefClaims(db, rows);
  return new Map(
    rows.flatMap((row, i) => {
      const brief = briefs[i];
      return brief ? [[row.id, { row, brief }] as const] : [];
    }),
  );
}
