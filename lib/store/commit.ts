import { Dexie } from 'dexie';
import * as v from 'valibot';
import {
  ClaimSchema,
  type CommitKind,
  type Id,
  LinkSchema,
  newId,
  PageSchema,
  type Result,
  type Row,
  SnapshotSchema,
  SourceSchema,
  SpeakerSchema,
  TagSchema,
} from '../claims';
import { keepClock, nextRevision, readClock } from './clock';
import { CommitAccount } from './commit-kind';
import {
  type Besides,
  type ClaimlightDatabase,
  RECORD_TABLES,
  type Records,
  type RecordTable,
} from './database';
import { eventOf } from './event';
import { attempt, StoreError } from './failures';
import { withFigures } from './figures';
import { inBatches } from './in-batches';
import { oweWords } from './words';

export const RECORD_SCHEMAS = {
  pages: PageSchema,
  sources: SourceSchema,
  snapshots: SnapshotSchema,
  claims: ClaimSchema,
  links: LinkSchema,
  tags: TagSchema,
  speakers: SpeakerSchema,
} as const;

/** A row as its author gives it; the commit adds what every row carries. */
export type Draft<R extends Row> = Omit<R, Exclude<keyof Row, 'id'>>;

/** How long work over many rows is watched and stopped. `onProgress` gets how many rows are done. */
export interface Watch {
  onProgress?: (done: number, total: number) => void;
  signal?: AbortSignal;
}

/** What a piece of work may do inside a commit. */
export interface Edit {
  db: ClaimlightDatabase;
  /** Names this commit. */
  commit: Id;
  /** The instant of this commit, for fields that want it. */
  at: string;
  /** What the work did to tables that have no history, for undo. */
  besides: Besides[];
  /** Adds a row. An id that is taken is a conflict. */
  add<T extends RecordTable>(table: T, row: Draft<Records[T]>): Promise<Records[T]>;
  /** Changes some fields of a row that exists and is not deleted. */
  change<T extends RecordTable>(table: T, id: Id, fields: Partial<Records[T]>): Promise<Records[T]>;
  /** Changes many rows; those that do not exist or are deleted, or for which `fields` gives null, are left out. Answers how many it changed. */
  changeMany<T extends RecordTable>(
    table: T,
    ids: readonly Id[],
    fields: (row: Records[T]) => Partial<Records[T]> | null,
    watch?: Watch,
  ): Promise<number>;
  /** Writes rows as they are given, with a new revision: for undo, and for taking over rows from elsewhere. */
  put<T extends RecordTable>(table: T, ...rows: Records[T][]): Promise<void>;
  /** Brings back those of some rows that are deleted. */
  revive(table: RecordTable, ids: readonly Id[]): Promise<void>;
  /** Marks a row as deleted; its content stays until the trash is emptied. */
  remove<T extends RecordTable>(table: T, id: Id): Promise<void>;
  /** Tells the commit of rows that the work wrote itself: for restoring a backup, whose rows keep their own revisions. */
  note<T extends RecordTable>(table: T, changes: readonly Change<T>[]): void;
  /** Tells the commit that rows were taken away, of which nothing is left to say. */
  removed(): void;
  /** Replaces rows for good: nothing of what they held is logged. For emptying the trash. */
  purge<T extends RecordTable>(table: T, rows: readonly Records[T][]): Promise<void>;
}

/** A row as it was, `null` if it did not exist, and as it becomes. */
export interface Change<T extends RecordTable> {
  before: Records[T] | null;
  row: Records[T];
}

export interface Committed<T> {
  value: T;
  /** Names the commit for `undo`. */
  commit: Id;
  /** The keys of the pages whose claims changed, for telling their annotators. */
  pageKeys: string[];
}

/** What a commit is told as where that cannot be seen from the rows; `undoes` names the commit it takes back. */
export interface Told {
  kind?: CommitKind;
  /** The words of what it was about. */
  sample?: string;
  undoes?: Id;
  /** Tables that the work writes besides those of records. */
  tables?: readonly string[] | undefined;
}

/** So many rows are written at a time. */
const BATCH = 500;

/**
 * The one way to write: all of `work` in one strictly durable transaction, each row validated,
 * each change logged with what it was and became. Nothing is half-saved: if `work` throws, nothing happened.
 * `work` may await nothing but the database.
 */
export function commit<T>(
  db: ClaimlightDatabase,
  work: (edit: Edit) => Promise<T>,
  { kind, sample, undoes, tables: others = [] }: Told = {},
): Promise<Result<Committed<T>>> {
  const tables = [...RECORD_TABLES, 'events', 'commits', 'wordsOwed', 'drafts', 'settings', ...others];
  return attempt(() =>
    db.transaction('rw', tables, async () => {
      const id = newId();
      const at = new Date().toISOString();
      const { revision, clock } = await tick(db);
      const pages = new Set<Id>();
      const account = new CommitAccount();

      const note = <N extends RecordTable>(table: N, changes: readonly Change<N>[]) => {
        for (const { before, row } of changes) {
          if (table === 'claims') pages.add((row as Records['claims']).page);
          account.note(table, before, row);
        }
      };
      const write = async <N extends RecordTable>(
        table: N,
        changes: readonly Change<N>[],
        { log = true } = {},
      ): Promise<Records[N][]> => {
        const stamp = { updatedAt: at, revision };
        const written = (await complete(db, table, changes)).map(({ before, row }) => ({
          before,
          row: checked(table, { ...row, ...stamp }),
        }));
        const after = written.map(({ row }) => row);
        const events = log ? written.map(({ before, row }) => eventOf(id, at, table, before, row)) : [];
        // All are asked for at once, so that the database does not wait for us between.
        await Dexie.Promise.all<unknown>([
          db.table(table).bulkPut(after),
          events.length > 0 && db.events.bulkAdd(events),
          table === 'claims' && oweWords(db, written as unknown as Change<'claims'>[]),
        ]);
        note(table, written);
        if (table === 'claims') await reviveHomes(edit, written as unknown as Change<'claims'>[]);
        return after;
      };
      const writeOne = async <N extends RecordTable>(
        table: N,
        before: Records[N] | null,
        row: Records[N],
      ) => {
        const [after] = await write(table, [{ before, row }]);
        return after as Records[N];
      };
      const existing = async <N extends RecordTable>(table: N, key: Id): Promise<Records[N]> => {
        const row: Records[N] | undefined = await db.table(table).get(key);
        if (!row || row.deletedAt) throw new StoreError('notFound', `${key}`);
        return row;
      };

      const edit: Edit = {
        db,
        commit: id,
        at,
        besides: [],
        add: async (table, row) => {
          if (await db.table(table).get(row.id)) throw new StoreError('conflict', row.id);
          const stamped = { ...row, createdAt: at, updatedAt: at, revision, deletedAt: null };
          return writeOne(table, null, stamped as unknown as Records[typeof table]);
        },
        change: async (table, key, fields) => {
          const before = await existing(table, key);
          return writeOne(table, before, { ...before, ...fields });
        },
        changeMany: async (table, ids, fields, { onProgress, signal } = {}) => {
          let changed = 0;
          for (let i = 0; i < ids.length; i += BATCH) {
            if (signal?.aborted) throw new StoreError('cancelled');
            const rows: (Records[typeof table] | undefined)[] = await db
              .table(table)
              .bulkGet(ids.slice(i, i + BATCH));
            const changes = rows.flatMap(before => {
              const changes = before && !before.deletedAt ? fields(before) : null;
              return before && changes ? [{ before, row: { ...before, ...changes } }] : [];
            });
            await write(table, changes);
            changed += changes.length;
            onProgress?.(Math.min(i + BATCH, ids.length), ids.length);
          }
          return changed;
        },
        put: async (table, ...rows) => {
          for (const batch of inBatches(rows, BATCH)) {
            const before = await db.table(table).bulkGet(batch.map(row => row.id));
            await write(
              table,
              batch.map((row, j) => ({ before: before[j] ?? null, row })),
            );
          }
        },
        revive: async (table, ids) => {
          const rows: (Records[typeof table] | undefined)[] = await db
            .table(table)
            .bulkGet([...new Set(ids)]);
          const changes = rows.flatMap(before =>
            before?.deletedAt ? [{ before, row: { ...before, deletedAt: null } }] : [],
          );
          if (changes.length > 0) await write(table, changes);
        },
        remove: async (table, key) => {
          const before = await existing(table, key);
          await writeOne(table, before, { ...before, deletedAt: at });
        },
        note,
        removed: () => account.removed(),
        purge: async (table, rows) => {
          await write(
            table,
            rows.map(row => ({ before: row, row })),
            { log: false },
          );
        },
      };
      const value = await work(edit);
      const kept: PromiseLike<unknown>[] = [clock];
      if (!account.empty || edit.besides.length > 0) {
        const summary = account.summary();
        const { besides } = edit;
        const row = {
          ...{ id, at, revision, ...summary, kind: kind ?? summary.kind, undoes: undoes ?? null },
          ...(sample !== undefined && { sample }),
          ...(besides.length > 0 && { besides }),
        };
        kept.push(db.commits.add(row));
      }
      const changed = await db.pages.bulkGet([...pages]);
      await Dexie.Promise.all(kept);
      return { value, commit: id, pageKeys: changed.flatMap(page => (page ? [page.key] : [])) };
    }),
  );
}

/** Whatever makes a claim live, its source, page and copy come back with it: else it would be nowhere, and go with the trash. */
async function reviveHomes(edit: Edit, changes: readonly Change<'claims'>[]): Promise<void> {
  const claims = changes.flatMap(({ before, row }) =>
    row.deletedAt || (before && !before.deletedAt) ? [] : [row],
  );
  if (claims.length === 0) return;
  const homes = ['source', 'page', 'snapshot'] as const;
  const found = await Dexie.Promise.all(
    homes.map(home => {
      const ids = new Set(claims.flatMap(claim => claim[home] ?? []));
      return edit.db.table<{ id: Id; deletedAt: string | null }>(`${home}s`).bulkGet([...ids]);
    }),
  );
  for (const [i, home] of homes.entries()) {
    const gone = found[i]?.flatMap(row => (row?.deletedAt ? [row.id] : [])) ?? [];
    if (gone.length > 0) await edit.revive(`${home}s`, gone);
  }
}

/** The row as its schema reads it. Throws `invalid` where it does not fit. */
function checked<N extends RecordTable>(table: N, row: Records[N]): Records[N] {
  const parsed = v.safeParse(RECORD_SCHEMAS[table], row);
  if (!parsed.success) throw new StoreError('invalid', `${table}: ${parsed.issues[0].message}`);
  return parsed.output as Records[N];
}

/**
 * Reads the clock for this commit. Its last reading is stored, since the worker that keeps it may be stopped at any time:
 * `clock` must be waited for, but not before the work is done.
 */
async function tick(db: ClaimlightDatabase) {
  const { device, last } = await readClock(db);
  const revision = nextRevision(last, device, Date.now());
  return { revision, clock: keepClock(db, { device, last: revision }) };
}

/** Rows with what is computed from their texts. */
async function complete<N extends RecordTable>(
  db: ClaimlightDatabase,
  table: N,
  changes: readonly Change<N>[],
): Promise<readonly Change<N>[]> {
  if (table !== 'claims') return changes;
  return (await withFigures(db, changes as readonly Change<'claims'>[])) as unknown as Change<N>[];
}
