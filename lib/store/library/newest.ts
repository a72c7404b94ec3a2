import { FACETS, type Facets, type Found, type LibraryView } from '../../claims';
import type { ClaimlightDatabase } from '../database';

const MOST_ROWS = 100;

/** The newest rows, straight from the database: what is shown before the catalogue is there. */
export async function newestRows(db: ClaimlightDatabase, view: LibraryView): Promise<Found> {
  const newest = db.table(view).orderBy('id').reverse();
  const rows = await newest
    .filter(row => !row.deletedAt)
    .limit(MOST_ROWS)
    .toArray();
  const [claims, sources] = [await living(db, 'claims'), await living(db, 'sources')];
  const facets = Object.fromEntries(FACETS.map(facet => [facet, []])) as unknown as Facets;
  const total = view === 'claims' ? claims : sources;
  return { total, claims, sources, ids: rows.map(({ id }) => id), facets, complete: false };
}

async function living(db: ClaimlightDatabase, view: LibraryView): Promise<number> {
  const table = db.table(view);
  return (await table.count()) - (await table.where('deletedAt').above('').count());
}
