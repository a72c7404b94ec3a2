import type { EntityTable, Table } from 'dexie';
import { foldName, type Id, type Speaker, type Tag, tagPath } from '../claims';

/** A nested tag is spelt in one way, whatever spaces stand between its parts. */
export const tagName = (typed: string) => tagPath(typed.trim()).join('/');

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
