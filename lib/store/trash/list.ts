import { type Claim, quotesOf, type Source, sourceFields, type TrashItem } from '../../claims';
import type { ClaimlightDatabase } from '../database';

/** What was deleted and is not purged, last deleted first. Claims that went with their source are counted with it. */
export async function listTrash(db: ClaimlightDatabase): Promise<TrashItem[]> {
  const { claims, sources } = await deleted(db);
  const sourceOf = new Map(sources.map(source => [source.id, source]));
  const alone = claims.filter(claim => !wentWith(claim, sourceOf.get(claim.source)));
  const named = await db.sources.bulkGet(alone.map(claim => claim.source));
  const items: TrashItem[] = [
    ...sources.map(source => ({
      ...{ id: source.id, table: 'sources' as const, deletedAt: source.deletedAt ?? '' },
      label: titleOf(source),
      context: source.address,
      claims: claims.filter(claim => wentWith(claim, source)).length,
    })),
    ...alone.map((claim, i) => ({
      ...{ id: claim.id, table: 'claims' as const, deletedAt: claim.deletedAt ?? '', claims: 0 },
      label: claim.statement || quotesOf(claim).join(' … ') || claim.note,
      context: titleOf(named[i]),
    })),
  ];
  return items.sort((a, b) => (a.deletedAt < b.deletedAt ? 1 : -1));
}

/** Deleted claims and sources that still have their content, deleted at an instant or before. */
export async function deleted(db: ClaimlightDatabase, before = '\uffff') {
  const claims = await db.claims.where('deletedAt').between('', before, false, true).toArray();
  const sources = await db.sources.where('deletedAt').between('', before, false, true).toArray();
  return {
    claims: claims.filter(({ targets, statement, note }) => targets.length > 0 || statement || note),
    sources: sources.filter(({ address }) => address !== ''),
  };
}

/** Whether a claim was deleted together with its source. */
export const wentWith = (claim: Claim, source: Source | undefined) =>
  source !== undefined && source.id === claim.source && source.deletedAt === claim.deletedAt;

const titleOf = (source: Source | undefined) =>
  source ? (sourceFields(source).title ?? source.address) : '';
