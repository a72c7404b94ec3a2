import { type Article, type Id, newId, type Page, type Source, type SourceMetadata } from '../claims';
import type { Edit } from './commit';
import type { ClaimlightDatabase } from './database';
import { mergedFound } from './merged-found';
import { type PackedSnapshot, packSnapshot, snapshotRow } from './snapshots';

/** Where a reader is: the page's key, and what was read off it. */
export interface Visit {
  key: string;
  keyVersion: number;
  address: string;
  metadata: SourceMetadata;
  article: Article | null;
  /** A snapshot of this very visit that is kept already, so that the article was not read again. */
  kept?: Id | null;
}

/** A visit whose article is compressed, so that it can be kept inside a transaction. */
export interface PackedVisit extends Omit<Visit, 'article'> {
  snapshot: PackedSnapshot | null;
}

export async function packVisit({ article, ...visit }: Visit): Promise<PackedVisit> {
  return { ...visit, snapshot: article && (await packSnapshot(article)) };
}

/** The pages with this key: one, or more where a backup from elsewhere brought its own. */
export async function pagesOf(db: ClaimlightDatabase, key: string): Promise<Page[]> {
  const pages = await db.pages.where('key').equals(key).toArray();
  return pages.filter(page => !page.deletedAt);
}

/** The page with this key, if anything was ever saved of it: of several, the first whose source is not deleted. */
async function pageOf(
  db: ClaimlightDatabase,
  key: string,
): Promise<{ page: Page; source: Source | undefined } | undefined> {
  const pages = await pagesOf(db, key);
  const sources = await db.sources.bulkGet(pages.map(page => page.source));
  const kept = pages.map((page, i) => ({ page, source: sources[i] }));
  return kept.find(({ source }) => source && !source.deletedAt) ?? kept[0];
}

/** The source kept for a page key, if there is one that is not deleted. */
export async function sourceOfPage(db: ClaimlightDatabase, key: string): Promise<Source | undefined> {
  const source = (await pageOf(db, key))?.source;
  return source && !source.deletedAt ? source : undefined;
}

/** The snapshot of a page that was kept at or after an instant (ms since the epoch), if there is one. */
export async function freshSnapshot(db: ClaimlightDatabase, key: string, since: number): Promise<Id | null> {
  const kept = await pageOf(db, key);
  if (!kept) return null;
  const snapshots = await db.snapshots.where('page').equals(kept.page.id).toArray();
  const fresh = snapshots.find(row => !row.deletedAt && Date.parse(row.createdAt) >= since);
  return fresh?.id ?? null;
}

/**
 * The rows that a visit belongs to, added where they are missing: page, source, and the article as it stands now.
 * What the page says of itself now is added to what was found before. An article that is already kept is not kept twice.
 */
export async function keepVisit(
  edit: Edit,
  visit: PackedVisit,
): Promise<{ page: Page; snapshot: Id | null }> {
  const known = await pageOf(edit.db, visit.key);
  const page = known?.page ?? (await addPage(edit, visit));
  if (known?.source) await visitSource(edit, known.source, visit);
  if (!visit.snapshot) return { page, snapshot: visit.kept ?? null };
  const kept = await edit.db.snapshots.where({ source: page.source, hash: visit.snapshot.hash }).first();
  if (kept) return { page, snapshot: kept.id };
  const row = snapshotRow(newId(), page.source, page.id, visit.snapshot);
  return { page, snapshot: (await edit.add('snapshots', row)).id };
}

async function addPage(edit: Edit, visit: PackedVisit): Promise<Page> {
  const source = await edit.add('sources', {
    id: newId(),
    found: visit.metadata,
    corrected: {},
    address: visit.address,
    accessed: edit.at,
    tags: [],
    note: '',
  });
  const { key, keyVersion, address } = visit;
  return edit.add('pages', { id: newId(), key, keyVersion, address, source: source.id });
}

async function visitSource(edit: Edit, source: Source, { metadata, snapshot }: PackedVisit): Promise<void> {
  const found = mergedFound(source.found, metadata, snapshot !== null);
  if (found || source.deletedAt)
    await edit.put('sources', { ...source, found: found ?? source.found, deletedAt: null });
}
