import * as v from 'valibot';
import { foldName, type Id, newId, type Result, type SavedSearch, SavedSearchSchema } from '../claims';
import { replaceBeside } from './besides';
import { type Committed, commit, type Edit } from './commit';
import type { ClaimlightDatabase } from './database';
import { StoreError } from './failures';

/** The searches that have a name, by their names. */
export async function savedSearches(db: ClaimlightDatabase): Promise<SavedSearch[]> {
  const rows = (await db.searches.toArray()).filter(row => v.is(SavedSearchSchema, row)) as SavedSearch[];
  return rows.sort((a, b) => a.name.localeCompare(b.name));
}

/** Saves a search under a name; the one that had the name before is replaced. Answers its id. */
export function saveSearch(
  db: ClaimlightDatabase,
  search: Omit<SavedSearch, 'id' | 'updatedAt'>,
): Promise<Result<Committed<Id>>> {
  const work = async (edit: Edit) => {
    const known = await savedSearches(edit.db);
    const same = known.find(({ name }) => foldName(name) === foldName(search.name));
    const row = { ...search, id: same?.id ?? newId(), updatedAt: edit.at };
    const parsed = v.safeParse(SavedSearchSchema, row);
    if (!parsed.success) throw new StoreError('invalid', 'search');
    await replaceBeside(edit, 'searches', row.id, parsed.output);
    return row.id;
  };
  return commit(db, work, { kind: 'searchSaved', sample: search.name.trim(), tables: ['searches'] });
}

export function deleteSearch(
  db: ClaimlightDatabase,
  { id, name }: Pick<SavedSearch, 'id' | 'name'>,
): Promise<Result<Committed<void>>> {
  const work = (edit: Edit) => replaceBeside(edit, 'searches', id, null);
  return commit(db, work, { kind: 'searchDeleted', sample: name, tables: ['searches'] });
}
