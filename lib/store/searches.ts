import * as v from 'valibot';
import { foldName, type Id, newId, type Result, type SavedSearch, SavedSearchSchema } from '../claims';
import type { ClaimlightDatabase } from './database';
import { attempt } from './failures';

/** The searches that have a name, by their names. */
export async function savedSearches(db: ClaimlightDatabase): Promise<SavedSearch[]> {
  const rows = (await db.searches.toArray()).filter(row => v.is(SavedSearchSchema, row)) as SavedSearch[];
  return rows.sort((a, b) => a.name.localeCompare(b.name));
}

/** Saves a search under a name; the one that had the name before is replaced. Answers its id. */
export function saveSearch(
  db: ClaimlightDatabase,
  search: Pick<SavedSearch, 'name' | 'text' | 'view' | 'sort'>,
): Promise<Result<Id>> {
  return attempt(() =>
    db.transaction('rw', db.searches, async () => {
      const known = await savedSearches(db);
      const same = known.find(({ name }) => foldName(name) === foldName(search.name));
      const row = { ...search, id: same?.id ?? newId(), updatedAt: new Date().toISOString() };
      await db.searches.put(v.parse(SavedSearchSchema, row));
      return row.id;
    }),
  );
}

export function dropSearch(db: ClaimlightDatabase, id: Id): Promise<Result<void>> {
  return attempt(() => db.searches.delete(id));
}
