import type { Id } from '../claims';
import { broughtAs } from './brought';
import type { ClaimlightDatabase, HistoryEvent, RecordTable } from './database';

/** The keys of the pages whose claims a commit changed. */
export async function pageKeysOfCommit(db: ClaimlightDatabase, commitId: Id): Promise<string[]> {
  const events = await db.events.where('commit').equals(commitId).toArray();
  const ids = events.filter(event => event.table === 'claims').map(event => event.record);
  const claims = await db.claims.bulkGet([...new Set(ids)]);
  const pages = await db.pages.bulkGet([...new Set(claims.flatMap(claim => claim?.page ?? []))]);
  return pages.flatMap(page => (page ? [page.key] : []));
}

/** What happened to one record, oldest first. */
export async function historyOf(
  db: ClaimlightDatabase,
  table: RecordTable,
  record: Id,
): Promise<HistoryEvent[]> {
  const own = await db.events.where({ table, record }).toArray();
  const events = [...own, ...(await broughtAs(db, table, record))];
  return events.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** What a commit was beside what it changed: about how many records, and which commit it undid, if any. */
export interface CommitNote {
  count: number;
  undoes: Id | null;
}

/** The notes of some commits, by the commit. */
export async function notesOfCommits(
  db: ClaimlightDatabase,
  ids: readonly Id[],
): Promise<Map<Id, CommitNote>> {
  const rows = await db.commits.bulkGet([...new Set(ids)]);
  return new Map(
    rows.flatMap(row => (row ? [[row.id, { count: row.count, undoes: row.undoes ?? null }]] : [])),
  );
}
