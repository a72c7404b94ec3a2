import { Dexie } from 'dexie';
import { eventsOfBrought } from '../brought';
import { keepClock, readClock } from '../clock';
import type { Change, Edit } from '../commit';
import type { ClaimlightDatabase, RecordTable } from '../database';
import { oweWords } from '../words';

interface Brought {
  before: object | null;
  row: Record<string, unknown>;
}

/** Writes rows of a backup as they are, checked before they were staged, with their own revisions, over those that are here, and logs that they came. */
export async function writeBrought(
  edit: Edit,
  clock: ClockPasser,
  table: RecordTable,
  taken: readonly Brought[],
): Promise<void> {
  const changes = taken as unknown as Change<typeof table>[];
  const events = eventsOfBrought(edit.commit, edit.at, table, changes);
  const { db } = edit;
  // Both are asked for at once, so that the database does not wait for us between.
  const rows = db.table(table).bulkPut(changes.map(({ row }) => row));
  await Dexie.Promise.all([rows, db.events.bulkAdd(events)]);
  if (table === 'claims') await oweWords(db, changes as Change<'claims'>[]);
  for (const { row } of changes) clock.see(row.revision);
  edit.note(table, changes);
}

/** Sets the clock so that whatever is written from now on is later than the revisions it has seen. */
export class ClockPasser {
  #latest = '';

  see(revision: string): void {
    if (revision > this.#latest) this.#latest = revision;
  }

  async pass(db: ClaimlightDatabase): Promise<void> {
    const { device, last } = await readClock(db);
    if (this.#latest > last) await keepClock(db, { device, last: this.#latest });
  }
}
