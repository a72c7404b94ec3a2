import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** A library as an older version left it: what its code wrote, table by table, with the indexes it had. */
interface OldLibrary {
  /** Of IndexedDB; Dexie's own, times ten. */
  version: number;
  tables: Record<
    string,
    {
      keyPath: string;
      autoIncrement?: boolean;
      indexes: { name: string; keyPath: string | string[]; multiEntry: boolean }[];
      rows: Record<string, unknown>[];
    }
  >;
}

const FOLDER = resolve(import.meta.dirname, '../fixtures/store');

/** The versions there is a library of. */
export const oldVersions = readdirSync(FOLDER).flatMap(name => {
  const [, version] = /^v(\d+)\.json$/.exec(name) ?? [];
  return version ? [Number(version)] : [];
});

export function readOldLibrary(version: number): OldLibrary {
  const text = readFileSync(join(FOLDER, `v${version}.json`), 'utf8');
  return JSON.parse(text, (_, value) =>
    value?.$bytes === undefined ? value : new Uint8Array(Buffer.from(value.$bytes, 'base64')),
  );
}

/** Makes a database as the older version had it. The connection stays open if it is asked for, as that of an old page would. */
export async function makeOldLibrary(name: string, { version, tables }: OldLibrary): Promise<IDBDatabase> {
  const request = indexedDB.open(name, version);
  request.onupgradeneeded = () => {
    for (const [table, { keyPath, autoIncrement = false, indexes, rows }] of Object.entries(tables)) {
      const store = request.result.createObjectStore(table, { keyPath, autoIncrement });
      for (const index of indexes)
        store.createIndex(index.name, index.keyPath, { multiEntry: index.multiEntry });
      for (const row of rows) store.put(row);
    }
  };
  return new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });
}
