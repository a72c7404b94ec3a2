import type { RecentCommit } from '../claims';
import type { ClaimlightDatabase } from './database';

/** What was done last, newest first, whichever surface did it. Each can be given to `undo`. */
export async function recentCommits(db: ClaimlightDatabase, limit: number): Promise<RecentCommit[]> {
  const rows = await db.commits.orderBy('revision').reverse().limit(limit).toArray();
  const undone = new Set(rows.flatMap(row => (row.undoes ? [row.undoes] : [])));
  return rows.map(({ id, at, kind, count, sample, undoes }) => ({
    ...{ commit: id, at, kind, count, sample, undoes },
    undone: undone.has(id),
  }));
}
