import * as v from 'valibot';
import {
  type BackupProblemReason,
  COMMIT_KINDS,
  DraftSchema,
  IdSchema,
  instant,
  SavedSearchSchema,
  TemplateSchema,
} from '../../claims';
import { nameOfBatch } from '../brought';
import { RECORD_SCHEMAS } from '../commit';
import { RECORD_TABLES, type RecordTable } from '../database';
import { SettingsSchema } from '../settings';
import { TABLES_BESIDES } from '../undo';
import { BACKUP_TABLES, type BackupTable, fromBase64, OWN_SETTINGS } from './format';

/** A row that may be taken. `key` is its primary key. */
export interface BackupRow {
  line: number;
  table: BackupTable;
  key: string;
  row: Record<string, unknown>;
}

export type ReadRow =
  | BackupRow
  | { line: number; table: string | null; reason: BackupProblemReason; detail: string };

const key = v.pipe(v.string(), v.nonEmpty(), v.maxLength(9000));
const free = v.looseObject({ id: key });

/** What tables without a history hold. Undo puts such rows back, so those that a commit remembers must fit too. */
const BESIDES = {
  drafts: DraftSchema,
  searches: v.union([SavedSearchSchema, free]),
  templates: v.union([TemplateSchema, free]),
  dismissals: free,
  imports: free,
};
const BesidesSchema = v.variant(
  'table',
  TABLES_BESIDES.map(table =>
    v.object({
      table: v.literal(table),
      key,
      before: v.nullable(BESIDES[table]),
      after: v.optional(v.nullable(v.string())),
    }),
  ),
);

const { revision } = RECORD_SCHEMAS.tags.entries;
const OF_EVENTS = { id: IdSchema, commit: IdSchema, at: instant, table: v.picklist(RECORD_TABLES) };
const BroughtSchema = v.pipe(
  v.object({ records: v.pipe(v.array(IdSchema), v.minLength(1)), revisions: v.array(revision) }),
  v.check(({ records, revisions }) => records.length === revisions.length),
);

const SCHEMAS: Record<BackupTable, v.GenericSchema> = {
  ...RECORD_SCHEMAS,
  events: v.union([
    v.object({
      ...OF_EVENTS,
      record: IdSchema,
      before: v.nullable(v.looseObject({})),
      after: v.looseObject({}),
    }),
    v.pipe(
      v.object({
        ...OF_EVENTS,
        record: v.string(),
        before: v.null(),
        after: v.object({}),
        brought: BroughtSchema,
      }),
      v.check(({ record, brought: { records } }) => record === nameOfBatch(records)),
    ),
  ]),
  commits: v.object({
    id: IdSchema,
    at: instant,
    revision,
    kind: v.picklist(COMMIT_KINDS),
    count: v.number(),
    sample: v.pipe(v.string(), v.maxLength(1000)),
    undoes: v.nullable(IdSchema),
    besides: v.optional(v.array(BesidesSchema)),
  }),
  ...BESIDES,
  settings: v.union([
    v.object({ name: v.literal('preferences'), value: SettingsSchema }),
    v.object({
      name: v.pipe(
        key,
        v.check(name => name !== 'preferences' && !OWN_SETTINGS.includes(name)),
      ),
      value: v.unknown(),
    }),
  ]),
};

const KEYS: Partial<Record<BackupTable, string>> = { drafts: 'subject', settings: 'name' };

/** So much later than now a row may have been written: clocks differ, but not by more. */
const LATEST = 366 * 24 * 60 * 60 * 1000;

export const isRecordTable = (table: BackupTable): table is RecordTable =>
  (RECORD_TABLES as readonly string[]).includes(table);

/** Reads one line of a backup as a row of ours, or says why it is none. */
export function readRow(line: number, value: unknown): ReadRow {
  if (!Array.isArray(value) || value.length !== 2)
    return { line, table: null, reason: 'unreadable', detail: '' };
  const [name, written] = value as unknown[];
  const table = BACKUP_TABLES.find(known => known === name);
  if (!table) return { line, table: String(name).slice(0, 100), reason: 'unknownTable', detail: '' };
  const parsed = v.safeParse(SCHEMAS[table], decoded(table, written));
  if (!parsed.success) {
    const detail = v.summarize(parsed.issues).slice(0, 500);
    return { line, table, reason: 'invalid', detail };
  }
  const row = parsed.output as Record<string, unknown>;
  if (isFuture(row['revision'])) return { line, table, reason: 'future', detail: String(row['revision']) };
  return { line, table, key: String(row[KEYS[table] ?? 'id']), row };
}

function decoded(table: BackupTable, written: unknown): unknown {
  if (table !== 'snapshots') return written;
  try {
    const snapshot = written as { content: string };
    return { ...snapshot, content: fromBase64(snapshot.content) };
  } catch {
    return null;
  }
}

function isFuture(revision: unknown): boolean {
  return typeof revision === 'string' && Number.parseInt(revision.slice(0, 9), 36) > Date.now() + LATEST;
}
