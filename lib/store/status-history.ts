import type { Claim, Id, StatusChange } from '../claims';
import type { ClaimlightDatabase } from './database';

/** What a claim's status was, from when, and why: newest first. The status it was saved with comes last. */
export async function statusHistory(db: ClaimlightDatabase, claim: Id): Promise<StatusChange[]> {
  const changes: StatusChange[] = [];
  let [status, note]: [Claim['status'], string] = ['unchecked', ''];
  // Not by `historyOf`, whose file writes: whoever only reads need not load that.
  const events = await db.events.where({ table: 'claims', record: claim }).sortBy('id');
  for (const { at, after } of events) {
    const now = after as Partial<Claim>;
    if (now.status === undefined && now.statusNote === undefined) continue;
    status = now.status ?? status;
    note = now.statusNote ?? note;
    changes.unshift({ at, status, note });
  }
  return changes;
}
