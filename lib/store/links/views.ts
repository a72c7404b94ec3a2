import { type Id, type LinkView, quotesOf } from '../../claims';
import type { ClaimlightDatabase } from '../database';

/** What some claims lead to, by claim, in the order the links were made. One to a claim that was deleted is left out. */
export async function linkViews(
  db: ClaimlightDatabase,
  ids: readonly Id[],
): Promise<ReadonlyMap<Id, LinkView[]>> {
  const rows = (await db.links.where('from').anyOf(ids).toArray()).filter(row => !row.deletedAt);
  const wanted = rows.flatMap(({ to }) => ('claim' in to ? [to.claim] : []));
  const claims = await db.claims.bulkGet([...new Set(wanted)]);
  const labels = new Map(
    claims.flatMap(row =>
      row && !row.deletedAt ? [[row.id, row.statement || quotesOf(row).join(' … ')]] : [],
    ),
  );
  const links = new Map<Id, LinkView[]>();
  for (const { from, to, relation, note } of rows.sort((a, b) => a.id.localeCompare(b.id))) {
    const label = 'claim' in to ? labels.get(to.claim) : to.address;
    if (label === undefined) continue;
    links.set(from, [...(links.get(from) ?? []), { relation, note, to: { ...to, label } }]);
  }
  return links;
}
