import type { Found, LibraryView } from '../../claims';
import type { ClaimlightDatabase } from '../database';

/** More than fill a screen. */
const MOST_ROWS = 50;

/** The newest rows, straight from the database: what is shown before the catalogue is there. To count the others would take longer. */
export async function newestRows(db: ClaimlightDatabase, view: LibraryView): Promise<Found> {
  const newest = db.table(view).orderBy('id').reverse();
  const rows = await newest
    .filter(row => !row.deletedAt)
    .limit(MOST_ROWS)
    .toArray();
  const numbers = { claims: 0, sources: 0, [view]: rows.length };
  return { total: rows.length, ...numbers, ids: rows.map(({ id }) => id), groups: [], complete: false };
}
