import { Dexie } from 'dexie';
import type { Id } from '../../claims';
import type { ClaimlightDatabase, HistoryEvent } from '../database';
import { deleteRows } from '../runs';

/** Records by table. */
export type Gone = ReadonlyMap<string, ReadonlySet<Id>>;

const BATCH = 1000;
/** Looking through all events is quicker than asking for those of each record, where there are fewer to a record than this. */
const FEW = 8;

/** Takes out of the history what a backup brought of records that are gone, and the commits of which nothing is left. */
export async function forgetHistory(db: ClaimlightDatabase, gone: Gone, except: Id): Promise<void> {
  const commits = new Set<Id>();
  for await (const events of eventsOf(db, gone)) {
    const going = events.filter(({ commit }) => commit !== except);
    await deleteRows(
      db.table('events'),
      going.map(({ id }) => id),
    );
    for (const { commit } of going) commits.add(commit);
  }
  for (const ids of inBatches([...commits])) {
    const left = await Dexie.Promise.all(
      ids.map(commit => db.events.where('commit').equals(commit).limit(1).primaryKeys()),
    );
    await db.commits.bulkDelete(ids.filter((_, i) => left[i]?.length === 0));
  }
}

/** The events of some records, some at a time. */
async function* eventsOf(db: ClaimlightDatabase, gone: Gone): AsyncGenerator<HistoryEvent[]> {
  const records = [...gone].flatMap(([table, ids]) => [...ids].map(id => [table, id]));
  if ((await db.events.count()) > FEW * records.length) {
    for (const some of inBatches(records))
      yield (
        await Dexie.Promise.all(some.map(key => db.events.where('[table+record]').equals(key).toArray()))
      ).flat();
    return;
  }
  for (let last = ''; ; ) {
    const events = await db.events.where('id').above(last).limit(BATCH).toArray();
    yield events.filter(({ table, record }) => gone.get(table)?.has(record));
    if (events.length < BATCH) return;
    last = events.at(-1)?.id ?? '';
  }
}

function* inBatches<T>(all: readonly T[]): Generator<T[]> {
  for (let i = 0; i < all.length; i += BATCH) yield all.slice(i, i + BATCH);
}
