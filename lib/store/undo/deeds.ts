import type { Table } from 'dexie';
import type { Id } from '../../claims';
import type { ClaimlightDatabase, HistoryEvent, RecordTable } from '../database';

type Fields = Record<string, unknown>;

/** What a commit did to one record: the fields it changed, as they were before all of it and after. */
export interface Deed {
  isNew: boolean;
  before: Fields;
  after: Fields;
}
export type Deeds = Map<RecordTable, Map<Id, Deed>>;

const BATCH = 1000;

/** Reads rows by their ids, as `bulkGet` does. */
export type ReadRows = <T>(table: Table<T, Id>, ids: Id[]) => PromiseLike<(T | undefined)[]>;

/** What a commit did, by table and record. Of rows that a backup brought only the revision is kept: there may be very many. */
export async function deedsOf(
  db: ClaimlightDatabase,
  commit: Id,
  restored: boolean,
  readRows: ReadRows,
  singles?: (event: HistoryEvent) => HistoryEvent[],
  came?: (part: number) => void,
): Promise<Deeds> {
  const deeds: Deeds = new Map();
  const ids = (await db.events.where('commit').equals(commit).primaryKeys()).sort();
  for (let i = 0; i < ids.length; i += BATCH) {
    came?.(i / ids.length);
    const events = await readRows<HistoryEvent>(db.table('events'), ids.slice(i, i + BATCH));
    for (const event of events.flatMap(event => (event && singles?.(event)) ?? event ?? [])) {
      const { table, record } = event;
      const known = deeds.get(table) ?? new Map<Id, Deed>();
      deeds.set(table, known);
      const earlier = known.get(record);
      const isNew = earlier?.isNew ?? event.before === null;
      const { revision } = event.after as Fields;
      if (isNew && restored) known.set(record, { isNew, before: {}, after: { revision } });
      else
        known.set(record, {
          isNew,
          before: isNew ? {} : { ...event.before, ...earlier?.before },
          after: { ...earlier?.after, ...event.after },
        });
    }
  }
  return deeds;
}

/**
 * Whether a row still is as the commit left it, so far as that changed it. What an edit changed besides does not matter, and an undo
 * that brought the fields back does as well as if there had been no edit.
 */
export function isAsLeft(
  row: Fields | undefined,
  { isNew, before, after }: Deed,
  restored: boolean,
): boolean {
  if (!row) return false;
  const { revision, updatedAt: _, ...fields } = after;
  // Of a row that a backup brought only its revision is known; nothing of one that was purged is.
  if (isNew && (restored || Object.keys(fields).length === 0)) return row['revision'] === revision;
  if (!isNew && !before['revision']) return false;
  if (row['deletedAt'] && !('deletedAt' in fields)) return false;
  return Object.entries(fields).every(
    ([field, value]) => row[field] === value || JSON.stringify(row[field]) === JSON.stringify(value),
  );
}
