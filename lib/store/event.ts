import { type Id, newId } from '../claims';
import type { HistoryEvent, RecordTable } from './database';

/** Content that is never logged: of a snapshot only its hash and title are. */
const NOT_LOGGED = ['content'];

/** The log of one change of one row: all of a new row, otherwise the fields that differ. */
export function eventOf(
  commit: Id,
  at: string,
  table: RecordTable,
  before: object | null,
  after: { id: Id },
): HistoryEvent {
  const event = { id: newId(), commit, at, table, record: after.id };
  if (!before) return { ...event, before: null, after: picked(after, () => true) };
  const [was, is] = [before as Record<string, unknown>, after as Record<string, unknown>];
  const differs = (field: string) =>
    was[field] !== is[field] && JSON.stringify(was[field]) !== JSON.stringify(is[field]);
  return { ...event, before: picked(before, differs), after: picked(after, differs) };
}

/** What is left of an event whose record was purged: that it happened. */
export function forgotten(event: HistoryEvent): HistoryEvent {
  const { revision } = event.after as { revision?: string };
  return { ...event, before: event.before && {}, after: { revision } };
}

/** Whether the record of an event was purged. Of what a backup brought as new nothing but the revision was ever logged. */
export function isForgotten({ before, after }: HistoryEvent): boolean {
  return before ? !('revision' in before) : Object.keys(after).length <= 1;
}

function picked(row: object, wanted: (field: string) => boolean): object {
  return Object.fromEntries(
    Object.entries(row).filter(([field]) => !NOT_LOGGED.includes(field) && wanted(field)),
  );
}
