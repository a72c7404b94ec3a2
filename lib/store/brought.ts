import { type Id, newId } from '../claims';
import type { ClaimlightDatabase, HistoryEvent, RecordTable } from './database';
import { eventOf } from './event';

/** No id begins with it, and in an index it comes after all of them. */
const BATCH = '~';

/**
 * Under what the event of a batch stands in the history, in place of one record: the last of its records and the first, so that the
 * index by table and record tells which batches may hold a record.
 */
export function nameOfBatch(records: readonly Id[]): string {
  const sorted = [...records].sort();
  return `${BATCH}${sorted.at(-1)} ${sorted[0]}`;
}

/**
 * The log of rows of one table that were brought from elsewhere. Of new ones nothing but their revisions is kept, since they were not made
 * here, and all in one event; the others have one each, as if they had been changed here.
 */
export function eventsOfBrought(
  commit: Id,
  at: string,
  table: RecordTable,
  changes: readonly { before: object | null; row: { id: Id; revision: string } }[],
): HistoryEvent[] {
  const replaced = changes.filter(({ before }) => before);
  const added = changes.flatMap(({ before, row }) => (before ? [] : [row]));
  const events = replaced.map(({ before, row }) => eventOf(commit, at, table, before, row));
  if (added.length === 0) return events;
  const records = added.map(({ id }) => id);
  const brought = { records, revisions: added.map(({ revision }) => revision) };
  const record = nameOfBatch(records);
  return [...events, { id: newId(), commit, at, table, record, before: null, after: {}, brought }];
}

/** The records that an event speaks of. */
export const recordsOf = ({ record, brought }: HistoryEvent): readonly Id[] => brought?.records ?? [record];

/** An event as one of each record: of those that were brought nothing but the revision is known. */
export function singles({ brought, ...event }: HistoryEvent): HistoryEvent[] {
  if (!brought) return [event];
  return brought.records.map((record, i) => ({
    ...event,
    record,
    after: { revision: brought.revisions[i] },
  }));
}

/** The events of the batches in which a record was brought, each as if it spoke of that record alone. */
export async function broughtAs(
  db: ClaimlightDatabase,
  table: RecordTable,
  record: Id,
): Promise<HistoryEvent[]> {
  const events = await batchesWith(db, table, [record]);
  return events.flatMap(singles).filter(event => event.record === record);
}

/** The batches that may hold some of these records, each once. */
export async function batchesWith(
  db: ClaimlightDatabase,
  table: RecordTable,
  records: readonly Id[],
): Promise<HistoryEvent[]> {
  const sorted = [...records].sort();
  const [from = '', to = ''] = [sorted[0], sorted.at(-1)];
  const range = db.events
    .where('[table+record]')
    .between([table, `${BATCH}${from}`], [table, `${BATCH}\uffff`]);
  const names = (await range.keys()) as unknown as [string, string][];
  const wanted = names.filter(([, name]) => (name.split(' ')[1] ?? '') <= to);
  return db.events.where('[table+record]').anyOf(wanted).toArray();
}

/** The event of a batch without some of its records; null if none is left. */
export function withoutRecords(event: HistoryEvent, isGone: (record: Id) => boolean): HistoryEvent | null {
  const { records, revisions } = event.brought ?? { records: [], revisions: [] };
  const left = records.flatMap((record, i) => (isGone(record) ? [] : [i]));
  if (left.length === 0) return null;
  const pick = <T>(column: readonly T[]) => left.map(i => column[i] as T);
  const brought = { records: pick(records), revisions: pick(revisions) };
  return { ...event, record: nameOfBatch(brought.records), brought };
}
