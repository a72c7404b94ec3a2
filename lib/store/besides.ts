import type { Id } from '../claims';
import type { Edit } from './commit';

interface Dated {
  id: Id;
  updatedAt: string;
}

/** Puts a row of a table without a history in the place of another, or takes it away, and remembers both for undo. */
export async function replaceBeside(
  { db, besides }: Edit,
  table: 'searches' | 'templates',
  id: Id,
  row: Dated | null,
): Promise<void> {
  const before = (await db.table(table).get(id)) ?? null;
  if (row) await db.table(table).put(row);
  else await db.table(table).delete(id);
  besides.push({ table, key: id, before, after: row?.updatedAt ?? null });
}
