import type { Dexie, Transaction } from 'dexie';
import { first } from './0001-first';
import { library } from './0002-library';
import { wordRuns } from './0003-word-runs';
import type { Migration, OldRow } from './migration';

/** Every step of the stored schema, in order. */
export const MIGRATIONS: readonly Migration[] = [first, library, wordRuns];

const BATCH = 500;

/** Tells Dexie of every version, and what becomes of the rows of older ones. */
export function declareVersions(db: Dexie): void {
  for (const { version, stores, rows } of MIGRATIONS) {
    const declared = db.version(version).stores(stores);
    if (rows) declared.upgrade(transaction => moveRows(transaction, rows));
  }
}

async function moveRows(transaction: Transaction, rows: NonNullable<Migration['rows']>): Promise<void> {
  for (const [table, become] of Object.entries(rows)) {
    const keys = await transaction.table(table).toCollection().primaryKeys();
    for (let i = 0; i < keys.length; i += BATCH) {
      const old: (OldRow | undefined)[] = await transaction.table(table).bulkGet(keys.slice(i, i + BATCH));
      const made = old.flatMap(row => (row ? Object.entries(become(row)) : []));
      for (const target of new Set(made.map(([name]) => name))) {
        const group = made.filter(([name]) => name === target);
        await transaction.table(target).bulkPut(group.map(([, row]) => row));
      }
    }
  }
}
