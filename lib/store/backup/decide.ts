import type { BackupCounts } from '../../claims';
import type { ClaimlightDatabase } from '../database';
import type { BackupTable } from './format';
import { type BackupRow, isRecordTable } from './rows';

export type Decision = keyof BackupCounts;

interface Stamped {
  revision?: string;
  updatedAt?: string;
  deletedAt?: string | null;
}

/** Tables without a history whose rows say when they were changed. */
const DATED: readonly string[] = ['searches', 'templates', 'drafts'];

/**
 * What becomes of some rows of a backup, all of one table: a row that is not here is added, the newer of two wins,
 * and nothing that is here is deleted by a backup. Answers each decision with the row that is here. `here` is what `keysHere` answered
 * for the first and the last of their keys, if it was asked before.
 */
export async function decide(
  db: ClaimlightDatabase,
  rows: readonly BackupRow[],
  here?: readonly string[],
): Promise<{ decision: Decision; local: object | null }[]> {
  const [first] = rows;
  if (!first) return [];
  const locals = await localRows(db, first.table, rows, here);
  return rows.map(({ table, key, row }) => {
    const local = locals.get(key);
    if (!local) return { decision: 'added', local: null };
    const newer = isRecordTable(table) || DATED.includes(table) ? isNewer(row, local) : false;
    const left = local.deletedAt && !(row as Stamped).deletedAt ? 'deleted' : 'kept';
    return { decision: newer ? 'replaced' : left, local };
  });
}

/** More keys than this between the first and the last that are asked for are not looked through. */
const MOST_BETWEEN = 1000;

/** The keys that a table has in a range, though no more than `MOST_BETWEEN`. */
export function keysHere(
  db: ClaimlightDatabase,
  table: BackupTable,
  first: string,
  last: string,
): PromiseLike<string[]> {
  const between = db.table(table).where(':id').between(first, last, true, true);
  return between
    .limit(MOST_BETWEEN)
    .primaryKeys()
    .then(keys => keys.map(String));
}

/** The rows that are here already, by key. The rows of a backup stand in the order of their keys, so that one look tells which these are. */
async function localRows(
  db: ClaimlightDatabase,
  table: BackupTable,
  rows: readonly BackupRow[],
  here?: readonly string[],
): Promise<Map<string, Stamped>> {
  const keys = rows.map(({ key }) => key).sort();
  const known = here ?? (await keysHere(db, table, keys[0] ?? '', keys.at(-1) ?? ''));
  const wanted = known.length < MOST_BETWEEN ? keys.filter(isIn(known)) : keys;
  const found: (Stamped | undefined)[] = wanted.length > 0 ? await db.table(table).bulkGet(wanted) : [];
  return new Map(found.flatMap((row, i) => (row ? [[wanted[i] ?? '', row]] : [])));
}

function isIn(keys: readonly string[]): (key: string) => boolean {
  const all = new Set(keys);
  return key => all.has(key);
}

function isNewer(row: Stamped, local: Stamped): boolean {
  if (row.deletedAt && !local.deletedAt) return false;
  const stamp = ({ revision, updatedAt }: Stamped) => revision ?? updatedAt ?? '';
  return stamp(row) > stamp(local);
}
