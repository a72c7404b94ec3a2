import * as v from 'valibot';
import { STATUSES, type Status } from '../../../lib/claims';
import type { historyOf } from '../../../lib/store';

/** One verdict of the reader's, and when it was given. */
export interface Verdict {
  id: string;
  at: string;
  status: Status;
  note: string;
}

const Logged = v.object({
  status: v.optional(v.picklist(STATUSES)),
  statusNote: v.optional(v.string()),
});

/** The verdicts in a claim's history, newest first. A note alone belongs to the verdict before it, and one that was not changed to the next as well. */
export function verdictsIn(events: Awaited<ReturnType<typeof historyOf>>): Verdict[] {
  const verdicts: Verdict[] = [];
  let [status, note]: [Status, string] = ['unchecked', ''];
  for (const { id, at, after } of events) {
    const logged = v.safeParse(Logged, after);
    if (!logged.success) continue;
    const changed = logged.output;
    const given = changed.status !== undefined && changed.status !== status;
    status = changed.status ?? status;
    note = changed.statusNote ?? note;
    const last = verdicts.at(-1);
    if (given) verdicts.push({ id, at, status, note });
    else if (last && changed.statusNote !== undefined) last.note = note;
  }
  return verdicts.reverse();
}
