import { foldName, type Id, type Result, type Tag, tagPath } from '../../claims';
import { type Committed, commit, type Edit } from '../commit';
import type { ClaimlightDatabase } from '../database';
import { StoreError } from '../failures';

/**
 * Gives a tag another name, and the tags below it with it (`energy/wind` follows `energy`), a colour, and in words what it is for.
 * A name in use is refused: see `mergeTags`.
 */
export function changeTag(
  db: ClaimlightDatabase,
  id: Id,
  { name, ...more }: Partial<Pick<Tag, 'name' | 'colour' | 'description'>>,
): Promise<Result<Committed<void>>> {
  return commit(db, async edit => {
    const tags = await current(edit);
    const tag = wanted(tags, id);
    const moved = name === undefined ? [] : branchOf(tags, tag);
    const staying = tags.filter(row => !moved.includes(row));
    const names = new Map(moved.map(row => [row.id, movedName(row, tag, name ?? '')]));
    for (const next of names.values())
      if (staying.some(other => other.folded === foldName(next))) throw new StoreError('nameTaken', next);
    // Each row once, so that one event of the history tells all of it.
    for (const row of moved.length > 0 ? moved : [tag]) {
      const next = names.get(row.id);
      const renamed = next === undefined ? {} : { name: next, folded: foldName(next) };
      await edit.change('tags', row.id, { ...renamed, ...(row.id === id && more) });
    }
  });
}

/** Makes several tags one. What is below them goes below it, and is merged where there is one of that name. Undoing takes them apart again. */
export function mergeTags(
  db: ClaimlightDatabase,
  ids: readonly Id[],
  into: Id,
): Promise<Result<Committed<void>>> {
  return commit(db, async edit => {
    for (const id of ids.filter(id => id !== into)) {
      const tags = await current(edit);
      const [from, target] = [wanted(tags, id), wanted(tags, into)];
      if (branchOf(tags, from).some(row => row.id === into))
        throw new StoreError('invalid', 'a tag below it');
      for (const row of branchOf(tags, from)) {
        const name = movedName(row, from, target.name);
        const there = tags.find(other => other.id !== row.id && other.folded === foldName(name));
        const change = there ? { mergedInto: there.id } : { name, folded: foldName(name) };
        await edit.change('tags', row.id, change);
      }
    }
  });
}

/** Deletes a tag; claims and sources lose it until that is undone. Tags below it stay. */
export function deleteTag(db: ClaimlightDatabase, id: Id): Promise<Result<Committed<void>>> {
  return commit(db, edit => edit.remove('tags', id));
}

async function current({ db }: Edit): Promise<Tag[]> {
  return (await db.tags.toArray()).filter(tag => !tag.deletedAt && !tag.mergedInto);
}

function wanted(tags: readonly Tag[], id: Id): Tag {
  const tag = tags.find(row => row.id === id);
  if (!tag) throw new StoreError('notFound', `tag ${id}`);
  return tag;
}

/** A tag and those below it. */
function branchOf(tags: readonly Tag[], { id, folded }: Tag): Tag[] {
  return tags.filter(row => row.id === id || row.folded.startsWith(`${folded}/`));
}

/** What a tag of a branch is called once the branch is called otherwise. */
function movedName(row: Tag, branch: Tag, name: string): string {
  const below = tagPath(row.name).slice(tagPath(branch.name).length);
  return [...tagPath(name), ...below].join('/');
}
