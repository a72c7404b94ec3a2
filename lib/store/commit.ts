import * as v from 'valibot';
import {
  ClaimSchema,
  type CommitKind,
  type Id,
  LinkSchema,
  newId,
  PageSchema,
  quotesOf,
  type Result,
  type Row,
  SnapshotSchema,
  SourceSchema,
  SpeakerSchema,
  TagSchema,
} from '../claims';
import { newDevice, nextRevision } from './clock';
import { CommitAccount } from './commit-kind';
import {
  type Besides,
  type ClaimlightDatabase,
  RECORD_TABLES,
  type Records,
  type RecordTable,
} from './database';
import { eventOf, withoutNewRow } from './event';
import { attempt, StoreError } from './failures';
import { figuresOf } from './figures';
import { wordsOf } from './words';

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
  /** Marks a row as deleted; its content stays until the trash is emptied. */
  remove<T extends RecordTable>(table: T, id: Id): Promise<void>;
  /** Writes rows that were written elsewhere as they are, with their own revisions, over those that are here: for restoring a backup. */
  takeOver<T extends RecordTable>(
    table: T,
    changes: readonly { before: Records[T] | null; row: Records[T] }[],
  ): Promise<void>;
  /** Takes away rows that `takeOver` added, as if they had never been. */
  takeAway(table: RecordTable, ids: readonly Id[]): Promise<void>;
  /** Replaces rows for good: nothing of what they held is logged. For emptying the trash. */
  purge<T extends RecordTable>(table: T, rows: readonly Records[T][]): Promise<void>;
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
  tables?: readonly string[];
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
  const tables = [...RECORD_TABLES, 'events', 'commits', 'claimWords', 'drafts', 'settings', ...others];
  return attempt(() =>
    db.transaction('rw', tables, async () => {
      const id = newId();
      const at = new Date().toISOString();
      const revision = await tick(db);
      const pages = new Set<Id>();
      const account = new CommitAccount();

      const write = async <N extends RecordTable>(
        table: N,
        changes: { before: Records[N] | null; row: Records[N] }[],
        { log = true, own = false } = {},
      ): Promise<Records[N][]> => {
        const stamp = own ? {} : { updatedAt: at, revision };
        const after = changes.map(({ before, row }) =>
          checked(table, { ...complete(table, before, row), ...stamp }),
        );
        await db.table(table).bulkPut(after);
        const events = after.map((row, i) => eventOf(id, at, table, changes[i]?.before ?? null, row));
        // What came from elsewhere is not logged as a whole: it was not made here.
        const light = own ? events.map(withoutNewRow) : events;
        if (log) await db.events.bulkAdd(light);
        if (table === 'claims') await indexWords(db, changes as WordChange[], after as Records['claims'][]);
        after.forEach((row, i) => {
          if (table === 'claims') pages.add((row as Records['claims']).page);
          account.note(table, changes[i]?.before ?? null, row);
        });
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
        if (!row || row.deletedAt) throw new StoreError('notFound', `${table} ${key}`);
        return row;
      };

      const edit: Edit = {
        db,
        commit: id,
        at,
        besides: [],
        add: async (table, row) => {
          if (await db.table(table).get(row.id)) throw new StoreError('conflict', `${table} ${row.id}`);
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
          for (let i = 0; i < rows.length; i += BATCH) {
            const batch = rows.slice(i, i + BATCH);
            const before = await db.table(table).bulkGet(batch.map(row => row.id));
            await write(
              table,
              batch.map((row, j) => ({ before: before[j] ?? null, row })),
            );
          }
        },
        remove: async (table, key) => {
          const before = await existing(table, key);
          await writeOne(table, before, { ...before, deletedAt: at });
        },
        takeOver: async (table, changes) => {
          await write(table, [...changes], { own: true });
          await passClock(
            db,
            changes.map(({ row }) => row.revision),
          );
        },
        takeAway: async (table, ids) => {
          await db.table(table).bulkDelete([...ids]);
          if (table === 'claims') await db.claimWords.bulkDelete([...ids]);
          if (ids.length > 0) account.removed();
        },
        purge: async (table, rows) => {
          await write(
            table,
            rows.map(row => ({ before: row, row })),
            { log: false },
          );
        },
      };
      const value = await work(edit);
      if (!account.empty || edit.besides.length > 0) {
        const summary = account.summary();
        const { besides } = edit;
        await db.commits.add({
          ...{ id, at, revision, ...summary, kind: kind ?? summary.kind, undoes: undoes ?? null },
          ...(sample !== undefined && { sample }),
          ...(besides.length > 0 && { besides }),
        });
      }
      const changed = await db.pages.bulkGet([...pages]);
      return { value, commit: id, pageKeys: changed.flatMap(page => (page ? [page.key] : [])) };
    }),
  );
}

/** Sets the clock so that whatever is written from now on is later than these revisions. */
async function passClock(db: ClaimlightDatabase, revisions: readonly string[]): Promise<void> {
  const stored = (await db.settings.get('clock'))?.value as { device: string; last: string };
  const latest = [stored.last, ...revisions].sort().at(-1) ?? stored.last;
  if (latest > stored.last) await db.settings.put({ name: 'clock', value: { ...stored, last: latest } });
}

function checked<N extends RecordTable>(table: N, row: Records[N]): Records[N] {
  const parsed = v.safeParse(RECORD_SCHEMAS[table], row);
  if (!parsed.success) throw new StoreError('invalid', `${table}: ${parsed.issues[0].message}`);
  return parsed.output as Records[N];
}

/** Reads the clock for this commit. Its last reading is stored, since the worker that keeps it may be stopped at any time. */
async function tick(db: ClaimlightDatabase): Promise<string> {
  const stored = (await db.settings.get('clock'))?.value as { device: string; last: string } | undefined;
  const device = stored?.device ?? newDevice();
  const last = nextRevision(stored?.last, device, Date.now());
  await db.settings.put({ name: 'clock', value: { device, last } });
  return last;
}

/** A row with what is computed from its texts. */
function complete<N extends RecordTable>(table: N, before: Records[N] | null, row: Records[N]): Records[N] {
  if (table !== 'claims') return row;
  const claim = row as Records['claims'];
  if (before && !saysOther(before as Records['claims'], claim)) return row;
  return { ...claim, figures: figuresOf(claim) } as Records[N];
}

const textOf = (claim: Records['claims']) => [...quotesOf(claim), claim.statement, claim.note];

const saysOther = (before: Records['claims'], after: Records['claims']) =>
  textOf(before).join('\n') !== textOf(after).join('\n');

interface WordChange {
  before: Records['claims'] | null;
  row: Records['claims'];
}

/** Keeps the words of the claims whose texts have changed. */
async function indexWords(
  db: ClaimlightDatabase,
  changes: readonly WordChange[],
  after: readonly Records['claims'][],
): Promise<void> {
  const gone: Id[] = [];
  const words: { id: Id; words: string[] }[] = [];
  after.forEach((claim, i) => {
    const before = changes[i]?.before ?? null;
    if (claim.deletedAt) gone.push(claim.id);
    else if (!before || before.deletedAt || saysOther(before, claim))
      words.push({ id: claim.id, words: wordsOf(...textOf(claim)) });
  });
  if (gone.length > 0) await db.claimWords.bulkDelete(gone);
  if (words.length > 0) await db.claimWords.bulkPut(words);
}
