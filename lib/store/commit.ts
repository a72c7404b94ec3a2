import * as v from 'valibot';
import {
  ClaimSchema,
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
import { type ClaimlightDatabase, RECORD_TABLES, type Records, type RecordTable } from './database';
import { attempt, StoreError } from './failures';
import { figuresOf } from './figures';
import { wordsOf } from './words';

const SCHEMAS = {
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

/** What a piece of work may do inside a commit. */
export interface Edit {
  db: ClaimlightDatabase;
  /** The instant of this commit, for fields that want it. */
  at: string;
  /** Adds a row. An id that is taken is a conflict. */
  add<T extends RecordTable>(table: T, row: Draft<Records[T]>): Promise<Records[T]>;
  /** Changes some fields of a row that exists and is not deleted. */
  change<T extends RecordTable>(table: T, id: Id, fields: Partial<Records[T]>): Promise<Records[T]>;
  /** Writes a row as it is given, with a new revision: for undo, and for taking over rows from elsewhere. */
  put<T extends RecordTable>(table: T, row: Records[T]): Promise<void>;
  /** Marks a row as deleted; its content stays until the trash is emptied. */
  remove<T extends RecordTable>(table: T, id: Id): Promise<void>;
}

export interface Committed<T> {
  value: T;
  /** Names the commit for `undo`. */
  commit: Id;
  /** The keys of the pages whose claims changed, for telling their annotators. */
  pageKeys: string[];
}

/**
 * The one way to write: all of `work` in one strictly durable transaction, each row validated,
 * each change logged with the row before and after. Nothing is half-saved: if `work` throws, nothing happened.
 * `work` may await nothing but the database.
 */
export function commit<T>(
  db: ClaimlightDatabase,
  work: (edit: Edit) => Promise<T>,
): Promise<Result<Committed<T>>> {
  return attempt(() =>
    db.transaction('rw', [...RECORD_TABLES, 'events', 'settings'], async () => {
      const id = newId();
      const at = new Date().toISOString();
      const revision = await tick(db);
      const pages = new Set<Id>();

      const write = async <N extends RecordTable>(table: N, before: Records[N] | null, row: Records[N]) => {
        const checked = v.safeParse(SCHEMAS[table], complete(table, { ...row, updatedAt: at, revision }));
        if (!checked.success)
          throw new StoreError('invalid', v.flatten(checked.issues).root?.join() ?? table);
        const after = checked.output as Records[N];
        await db.table(table).put(after);
        await db.events.add({ id: newId(), commit: id, at, table, record: row.id, ...logged(before, after) });
        if (table === 'claims') pages.add((after as Records['claims']).page);
        return after;
      };
      const existing = async <N extends RecordTable>(table: N, key: Id): Promise<Records[N]> => {
        const row: Records[N] | undefined = await db.table(table).get(key);
        if (!row || row.deletedAt) throw new StoreError('notFound', `${table} ${key}`);
        return row;
      };

      const edit: Edit = {
        db,
        at,
        add: async (table, row) => {
          if (await db.table(table).get(row.id)) throw new StoreError('conflict', `${table} ${row.id}`);
          const stamped = { ...row, createdAt: at, updatedAt: at, revision, deletedAt: null };
          return write(table, null, stamped as unknown as Records[typeof table]);
        },
        change: async (table, key, fields) => {
          const before = await existing(table, key);
          return write(table, before, { ...before, ...fields });
        },
        put: async (table, row) => {
          await write(table, (await db.table(table).get(row.id)) ?? null, row);
        },
        remove: async (table, key) => {
          const before = await existing(table, key);
          await write(table, before, { ...before, deletedAt: at });
        },
      };
      const value = await work(edit);
      const changed = await db.pages.bulkGet([...pages]);
      return { value, commit: id, pageKeys: changed.flatMap(page => (page ? [page.key] : [])) };
    }),
  );
}

/** Reads the clock for this commit. Its last reading is stored, since the worker that keeps it may be stopped at any time. */
async function tick(db: ClaimlightDatabase): Promise<string> {
  const stored = (await db.settings.get('clock'))?.value as { device: string; last: string } | undefined;
  const device = stored?.device ?? newDevice();
  const last = nextRevision(stored?.last, device, Date.now());
  await db.settings.put({ name: 'clock', value: { device, last } });
  return last;
}

function complete<N extends RecordTable>(table: N, row: Records[N]): Records[N] {
  if (table !== 'claims') return row;
  const claim = row as Records['claims'];
  const words = wordsOf(...quotesOf(claim), claim.statement, claim.note);
  return { ...claim, words, figures: figuresOf(claim) } as Records[N];
}

function logged(before: object | null, after: object) {
  const light = (row: object) => {
    const { content: _, words: __, ...rest } = row as { content?: unknown; words?: unknown };
    return rest;
  };
  return { before: before && light(before), after: light(after) };
}
