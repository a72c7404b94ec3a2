import type { Id, Page, Source } from '../../claims';
import type { Edit } from '../commit';
import type { ClaimlightDatabase } from '../database';
import { inBatches } from '../in-batches';
import type { BackupTable } from './format';

const BATCH = 500;

/** The pages that some rows of a backup speak of. */
export class BroughtPages {
  readonly ids = new Set<Id>();
  /** Sources that were here in an older state: their pages may be one with others already. */
  readonly sources = new Set<Id>();
  /** The sources of claims that are not deleted. */
  readonly ofClaims = new Set<Id>();

  note(table: BackupTable, row: Record<string, unknown>, wasHere: boolean): void {
    if (table === 'pages') this.ids.add(String(row['id']));
    else if (table === 'claims' || table === 'snapshots') this.ids.add(String(row['page']));
    else if (table === 'sources' && wasHere) this.sources.add(String(row['id']));
    if (table === 'claims' && !row['deletedAt']) this.ofClaims.add(String(row['source']));
  }
}

/**
 * A page has one source: where a backup brought a second one of the same page, what belongs to it moves to the one that is here,
 * which takes over what is said of it. Of two words on one thing the newer counts, and of two notes both stay.
 */
export async function mergeSamePages(
  edit: Edit,
  brought: BroughtPages,
  came: (part: number) => void,
): Promise<void> {
  const { db } = edit;
  const ofSources = await db.pages
    .where('source')
    .anyOf([...brought.sources])
    .primaryKeys();
  const several = await pagesOfOneKey(db, came);
  const ids = [...new Set([...brought.ids, ...ofSources])].filter(id => several.has(id));
  for (const batch of inBatches(ids, BATCH)) {
    const rows = await db.pages.bulkGet(batch);
    const keys = [...new Set(rows.flatMap(page => page?.key ?? []))];
    const same = (await db.pages.where('key').anyOf(keys).toArray()).filter(page => !page.deletedAt);
    for (const key of keys) {
      const [kept] = same.filter(page => page.key === key).sort(hereFirst(brought.ids));
      const others = rows.filter((page): page is Page => page?.key === key && page.id !== kept?.id);
      for (const page of others) if (kept) await mergePage(edit, page, kept);
    }
  }
}

/** Brings back sources and pages that were deleted here, but have claims now that were not. */
export async function reviveHomes(
  edit: Edit,
  { ids, ofClaims }: BroughtPages,
  came: (part: number) => void,
): Promise<void> {
  const { db } = edit;
  let done = 0;
  for (const [table, field, wanted] of [
    ['sources', 'source', [...ofClaims]],
    ['pages', 'page', [...ids]],
  ] as const) {
    for (const batch of inBatches(wanted, BATCH)) {
      const rows: (Source | Page | undefined)[] = await db.table(table).bulkGet(batch);
      for (const row of rows) {
        if (!row?.deletedAt) continue;
        const claims = db.claims.where(field).equals(row.id);
        if (await claims.filter(claim => !claim.deletedAt).first()) await edit.revive(table, [row.id]);
      }
      done += batch.length;
      came(done / (ids.size + ofClaims.size));
    }
  }
}

/** The pages, deleted ones too, whose key another page has. All are read: to ask for each key by itself takes longer by far. */
async function pagesOfOneKey(db: ClaimlightDatabase, came: (part: number) => void): Promise<Set<Id>> {
  const all = await db.pages.count();
  const first = new Map<string, Id>();
  const several = new Set<Id>();
  for (let last = ''; ; ) {
    const pages = await db.pages.where('id').above(last).limit(BATCH).toArray();
    for (const { id, key } of pages) {
      const other = first.get(key);
      if (other) several.add(other).add(id);
      else first.set(key, id);
    }
    came(first.size / Math.max(all, first.size, 1));
    if (pages.length < BATCH) return several;
    last = pages.at(-1)?.id ?? '';
  }
}

/** A page that was here before comes first, of several the oldest. */
const hereFirst = (brought: ReadonlySet<Id>) => (a: Page, b: Page) =>
  Number(brought.has(a.id)) - Number(brought.has(b.id)) || (a.id < b.id ? -1 : 1);

/** Makes everything of a page, and of its source, belong to another page and its source. */
async function mergePage(edit: Edit, page: Page, kept: Page): Promise<void> {
  const { db } = edit;
  for (const table of ['claims', 'snapshots'] as const) {
    const rows = await db.table(table).where('page').equals(page.id).toArray();
    await edit.put(table, ...rows.map(row => ({ ...row, page: kept.id, source: kept.source })));
  }
  // It keeps its source, so that what a later backup brings of that is known to belong here.
  if (!page.deletedAt) await edit.put('pages', { ...page, deletedAt: edit.at });
  if (page.source !== kept.source) await mergeSource(edit, page.source, kept.source);
}

async function mergeSource(edit: Edit, from: Id, into: Id): Promise<void> {
  const { db } = edit;
  const [other, own] = await db.sources.bulkGet([from, into]);
  for (const table of ['claims', 'snapshots', 'pages'] as const) {
    const rows = await db.table(table).where('source').equals(from).toArray();
    const moved = table === 'pages' ? rows.filter(page => !page.deletedAt) : rows;
    await edit.put(table, ...moved.map(row => ({ ...row, source: into })));
  }
  if (!other || other.deletedAt || !own) return;
  await edit.put('sources', together(own, other), { ...other, deletedAt: edit.at });
}

function together(own: Source, other: Source): Source {
  const [older, newer] = own.updatedAt < other.updatedAt ? [own, other] : [other, own];
  return {
    ...own,
    deletedAt: null,
    found: { ...older.found, ...newer.found },
    corrected: { ...older.corrected, ...newer.corrected },
    tags: [...new Set([...own.tags, ...other.tags])],
    note: [...new Set([newer.note, older.note])].filter(Boolean).join('\n\n'),
  };
}
