import type { Claim, Id, Result } from '../claims';
import { type Committed, commit } from './commit';
import type { ClaimlightDatabase, HistoryEvent, Records, RecordTable } from './database';
import { StoreError } from './failures';

/**
 * Takes back everything one commit did, whenever that was, as a commit of its own (so it can be taken back too).
 * A row that was changed since then stops it: `conflict`, and nothing is changed.
 */
export function undo(db: ClaimlightDatabase, commitId: Id): Promise<Result<Committed<void>>> {
  return commit(db, async edit => {
    const events = await db.events.where('commit').equals(commitId).toArray();
    if (events.length === 0) throw new StoreError('notFound', `commit ${commitId}`);
    for (const event of events.sort((a, b) => b.id.localeCompare(a.id))) {
      const { row, revision } = await current(db, event);
      if (row.revision !== revision) throw new StoreError('conflict', `${event.table} ${event.record}`);
      await edit.put(event.table, { ...row, ...(event.before ?? { deletedAt: edit.at }) });
    }
  });
}

async function current(db: ClaimlightDatabase, { table, record, after }: HistoryEvent) {
  const row: Records[RecordTable] | undefined = await db.table(table).get(record);
  if (!row) throw new StoreError('notFound', `${table} ${record}`);
  return { row, revision: (after as { revision: string }).revision };
}

/** The keys of the pages whose claims a commit changed. */
export async function pageKeysOfCommit(db: ClaimlightDatabase, commitId: Id): Promise<string[]> {
  const events = await db.events.where('commit').equals(commitId).toArray();
  const claims = events.filter(event => event.table === 'claims').map(event => (event.after as Claim).page);
  const pages = await db.pages.bulkGet([...new Set(claims)]);
  return pages.flatMap(page => (page ? [page.key] : []));
}

/** What happened to one record, oldest first. */
export async function historyOf(
  db: ClaimlightDatabase,
  table: RecordTable,
  record: Id,
): Promise<HistoryEvent[]> {
  return db.events.where({ table, record }).sortBy('id');
}
