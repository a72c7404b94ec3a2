import type { RecentCommit } from '../claims';
import type { ClaimlightDatabase, CommitRow } from './database';
import { isForgotten } from './event';

/** What was done last, newest first, whichever surface did it. Each that is neither undone nor forgotten can be given to `undo`. */
export async function recentCommits(db: ClaimlightDatabase, limit: number): Promise<RecentCommit[]> {
  const rows = await db.commits.orderBy('revision').reverse().limit(limit).toArray();
  const undone = rows.flatMap(row => row.undoes ?? []);
  const known = new Map((await db.commits.bulkGet(undone)).flatMap(row => (row ? [[row.id, row]] : [])));
  const forgotten = await Promise.all(rows.map(row => remembersNothing(db, row)));
  return rows.map(({ id, at, kind, count, sample, undoes }, i) => {
    const before = known.get(undoes ?? '');
    const undid = before ? { kind: before.kind, sample: before.sample } : null;
    return {
      ...{ commit: id, at, kind, count, sample, undid },
      ...{ undone: undone.includes(id), forgotten: forgotten[i] ?? false },
    };
  });
}

/** Whether a commit has nothing left to give back: the first event that is remembered ends the search, mostly the very first. */
async function remembersNothing(db: ClaimlightDatabase, { id, kind, besides }: CommitRow): Promise<boolean> {
  if (kind === 'backupRestored' || (besides && besides.length > 0)) return false;
  const events = db.events.where('commit').equals(id);
  return !(await events.filter(event => !isForgotten(event)).first());
}
