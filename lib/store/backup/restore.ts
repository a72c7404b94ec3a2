import type { BackupCounts, BackupPlan, Result } from '../../claims';
import { type Committed, commit, type Edit, type Watch } from '../commit';
import type { ClaimlightDatabase, Records, RecordTable, StagedRow } from '../database';
import { attempt, StoreError } from '../failures';
import { decide } from './decide';
import { BACKUP_TABLES, type BackupTable } from './format';
import { mergeNamesakes } from './namesakes';
import { readLines } from './read';
import { isRecordTable, readRow } from './rows';
import { holdStage } from './stage';

const BATCH = 200;

/**
 * Restores a backup that was checked: its rows are staged in the database, then taken over in one transaction. What is here and newer
 * stays, and nothing is deleted. Stopped or failed, it leaves the library as it was. One `undo` takes it all back.
 * Progress counts each row twice.
 */
export async function restoreBackup(
  db: ClaimlightDatabase,
  plan: BackupPlan,
  watch: Watch = {},
): Promise<Result<Committed<Record<string, BackupCounts>>>> {
  return holdStage(db, async () => {
    const staged = await attempt(() => stage(db, plan, watch));
    if (!staged.ok) return staged;
    const work = (edit: Edit) => takeOver(edit, staged.value, plan, watch);
    const tables = [...BACKUP_TABLES, 'stage'].filter(table => table !== 'settings');
    return commit(db, work, { kind: 'backupRestored', tables });
  });
}

/** Copies the rows of the file that the plan takes into the stage. Answers how many. */
async function stage(
  db: ClaimlightDatabase,
  plan: BackupPlan,
  { onProgress, signal }: Watch,
): Promise<number> {
  const lines = readLines(plan.file, { signal });
  let batch: StagedRow[] = [];
  let staged = 0;
  const write = async () => {
    await db.stage.bulkAdd(batch);
    staged += batch.length;
    batch = [];
    onProgress?.(staged, plan.rows * 2);
  };
  for (;;) {
    const { value, done } = await lines.next();
    if (done) {
      await write();
      if (value.sha256 !== plan.sha256)
        throw new StoreError('backupDamaged', 'not the file that was checked');
      return staged;
    }
    if ('header' in value || plan.leftOut.has(value.line)) continue;
    const read = readRow(value.line, value.value);
    if ('reason' in read) continue;
    batch.push({ table: read.table, key: read.key, row: read.row });
    if (batch.length >= BATCH) await write();
  }
}

async function takeOver(
  edit: Edit,
  staged: number,
  plan: BackupPlan,
  { onProgress, signal }: Watch,
): Promise<Record<string, BackupCounts>> {
  const { db } = edit;
  if ((await db.stage.count()) !== staged) throw new StoreError('interrupted', 'the stage was cleared');
  const tables: Record<string, BackupCounts> = {};
  let done = 0;
  for (const table of BACKUP_TABLES) {
    const counts = { added: 0, replaced: 0, kept: 0 };
    tables[table] = counts;
    for (let last = 0; ; ) {
      if (signal?.aborted) throw new StoreError('cancelled');
      const rows = await stagedRows(db, table, last);
      if (rows.length === 0) break;
      last = rows.at(-1)?.number ?? 0;
      const asked = rows.map(({ key, row }) => ({
        line: 0,
        table,
        key,
        row: row as Record<string, unknown>,
      }));
      const decisions = await decide(db, asked);
      const taken = asked.filter((_, i) => decisions[i]?.decision !== 'kept').map(({ row }) => row);
      for (const { decision } of decisions) counts[decision] += 1;
      if (isRecordTable(table)) await edit.takeOver(table, taken as unknown as Records[RecordTable][]);
      else {
        await db.table(table).bulkPut(taken);
        if (table !== 'events' && table !== 'commits')
          asked.forEach(({ key }, i) => {
            const { decision, local = null } = decisions[i] ?? {};
            if (decision !== 'kept') edit.besides.push({ table, key, before: local });
          });
      }
      done += rows.length;
      onProgress?.(plan.rows + done, plan.rows * 2);
    }
  }
  await mergeNamesakes(edit);
  return tables;
}

/** The next staged rows of one table. */
function stagedRows(db: ClaimlightDatabase, table: BackupTable, after: number): Promise<StagedRow[]> {
  return db.stage
    .where('[table+number]')
    .between([table, after], [table, Number.POSITIVE_INFINITY], false, true)
    .limit(BATCH)
    .toArray();
}
