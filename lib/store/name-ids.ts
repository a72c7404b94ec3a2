import { Dexie } from 'dexie';
import { foldName, type Id, newId, type Speaker, type SpeakerEdit, type Tag } from '../claims';
import type { Edit } from './commit';
import { tagName } from './names';

function inUse<T extends Tag | Speaker>(rows: T[]): T | undefined {
  return rows.find(row => !row.deletedAt && !row.mergedInto);
}

/** The ids of tags with these names; a name never used before becomes a tag. Names that fold alike are one tag. */
export async function tagIds(edit: Edit, names: readonly string[]): Promise<Id[]> {
  const ids = new Set<Id>();
  const wanted = new Map<string, string>();
  for (const name of names.map(tagName).filter(Boolean)) {
    const folded = foldName(name);
    if (!wanted.has(folded)) wanted.set(folded, name);
  }
  const found = await Dexie.Promise.all(
    [...wanted.keys()].map(folded => edit.db.tags.where('folded').equals(folded).toArray()),
  );
  for (const [i, [folded, name]] of [...wanted].entries()) {
    const tag =
      inUse(found[i] ?? []) ??
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
