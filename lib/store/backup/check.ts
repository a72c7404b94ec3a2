import { type BackupCounts, type BackupPlan, type BackupProblem, noRows, type Result } from '../../claims';
import type { Watch } from '../commit';
import type { ClaimlightDatabase } from '../database';
import { attempt } from '../failures';
import { decide } from './decide';
import { BACKUP_TABLES, type BackupTable, type Header, LIMITS } from './format';
import { readLines } from './read';
import { References } from './references';
import { type BackupRow, type ReadRow, readRow } from './rows';

const BATCH = 200;
/** So many problems are listed one by one. */
const MOST_PROBLEMS = 500;

/**
 * Reads a whole backup without writing anything, and says what restoring it would do.
 * A file that is no backup, or not a whole and unchanged one, is a failure.
 */
export function checkBackup(
  db: ClaimlightDatabase,
  file: Blob,
  { onProgress, signal }: Watch = {},
  limits = LIMITS,
): Promise<Result<BackupPlan>> {
  return attempt(async () => {
    const plan = new Planner(db);
    const lines = readLines(file, { signal, onBytes: done => onProgress?.(done, file.size) }, limits);
    let header: Header | null = null;
    for (;;) {
      const { value, done } = await lines.next();
      if (done) {
        await plan.finish();
        const { sha256, rows } = value;
        return { file, made: header?.made ?? '', sha256, rows, ...plan.outcome() };
      }
      if ('header' in value) header = value.header;
      else await plan.take(readRow(value.line, value.value));
    }
  });
}

/** Collects what becomes of each row. */
class Planner {
  readonly #tables: Record<string, BackupCounts> = {};
  readonly #problems: BackupProblem[] = [];
  readonly #leftOut = new Set<number>();
  readonly #references: References;
  #batch: BackupRow[] = [];

  constructor(readonly db: ClaimlightDatabase) {
    this.#references = new References(db);
    for (const table of BACKUP_TABLES) this.#tables[table] = noRows();
  }

  async take(read: ReadRow): Promise<void> {
    if ('reason' in read) return this.#leave(read);
    if (!this.#references.note(read)) return this.#leave({ ...read, reason: 'twice', detail: read.key });
    const [first] = this.#batch;
    if (first && (first.table !== read.table || this.#batch.length >= BATCH)) await this.#decide();
    this.#batch.push(read);
  }

  async finish(): Promise<void> {
    await this.#decide();
    for (const { line, table, key, decision } of await this.#references.alone()) {
      this.#count(table, decision, -1);
      this.#leave({ line, table, reason: 'alone', detail: key });
    }
  }

  outcome(): Pick<BackupPlan, 'tables' | 'problems' | 'problemCount' | 'leftOut'> {
    const problems = this.#problems.toSorted((a, b) => a.line - b.line).slice(0, MOST_PROBLEMS);
    return { tables: this.#tables, problems, problemCount: this.#leftOut.size, leftOut: this.#leftOut };
  }

  async #decide(): Promise<void> {
    const batch = this.#batch;
    this.#batch = [];
    (await decide(this.db, batch)).forEach(({ decision }, i) => {
      const row = batch[i];
      if (!row) return;
      this.#count(row.table, decision, 1);
      this.#references.decided(row, decision);
    });
  }

  #count(table: BackupTable, decision: keyof BackupCounts, by: number): void {
    const counts = this.#tables[table];
    if (counts) counts[decision] += by;
  }

  #leave({ line, table, reason, detail }: BackupProblem): void {
    this.#leftOut.add(line);
    if (this.#problems.length < MOST_PROBLEMS) this.#problems.push({ line, table, reason, detail });
  }
}
