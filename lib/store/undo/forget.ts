import { Dexie } from 'dexie';
import type { Id } from '../../claims';
import type { ClaimlightDatabase, RecordTable } from '../database';
import { deleteRows } from '../runs';

/** Takes out of the history what a backup brought of some records, and the commits of which nothing is left. */
export async function forgetHistory(
  db: ClaimlightDatabase,
  table: RecordTable,
  ids: readonly Id[],
  except: Id,
): Promise<void> {
  // Each is asked for by itself, but all at once: a cursor over many takes a turn of the database for each, one after another.
  const brought = await Dexie.Promise.all(
    ids.map(id => db.events.where('[table+record]').equals([table, id]).toArray()),
  );
  const events = brought.flat().filter(({ commit }) => commit !== except);
  await deleteRows(
    db.table('events'),
    events.map(({ id }) => id),
  );
  const commits = [...new Set(events.map(event => event.commit))];
  const left = await Dexie.Promise.all(
    commits.map(commit => db.events.where('commit').equals(commit).limit(1).primaryKeys()),
  );
  await db.commits.bulkDelete(commits.filter((_, i) => left[i]?.length === 0));
}
