import type { BackupPlan } from '../../claims';
import type { Watch } from '../commit';
import type { ClaimlightDatabase } from '../database';
import { StoreError } from '../failures';
import { BACKUP_TABLES, type BackupTable } from './format';
import { readLines } from './read';
import { type BackupRow, readRow } from './rows';

/** So many rows, and bytes of the file unpacked, are staged as one. */
const BATCH = 500;
const BATCH_BYTES = 2_000_000;

/** What stands on the stage as one: rows of one table, with the first and the last of their keys. */
export interface StagedBatch {
  number: number;
  table: BackupTable;
  first: string;
  last: string;
}

/** Looking for what is one with others takes, at the end, as long as so many rows do, of all rows. */
const END = 0.1;

/** How far a restore has to come: each row is staged and taken over, and then what came is looked through. */
export const lengthOf = ({ rows }: BackupPlan) => rows * (2 + END);

/** Copies the rows of the file that the plan takes onto the stage. Answers where they are, in the order of the tables. */
export async function fillStage(
  db: ClaimlightDatabase,
  plan: BackupPlan,
  { onProgress, signal }: Watch,
): Promise<StagedBatch[]> {
  const lines = readLines(plan.file, { signal });
  const staged: StagedBatch[] = [];
  let batch: BackupRow[] = [];
  let bytes = 0;
  let done = 0;
  // The next rows are read while the last are written.
  let writing: Promise<void> = Promise.resolve();
  const write = async (table: BackupTable, rows: BackupRow[]) => {
    const keys = rows.map(({ key }) => key).sort();
    const number = await db.stage.add({ table, rows: rows.map(({ key, row }) => ({ key, row })) });
    staged.push({ number: number ?? 0, table, first: keys[0] ?? '', last: keys.at(-1) ?? '' });
    done += rows.length;
    // What was still being written when it was stopped comes after the answer.
    if (!signal?.aborted) onProgress?.(done, lengthOf(plan));
  };
  const next = async () => {
    await writing;
    const [first] = batch;
    if (!first) return;
    writing = write(first.table, batch);
    // Whoever waits for it hears of a failure; if reading fails first, nobody does.
    writing.catch(() => undefined);
    batch = [];
    bytes = 0;
  };
  for (;;) {
    const { value, done } = await lines.next();
    if (done) {
      await next();
      await writing;
      if (value.sha256 !== plan.sha256)
        throw new StoreError('backupDamaged', 'not the file that was checked');
      return staged.sort(inOrderOfTables);
    }
    if ('header' in value || plan.leftOut.has(value.line)) continue;
    const read = readRow(value.line, value.value);
    if ('reason' in read) continue;
    const full = batch.length >= BATCH || bytes + value.bytes > BATCH_BYTES;
    if (full || batch[0]?.table !== read.table) await next();
    batch.push(read);
    bytes += value.bytes;
  }
}

const inOrderOfTables = (a: StagedBatch, b: StagedBatch) =>
  BACKUP_TABLES.indexOf(a.table) - BACKUP_TABLES.indexOf(b.table) || a.number - b.number;
