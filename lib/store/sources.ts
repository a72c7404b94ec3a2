import type { Id, Result, Source, SourceEdit } from '../claims';
import { type Committed, commit, type Edit } from './commit';
import type { ClaimlightDatabase } from './database';
import { tagIds } from './name-ids';
import { keepVisit, packVisit, type Visit } from './pages';
import { readSettings } from './settings';

/** Keeps a page as a source without any claim, and what the reader says of it. The tags of the session are added. */
export async function saveSource(
  db: ClaimlightDatabase,
  visit: Visit,
  fields: SourceEdit,
): Promise<Result<Committed<Id>>> {
  const packed = await packVisit(visit);
  return commit(db, async edit => {
    const { page } = await keepVisit(edit, packed);
    const { sessionTags } = await readSettings(db);
    const tags = [...(fields.tags ?? []), ...sessionTags];
    await editSource(edit, page.source, tags.length > 0 ? { ...fields, tags } : fields);
    return page.source;
  });
}

/**
 * Changes what the reader says of a source. A correction of `null` is taken back: what was found counts again. A field of `none`
 * has no value, whatever was found.
 */
export function changeSource(
  db: ClaimlightDatabase,
  id: Id,
  fields: SourceEdit,
): Promise<Result<Committed<void>>> {
  return commit(db, edit => editSource(edit, id, fields));
}

/** Deletes a source with all its claims, in one commit. */
export function deleteSource(db: ClaimlightDatabase, id: Id): Promise<Result<Committed<void>>> {
  return commit(db, async edit => {
    const claims = await db.claims.where('source').equals(id).primaryKeys();
    await edit.remove('sources', id);
    await edit.changeMany('claims', claims, () => ({ deletedAt: edit.at }));
  });
}

async function editSource(edit: Edit, id: Id, { tags, note, corrected, none }: SourceEdit): Promise<void> {
  const source = await edit.db.sources.get(id);
  const changes: Partial<Source> = {
    ...(note !== undefined && { note }),
    ...(tags && { tags: await tagIds(edit, tags) }),
    ...((corrected || none) && source && { corrected: merged(source.corrected, corrected, none) }),
  };
  if (Object.keys(changes).length > 0) await edit.change('sources', id, changes);
}

function merged(
  before: Source['corrected'],
  changes: SourceEdit['corrected'] = {},
  none: SourceEdit['none'] = [],
): Source['corrected'] {
  const kept = Object.entries({ ...before, ...changes }).filter(
    ([field, value]) => value !== null || !(field in changes),
  );
  return { ...Object.fromEntries(kept), ...Object.fromEntries(none.map(field => [field, null])) };
}
