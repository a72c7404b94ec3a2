import type { EntityTable } from 'dexie';
import type { Id, Speaker, Tag } from '../../claims';
import type { ClaimlightDatabase } from '../database';
import { currentNames } from '../names';

/** How often each tag is used by claims and sources that are not deleted; merged ones count for what they were merged into. */
export async function usesOfTags(db: ClaimlightDatabase): Promise<Map<Tag, number>> {
  const trash = [
    ...(await db.claims.where('deletedAt').above('').toArray()),
    ...(await db.sources.where('deletedAt').above('').toArray()),
  ].flatMap(row => row.tags);
  return usesOf(db.tags, trash, async id => {
    const claims = await db.claims.where('tags').equals(id).count();
    return claims + (await db.sources.where('tags').equals(id).count());
  });
}

/** How many claims that are not deleted each speaker makes. */
export async function usesOfSpeakers(db: ClaimlightDatabase): Promise<Map<Speaker, number>> {
  const trash = await db.claims.where('deletedAt').above('').toArray();
  const speakers = trash.flatMap(claim => claim.attribution?.speaker ?? []);
  return usesOf(db.speakers, speakers, id => db.claims.where('attribution.speaker').equals(id).count());
}

/** Counts by the index, which knows the deleted ones too, less those in the trash. */
async function usesOf<T extends Tag | Speaker>(
  table: EntityTable<T, 'id'>,
  trash: readonly Id[],
  count: (id: Id) => PromiseLike<number>,
): Promise<Map<T, number>> {
  const ids = (await table.toCollection().primaryKeys()) as Id[];
  const names = await currentNames(table, ids);
  const deleted = new Map<Id, number>();
  for (const id of trash) deleted.set(id, (deleted.get(id) ?? 0) + 1);
  const uses = new Map<Id, number>();
  const rows = new Map([...names.values()].map(row => [row.id, row]));
  const counts = await Promise.all(
    [...names].map(async ([id, row]) => ({ id, row, count: await count(id) })),
  );
  for (const { id, row, count } of counts)
    uses.set(row.id, (uses.get(row.id) ?? 0) + count - (deleted.get(id) ?? 0));
  return new Map([...rows.values()].map(row => [row, uses.get(row.id) ?? 0]));
}
