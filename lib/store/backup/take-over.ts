import { Dexie } from 'dexie';
import { type BackupCounts, type BackupPlan, noRows, type RestoreOptions } from '../../claims';
import type { Edit, Watch } from '../commit';
import type { ClaimlightDatabase } from '../database';
import { StoreError } from '../failures';
import { type Decision, decide, keysHere } from './decide';
import { lengthOf, type StagedBatch } from './fill-stage';
import { BACKUP_TABLES } from './format';
import { mergeNamesakes } from './namesakes';
import { type BackupRow, isRecordTable } from './rows';
import { BroughtPages, mergeSamePages, reviveHomes } from './same-pages';
import { ClockPasser, writeBrought } from './write-brought';

const TAKEN: ReadonlySet<Decision> = new Set(['added', 'replaced', 'returned']);

/** Takes over what stands on the stage, inside one commit. Answers what became of the rows of each table. */
export async function takeOver(
  edit: Edit,
  staged: readonly StagedBatch[],
  plan: BackupPlan,
  { onProgress, signal, returnDeleted = false }: Watch & RestoreOptions,
): Promise<Record<string, BackupCounts>> {
  const { db } = edit;
  const tables = Object.fromEntries(BACKUP_TABLES.map((table): [string, BackupCounts] => [table, noRows()]));
  const brought = new BroughtPages();
  const clock = new ClockPasser();
  let done = 0;
  let coming = readStaged(db, staged[0]);
  for (const [i, { table }] of staged.entries()) {
    if (signal?.aborted) throw new StoreError('cancelled');
    const { rows, here } = await coming;
    // Asked for before these are written: the database reads them first, and they are made ready while it writes.
    coming = readStaged(db, staged[i + 1]);
    const decisions = await decide(db, rows, here);
    const counts = tables[table];
    const taken = rows.flatMap(({ key, row }, i) => {
      const { decision: usual = 'kept', local = null } = decisions[i] ?? {};
      const decision = usual === 'deleted' && returnDeleted ? 'returned' : usual;
      if (counts) counts[decision] += 1;
      return TAKEN.has(decision) ? [{ key, row, before: local }] : [];
    });
    for (const { row, before } of taken) brought.note(table, row, before !== null);
    if (isRecordTable(table)) await writeBrought(edit, clock, table, taken);
    else {
      await db.table(table).bulkPut(taken.map(({ row }) => row));
      if (table !== 'events' && table !== 'commits')
        edit.besides.push(...taken.map(({ key, before }) => ({ table, key, before })));
    }
    done += rows.length;
    onProgress?.(plan.rows + done, lengthOf(plan));
  }
  await clock.pass(db);
  await mergeNamesakes(edit);
  const all = lengthOf(plan);
  const came = (from: number) => (part: number) => {
    onProgress?.(all - (all - plan.rows * 2) * (1 - (from + part / 2)), all);
    if (signal?.aborted) throw new StoreError('cancelled');
  };
  await mergeSamePages(edit, brought, came(0));
  await reviveHomes(edit, brought, came(0.5));
  return tables;
}

/**
 * One batch of the stage, and the keys that its table has in the range of its own. No async function: while one is not awaited, Dexie
 * loses the transaction that the others are in.
 */
function readStaged(
  db: ClaimlightDatabase,
  batch: StagedBatch | undefined,
): PromiseLike<{ rows: BackupRow[]; here: string[] }> {
  if (!batch) return Dexie.Promise.resolve({ rows: [], here: [] });
  const { number, table, first, last } = batch;
  const asked = Dexie.Promise.all([db.stage.get(number), keysHere(db, table, first, last)]);
  const read = asked.then(([staged, here]) => {
    if (!staged) throw new StoreError('interrupted', 'the stage was cleared');
    return { rows: staged.rows.map(({ key, row }) => toBackupRow(table, key, row)), here };
  });
  // If writing fails first, nobody waits for it any more.
  read.catch(() => undefined);
  return read;
}

const toBackupRow = (table: BackupRow['table'], key: string, row: object): BackupRow => ({
  ...{ line: 0, table, key },
  row: row as Record<string, unknown>,
});
