import type { BackupCounts, BackupPlan, Result } from '../../claims';
import { type Committed, commit, type Edit, type Watch } from '../commit';
import type { ClaimlightDatabase, Records, RecordTable, StagedRows } from '../database';
import { attempt, StoreError } from '../failures';
import { decide } from './decide';
import { BACKUP_TABLES, type BackupTable } from './format';
import { mergeNamesakes } from './namesakes';
import { readLines } from './read';
import { type BackupRow, isRecordTable, readRow } from './rows';
import { BroughtPages, mergeSamePages } from './same-pages';
import { holdStage } from './stage';

const BATCH = 200;
const BATCH_BYTES = 4_000_000;

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
  let batch: BackupRow[] = [];
  let bytes = 0;
  let staged = 0;
  const write = async () => {
    const [first] = batch;
    if (!first) return;
    const rows = batch.map(({ key, row }) => ({ key, row }));
    await db.stage.add({ table: first.table, rows });
    staged += batch.length;
    batch = [];
    bytes = 0;
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
    const full = batch.length >= BATCH || bytes + value.bytes > BATCH_BYTES;
    if (full || batch[0]?.table !== read.table) await write();
    batch.push(read);
    bytes += value.bytes;
  }
}

async function takeOver(
  edit: Edit,
  staged: number,
  plan: BackupPlan,
  { onProgress, signal }: Watch,
): Promise<Record<string, BackupCounts>> {
  const { db } = edit;
  const tables: Record<string, BackupCounts> = {};
  const brought = new BroughtPages();
  let done = 0;
  for (const table of BACKUP_TABLES) {
    const counts = { added: 0, replaced: 0, kept: 0 };
    tables[table] = counts;
    for (let last = 0; ; ) {
      if (signal?.aborted) throw new StoreError('cancelled');
      const next = await nextStaged(db, table, last);
      if (!next) break;
      last = next.number ?? 0;
      const asked = next.rows.map(
        ({ key, row }): BackupRow => ({ line: 0, table, key, row: row as Record<string, unknown> }),
      );
      const decisions = await decide(db, asked);
      for (const { decision } of decisions) counts[decision] += 1;
      const taken = asked.flatMap(({ key, row }, i) => {
        const { decision, local = null } = decisions[i] ?? {};
        return decision === 'kept' ? [] : [{ key, row, before: local }];
      });
      for (const { row, before } of taken) brought.note(table, row, before !== null);
      if (isRecordTable(table)) await edit.takeOver(table, taken as unknown as Taken);
      else {
        await db.table(table).bulkPut(taken.map(({ row }) => row));
        if (table !== 'events' && table !== 'commits')
          edit.besides.push(...taken.map(({ key, before }) => ({ table, key, before })));
      }
      done += next.rows.length;
      onProgress?.(plan.rows + done, plan.rows * 2);
    }
  }
  if (done !== staged) throw new StoreError('interrupted', 'the stage was cleared');
  await mergeNamesakes(edit);
  await mergeSamePages(edit, brought);
  return tables;
}

type Taken = { before: Records[RecordTable] | null; row: Records[RecordTable] }[];

/** The next staged rows of one table. */
function nextStaged(
  db: ClaimlightDatabase,
  table: BackupTable,
  after: number,
): Promise<StagedRows | undefined> {
  return db.stage
    .where('[table+number]')
    .between([table, after], [table, Number.POSITIVE_INFINITY], false, true)
    .first();
}
