import type { ClaimlightDatabase, RecordTable } from '../database';
import type { Decision } from './decide';
import { REFERENCES } from './format';
import { type BackupRow, isRecordTable } from './rows';

/** A row that refers to something which is neither in the backup nor here. */
interface Alone {
  line: number;
  table: RecordTable;
  key: string;
  decision: Decision;
}

/** In this order, so that what is left out leaves out what refers to it. */
const CHECKED: readonly RecordTable[] = ['pages', 'snapshots', 'claims', 'links'];

/** Finds rows that refer to something that is neither in the backup nor here. */
export class References {
  readonly #tables = new Map<RecordTable, Keys>();

  constructor(readonly db: ClaimlightDatabase) {}

  /** Notes a row of the backup; false if its key has been there before. */
  note({ line, table, key, row }: BackupRow): boolean {
    if (!isRecordTable(table)) return true;
    const keys = this.#of(table);
    const number = keys.numberOf(key);
    if (keys.lines[number]) return false;
    keys.lines[number] = line;
    if (row['deletedAt']) return true;
    for (const [field, to] of Object.entries(REFERENCES[table] ?? {}))
      keys.needs(field)[number] = this.#of(to).numberOf(String(row[field]));
    return true;
  }

  decided({ table, key }: BackupRow, decision: Decision): void {
    if (!isRecordTable(table)) return;
    const keys = this.#of(table);
    keys.decisions[keys.numberOf(key)] = decision;
  }

  /** The rows whose references lead nowhere. */
  async alone(): Promise<Alone[]> {
    const alone: Alone[] = [];
    for (const table of CHECKED) {
      const keys = this.#of(table);
      for (const [key, number] of keys.numbers) {
        const line = keys.lines[number];
        if (!line || (await this.#has(table, number))) continue;
        alone.push({ line, table, key, decision: keys.decisions[number] ?? 'added' });
        keys.lines[number] = 0;
      }
    }
    return alone;
  }

  async #has(table: RecordTable, number: number): Promise<boolean> {
    for (const [field, to] of Object.entries(REFERENCES[table] ?? {})) {
      const needed = this.#of(table).needs(field)[number];
      if (needed !== undefined && !(await this.#isThere(to, needed))) return false;
    }
    return true;
  }

  async #isThere(table: RecordTable, number: number): Promise<boolean> {
    const keys = this.#of(table);
    return Boolean(keys.lines[number]) || (await this.db.table(table).get(keys.keyOf(number))) !== undefined;
  }

  #of(table: RecordTable): Keys {
    const keys = this.#tables.get(table) ?? new Keys();
    this.#tables.set(table, keys);
    return keys;
  }
}

/** The keys of one table, each kept once and numbered, since there may be very many; and columns of what is known of each. */
class Keys {
  readonly numbers = new Map<string, number>();
  /** The line where it stands in the file; 0 where it does not, or is left out. */
  readonly lines: number[] = [];
  readonly decisions: Decision[] = [];
  readonly #keys: string[] = [];
  readonly #needs = new Map<string, number[]>();

  numberOf(key: string): number {
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.numbers.set(key, this.#keys.length);
    this.lines.push(0);
    this.decisions.push('added');
    return this.#keys.push(key) - 1;
  }

  keyOf(number: number): string {
    return this.#keys[number] ?? '';
  }

  /** By number, the number of what a field refers to. */
  needs(field: string): number[] {
    const column = this.#needs.get(field) ?? [];
    this.#needs.set(field, column);
    return column;
  }
}
