import type { Id, Result, Row } from '../claims';
import { type Committed, commit, type Edit } from './commit';
import {
  type Besides,
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
    const row = await db.commits.get(commitId);
    const restored = row?.kind === 'backupRestored';
    const besides = row?.besides ?? [];
    // A backup may bring nothing but searches, drafts and the like, which have no history; nor have templates.
    if (events.length === 0 && besides.length === 0 && !restored)
      throw new StoreError('notFound', `commit ${commitId}`);
    for (const table of RECORD_TABLES) {
      const before = stateBefore(events.filter(event => event.table === table));
      const gone = await putBack(edit, table, before, restored);
      if (gone.length > 0) await forgetHistory(db, table, gone, commitId);
    }
    for (const beside of besides) await putBeside(edit, beside);
  };
  return commit(db, work, { kind: 'undone', undoes: commitId, tables: TABLES_BESIDES });
}

/** Puts a row without a history back, unless it was changed since; where that is watched, this can be taken back too. */
async function putBeside({ db, besides }: Edit, { table, key, before, after }: Besides): Promise<void> {
  if (after !== undefined) {
    const now: { updatedAt: string } | undefined = await db.table(table).get(key);
    if ((now?.updatedAt ?? null) !== after) throw new StoreError('conflict', `${table} ${key}`);
    const stamp = (before as { updatedAt: string } | null)?.updatedAt ?? null;
    besides.push({ table, key, before: now ?? null, after: stamp });
  }
  if (before) await db.table(table).put(before);
  else await db.table(table).delete(key);
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

const BATCH = 500;
/** Tables without a history that a restored backup writes. */
const TABLES_BESIDES = ['searches', 'templates', 'dismissals', 'imports'];

/** Rows that a backup brought are taken away again, so that it could be restored once more; others become deleted. */
async function putBack(
  edit: Edit,
  table: RecordTable,
  before: ReturnType<typeof stateBefore>,
  takeAway: boolean,
): Promise<Id[]> {
  const taken: Id[] = [];
  const all = [...before];
  for (let i = 0; i < all.length; i += BATCH) {
    const batch = all.slice(i, i + BATCH);
    const rows: (Records[RecordTable] | undefined)[] = await edit.db
      .table(table)
      .bulkGet(batch.map(([id]) => id));
    const changes = batch.map(([record, { revision, fields }], j) => {
      const row = rows[j];
      if (row?.revision !== revision)
        throw new StoreError(row ? 'conflict' : 'notFound', `${table} ${record}`);
      return { record, isNew: !fields, row: { ...row, ...(fields ?? { deletedAt: edit.at }) } };
    });
    const gone = changes.filter(({ isNew }) => isNew && takeAway);
    const ids = gone.map(({ record }) => record);
    await edit.takeAway(table, ids);
    taken.push(...ids);
    await edit.put(table, ...changes.filter(change => !gone.includes(change)).map(({ row }) => row));
  }
  return taken;
}

/** Takes out of the history what a backup brought of some records, and the commits of which nothing is left. */
async function forgetHistory(db: ClaimlightDatabase, table: RecordTable, ids: readonly Id[], except: Id) {
  for (let i = 0; i < ids.length; i += BATCH) {
    const keys = ids.slice(i, i + BATCH).map(id => [table, id]);
    const brought = await db.events.where('[table+record]').anyOf(keys).toArray();
    const events = brought.filter(({ commit }) => commit !== except);
    await db.events.bulkDelete(events.map(({ id }) => id));
    for (const commit of new Set(events.map(event => event.commit))) {
      if ((await db.events.where('commit').equals(commit).count()) === 0) await db.commits.delete(commit);
    }
  }
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
