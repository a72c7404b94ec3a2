import type { Id } from '../../claims';
import type { ClaimlightDatabase, RecordTable } from '../database';

/** Takes out of the history what a backup brought of some records, and the commits of which nothing is left. */
export async function forgetHistory(
  db: ClaimlightDatabase,
  table: RecordTable,
  ids: readonly Id[],
  except: Id,
): Promise<void> {
  const brought = await db.events
    .where('[table+record]')
    .anyOf(ids.map(id => [table, id]))
    .toArray();
  const events = brought.filter(({ commit }) => commit !== except);
  await db.events.bulkDelete(events.map(({ id }) => id));
  const commits = [...new Set(events.map(event => event.commit))];
  // Asked for all at once: a large backup brings a commit with almost every claim.
  const still = new Set(await db.events.where('commit').anyOf(commits).uniqueKeys());
  await db.commits.bulkDelete(commits.filter(commit => !still.has(commit)));
}
