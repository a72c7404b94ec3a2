import * as v from 'valibot';
import type { ClaimlightDatabase } from '../database';
import { type ImportMade, ImportRowSchema } from './take';

/** The imports that were made, newest first, and whether each was taken back. */
export async function importsMade(
  db: ClaimlightDatabase,
  limit: number,
): Promise<(ImportMade & { undone: boolean })[]> {
  const rows = (await db.imports.orderBy('id').reverse().limit(limit).toArray()).flatMap(row => {
    const read = v.safeParse(ImportRowSchema, row);
    return read.success ? [read.output] : [];
  });
  const [oldest] = rows.slice(-1);
  if (!oldest) return [];
  const since = await db.commits.where('at').aboveOrEqual(oldest.at).toArray();
  const undone = new Set(since.flatMap(({ undoes }) => undoes ?? []));
  return rows.map(row => ({ ...row, undone: undone.has(row.commit) }));
}
