import type { Id, Result, Row } from '../claims';
import { type Committed, commit, type Edit } from './commit';
import {
  type ClaimlightDatabase,
  type HistoryEvent,
  RECORD_TABLES,
  type Records,
  type RecordTable,
} from './database';
import { StoreError } from './failures';

/**
 * Takes back everything one commit did, whenever that was, as a commit of its own (so it can be taken back too).
 * A row that was changed since then stops it: `conflict`, and nothing is changed.
 */
export function undo(db: ClaimlightDatabase, commitId: Id): Promise<Result<Committed<void>>> {
  const work = async (edit: Edit) => {
    const events = await db.events.where('commit').equals(commitId).sortBy('id');
    if (events.length === 0) throw new StoreError('notFound', `commit ${commitId}`);
    for (const table of RECORD_TABLES) {
      const before = stateBefore(events.filter(event => event.table === table));
      await putBack(edit, table, before);
    }
  };
  return commit(db, work, { kind: 'undone', undoes: commitId });
}

/** For each record its revision after the events and the fields it had before them; `null` if it did not exist. */
function stateBefore(events: readonly HistoryEvent[]) {
  const records = new Map<Id, { revision: string; fields: object | null }>();
  for (const { record, before, after } of events.toReversed()) {
    const { revision = (after as Row).revision, fields = {} } = records.get(record) ?? {};
    records.set(record, { revision, fields: before && { ...fields, ...before } });
  }
  return records;
}

async function putBack(edit: Edit, table: RecordTable, before: ReturnType<typeof stateBefore>) {
  const rows: (Records[RecordTable] | undefined)[] = await edit.db.table(table).bulkGet([...before.keys()]);
  const restored = [...before].map(([record, { revision, fields }], i) => {
    const row = rows[i];
    if (row?.revision !== revision) throw new StoreError(row ? 'conflict' : 'notFound', `${table} ${record}`);
    return { ...row, ...(fields ?? { deletedAt: edit.at }) };
  });
  await edit.put(table, ...restored);
}

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
  return db.events.where({ table, record }).sortBy('id');
}
