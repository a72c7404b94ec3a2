import { Dexie } from 'dexie';
import type { Id } from '../../claims';
import { batchesWith, recordsOf, withoutRecords } from '../brought';
import type { ClaimlightDatabase, HistoryEvent, RecordTable } from '../database';
import { inBatches } from '../in-batches';
import { deleteRows } from '../runs';

/** Records by table. */
export type Gone = ReadonlyMap<RecordTable, ReadonlySet<Id>>;

const BATCH = 1000;
/** Looking through all events is quicker than asking for those of each record, where there are fewer to a record than this. */
const FEW = 8;

/**
 * Takes out of the history what a backup brought of records that are gone, and the commits of which nothing is left.
 * @param came hears how far it has come, from 0 to 1; it may throw to stop
 */
export async function forgetHistory(
  db: ClaimlightDatabase,
  gone: Gone,
  except: Id,
  came: (part: number) => void,
): Promise<void> {
  const commits = new Set<Id>();
  for await (const events of eventsOf(db, gone, came)) {
    const others = events.filter(({ commit }) => commit !== except);
    // Of a batch that another restore brought some may stay.
    const left = others.map(event => {
      const isGone = (record: Id) => gone.get(event.table)?.has(record) ?? false;
      return event.brought ? withoutRecords(event, isGone) : null;
    });
    const going = others.filter((_, i) => !left[i]);
    await deleteRows(
      db.table('events'),
      going.map(({ id }) => id),
    );
    await db.events.bulkPut(left.filter(event => event !== null));
    for (const { commit } of going) commits.add(commit);
  }
  for (const ids of inBatches([...commits], BATCH)) {
    const left = await Dexie.Promise.all(
      ids.map(commit => db.events.where('commit').equals(commit).limit(1).primaryKeys()),
    );
    await db.commits.bulkDelete(ids.filter((_, i) => left[i]?.length === 0));
  }
}

/** The events of some records, some at a time. */
async function* eventsOf(
  db: ClaimlightDatabase,
  gone: Gone,
  came: (part: number) => void,
): AsyncGenerator<HistoryEvent[]> {
  const records = [...gone].flatMap(([table, ids]) => [...ids].map(id => [table, id]));
  const all = await db.events.count();
  let done = 0;
  if (all > FEW * records.length) {
    for (const some of inBatches(records, BATCH)) {
      came(done / records.length);
      done += some.length;
      yield (
        await Dexie.Promise.all(some.map(key => db.events.where('[table+record]').equals(key).toArray()))
      ).flat();
    }
    for (const [table, ids] of gone) yield await batchesWith(db, table, [...ids]);
    return;
  }
  for (let last = ''; ; ) {
    came(done / all);
    const events = await db.events.where('id').above(last).limit(BATCH).toArray();
    done += events.length;
    yield events.filter(event => recordsOf(event).some(record => gone.get(event.table)?.has(record)));
    if (events.length < BATCH) return;
    last = events.at(-1)?.id ?? '';
  }
}
