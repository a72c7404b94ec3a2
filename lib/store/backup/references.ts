import type { ClaimlightDatabase, RecordTable } from '../database';
import type { Decision } from './decide';
import { type BackupTable, REFERENCES } from './format';
import { type BackupRow, isRecordTable } from './rows';

interface Noted {
  line: number;
  table: BackupTable;
  key: string;
  decision: Decision;
  needs: [RecordTable, string][];
}

/** In this order, so that what is left out leaves out what refers to it. */
const CHECKED: readonly BackupTable[] = ['pages', 'snapshots', 'claims', 'links'];

/** Finds rows that refer to something that is neither in the backup nor here. */
export class References {
  readonly #keys = new Map<RecordTable, Set<string>>();
  /** By table and line. */
  readonly #noted = new Map<BackupTable, Map<number, Noted>>();

  constructor(readonly db: ClaimlightDatabase) {}

  /** Notes a row of the backup; false if its key has been there before. */
  note({ line, table, key, row }: BackupRow): boolean {
    if (!isRecordTable(table)) return true;
    const keys = this.#keys.get(table) ?? new Set();
    if (keys.has(key)) return false;
    this.#keys.set(table, keys.add(key));
    const fields = Object.entries(REFERENCES[table] ?? {});
    if (fields.length > 0 && !row['deletedAt']) {
      const needs = fields.map(([field, to]): [RecordTable, string] => [to, String(row[field])]);
      const noted = this.#noted.get(table) ?? new Map();
      this.#noted.set(table, noted.set(line, { line, table, key, decision: 'added', needs }));
    }
    return true;
  }

  decided({ table, line }: BackupRow, decision: Decision): void {
    const noted = this.#noted.get(table)?.get(line);
    if (noted) noted.decision = decision;
  }

  /** The rows whose references lead nowhere. */
  async alone(): Promise<Noted[]> {
    const alone: Noted[] = [];
    for (const table of CHECKED) {
      for (const row of this.#noted.get(table)?.values() ?? []) {
        if (await this.#has(row)) continue;
        alone.push(row);
        if (isRecordTable(table)) this.#keys.get(table)?.delete(row.key);
      }
    }
    return alone;
  }

  async #has({ needs }: Noted): Promise<boolean> {
    for (const [table, key] of needs) {
      if (!this.#keys.get(table)?.has(key) && !(await this.db.table(table).get(key))) return false;
    }
    return true;
  }
}
