import type { Id } from '../../../../lib/claims';

interface Change {
  id: Id;
  before: object | null;
  after: object;
}

/** Which changes of a record can be taken back: all that they changed is still as they left it. Oldest first. */
export function undoable(events: readonly Change[]): ReadonlySet<Id> {
  const now: Record<string, unknown> = Object.assign({}, ...events.map(({ after }) => after));
  const stands = ([field, value]: [string, unknown]) => JSON.stringify(now[field]) === JSON.stringify(value);
  const can = events.filter(({ before, after }) => {
    const { revision: _, updatedAt: __, ...fields } = after as Record<string, unknown>;
    const changed = Object.entries(fields);
    return before !== null && changed.length > 0 && changed.every(stands);
  });
  return new Set(can.map(({ id }) => id));
}
