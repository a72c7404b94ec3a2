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
  for (const commit of new Set(events.map(event => event.commit))) {
    if ((await db.events.where('commit').equals(commit).count()) === 0) await db.commits.delete(commit);
  }
}
