import type { EntityTable, Table } from 'dexie';
import { foldName, type Id, newId, type Speaker, type SpeakerEdit, type Tag, tagPath } from '../claims';
import type { Edit } from './commit';

function inUse<T extends Tag | Speaker>(rows: T[]): T | undefined {
  return rows.find(row => !row.deletedAt && !row.mergedInto);
}

/** A nested tag is spelt in one way, whatever spaces stand between its parts. */
const tagName = (typed: string) => tagPath(typed.trim()).join('/');

/** The ids of tags with these names; a name never used before becomes a tag. Names that fold alike are one tag. */
export async function tagIds(edit: Edit, names: readonly string[]): Promise<Id[]> {
  const ids = new Set<Id>();
  for (const name of names.map(tagName).filter(Boolean)) {
    const folded = foldName(name);
    const known = inUse(await edit.db.tags.where('folded').equals(folded).toArray());
    const tag =
      known ??
      (await edit.add('tags', {
        id: newId(),
        name,
        folded,
        mergedInto: null,
        colour: null,
        description: '',
      }));
    ids.add(tag.id);
  }
  return [...ids];
}

/** The id of the speaker with this name, who becomes known if need be; a role given now is kept. */
export async function speakerId(edit: Edit, { name, role }: SpeakerEdit): Promise<Id> {
  const folded = foldName(name);
  const known = inUse(await edit.db.speakers.where('folded').equals(folded).toArray());
  if (!known) {
    const added = await edit.add('speakers', {
      id: newId(),
      name: name.trim(),
      folded,
      mergedInto: null,
      role,
    });
    return added.id;
  }
  if (role && role !== known.role) await edit.change('speakers', known.id, { role });
  return known.id;
}

/** Tags or speakers by the ids that refer to them: merged ones as what they were merged into, deleted ones left out. */
export async function currentNames<T extends Tag | Speaker>(
  table: EntityTable<T, 'id'>,
  ids: readonly Id[],
): Promise<Map<Id, T>> {
  const found = new Map<Id, T>();
  let wanted = new Map([...new Set(ids)].map(id => [id, id]));
  for (let steps = 0; wanted.size > 0 && steps < 20; steps++) {
    const rows = (await (table as Table<T, Id>).bulkGet([...wanted.values()])) as (T | undefined)[];
    const asked = [...wanted.keys()];
    wanted = new Map();
    rows.forEach((row, i) => {
      const id = asked[i] ?? '';
      if (row?.mergedInto) wanted.set(id, row.mergedInto);
      else if (row && !row.deletedAt) found.set(id, row);
    });
  }
  return found;
}

/** Every id that stands for one of these names, those of merged tags too. */
export async function idsNamed(table: EntityTable<Tag, 'id'>, names: readonly string[]): Promise<Set<Id>> {
  if (names.length === 0) return new Set();
  const folded = new Set(names.map(name => foldName(tagName(name))));
  const current = await currentNames(
    table,
    (await table.toArray()).map(row => row.id),
  );
  return new Set([...current].flatMap(([id, tag]) => (folded.has(tag.folded) ? [id] : [])));
}
