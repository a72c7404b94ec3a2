import type { RecentCommit } from '../claims';
import type { ClaimlightDatabase } from './database';

/** What was done last, newest first, whichever surface did it. Each can be given to `undo`. */
export async function recentCommits(db: ClaimlightDatabase, limit: number): Promise<RecentCommit[]> {
  const rows = await db.commits.orderBy('revision').reverse().limit(limit).toArray();
  const undone = rows.flatMap(row => row.undoes ?? []);
  const known = new Map((await db.commits.bulkGet(undone)).flatMap(row => (row ? [[row.id, row]] : [])));
  return rows.map(({ id, at, kind, count, sample, undoes }) => {
    const before = known.get(undoes ?? '');
    const undid = before ? { kind: before.kind, sample: before.sample } : null;
    return { commit: id, at, kind, count, sample, undid, undone: undone.includes(id) };
  });
}
