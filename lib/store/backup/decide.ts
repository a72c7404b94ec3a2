import type { BackupCounts } from '../../claims';
import type { ClaimlightDatabase } from '../database';
import { type BackupRow, isRecordTable } from './rows';

export type Decision = keyof BackupCounts;

interface Stamped {
  revision?: string;
  updatedAt?: string;
  deletedAt?: string | null;
}

/**
 * What becomes of some rows of a backup, all of one table: a row that is not here is added, the newer of two wins,
 * and nothing that is here is deleted by a backup. Answers each decision with the row that is here.
 */
export async function decide(
  db: ClaimlightDatabase,
  rows: readonly BackupRow[],
): Promise<{ decision: Decision; local: object | null }[]> {
  const [first] = rows;
  if (!first) return [];
  const locals: (Stamped | undefined)[] = await db.table(first.table).bulkGet(rows.map(row => row.key));
  return rows.map(({ table, row }, i) => {
    const local = locals[i];
    if (!local) return { decision: 'added', local: null };
    const newer =
      isRecordTable(table) || table === 'searches' || table === 'drafts' ? isNewer(row, local) : false;
    return { decision: newer ? 'replaced' : 'kept', local };
  });
}

function isNewer(row: Stamped, local: Stamped): boolean {
  if (row.deletedAt && !local.deletedAt) return false;
  const stamp = ({ revision, updatedAt }: Stamped) => revision ?? updatedAt ?? '';
  return stamp(row) > stamp(local);
}
