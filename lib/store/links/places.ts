import { type ClaimView, claimLink, type Id, type LinkView, sourceFields } from '../../claims';
import type { ClaimlightDatabase } from '../database';
import { rowsById } from './briefs';

/** Claims whose links to other claims say in which source those stand, and where. */
export async function withPlaces(db: ClaimlightDatabase, claims: readonly ClaimView[]): Promise<ClaimView[]> {
  const linked = claims.flatMap(({ links = [] }) => links.flatMap(({ to }) => to.claim ?? []));
  const places = linked.length > 0 ? await placesOf(db, [...new Set(linked)]) : new Map<Id, Place>();
  const placed = ({ to, ...link }: LinkView): LinkView => {
    const source = to.claim && places.get(to.claim);
    return { ...link, to: source ? { ...to, source } : to };
  };
  return claims.map(claim => ({ ...claim, links: claim.links?.map(placed) }));
}

type Place = NonNullable<LinkView['to']['source']>;

async function placesOf(db: ClaimlightDatabase, ids: Id[]): Promise<Map<Id, Place>> {
  const rows = (await db.claims.bulkGet(ids)).flatMap(row => row ?? []);
  const sources = await rowsById(
    rows.map(row => row.source),
    wanted => db.sources.bulkGet(wanted),
  );
  return new Map(
    rows.flatMap(row => {
      const source = sources.get(row.source);
      if (!source) return [];
      const address = claimLink(row, source) ?? undefined;
      const title = sourceFields(source).title ?? source.address;
      return [[row.id, { title, ...(address && { address }) }]];
    }),
  );
}
