import { sha256 } from '@noble/hashes/sha2.js';
import type { LastBackup } from '../../claims';
import type { Watch } from '../commit';
import { type ClaimlightDatabase, SCHEMA_VERSION } from '../database';
import {
  BACKUP_TABLES,
  type BackupTable,
  FORMAT,
  FORMAT_VERSION,
  OWN_SETTINGS,
  toHex,
  toLine,
} from './format';

/** Rows read at a time; articles are large. */
const BATCH = 500;
const BATCH_OF_SNAPSHOTS = 20;

/**
 * Everything there is as one file (gzip), read and packed as fast as it is taken: it never stands in memory as a whole.
 * The stream fails if `signal` stops it. `onWritten` hears of it once it has been read to its end; `noteBackup` is for when it is safe.
 */
export function writeBackup(
  db: ClaimlightDatabase,
  watch: Watch = {},
  onWritten: (made: LastBackup) => void = () => undefined,
): ReadableStream<Uint8Array> {
  const lines = writeLines(db, watch);
  const encoder = new TextEncoder();
  const text = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const { value, done } = await lines.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await lines.return(undefined);
    },
  });
  let bytes = 0;
  const counted = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      bytes += chunk.length;
      controller.enqueue(chunk);
    },
    async flush() {
      onWritten({ at: new Date().toISOString(), claims: await db.claims.count(), bytes });
    },
  });
  return text.pipeThrough(new CompressionStream('gzip')).pipeThrough(counted);
}

async function* writeLines(
  db: ClaimlightDatabase,
  { onProgress, signal }: Watch,
): AsyncGenerator<string, void, undefined> {
  const hash = sha256.create();
  const encoder = new TextEncoder();
  const hashed = (text: string) => {
    hash.update(encoder.encode(text));
    return text;
  };
  const counts: Record<string, number> = {};
  for (const table of BACKUP_TABLES) counts[table] = await db.table(table).count();
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const made = new Date().toISOString();
  const header = { format: FORMAT, version: FORMAT_VERSION, schema: SCHEMA_VERSION, made, counts };
  yield hashed(`${JSON.stringify(header)}\n`);

  const written: Record<string, number> = {};
  let rows = 0;
  for (const table of BACKUP_TABLES) {
    written[table] = 0;
    for await (const batch of batchesOf(db, table)) {
      signal?.throwIfAborted();
      rows += batch.length;
      written[table] += batch.length;
      if (batch.length > 0) yield hashed(batch.map(row => toLine(table, row)).join(''));
      onProgress?.(Math.min(rows, total), total);
    }
  }
  yield `${JSON.stringify({ end: true, rows, counts: written, sha256: toHex(hash.digest()) })}\n`;
}

/** The rows of a table in the order of their keys, some at a time, each time in a transaction of its own. */
async function* batchesOf(db: ClaimlightDatabase, table: BackupTable): AsyncGenerator<object[]> {
  const { primKey } = db.table(table).schema;
  const limit = table === 'snapshots' ? BATCH_OF_SNAPSHOTS : BATCH;
  for (let last = ''; ; ) {
    const rows: Record<string, unknown>[] = await db
      .table(table)
      .where(':id')
      .above(last)
      .limit(limit)
      .toArray();
    yield rows.filter(row => table !== 'settings' || !OWN_SETTINGS.includes(String(row['name'])));
    if (rows.length < limit) return;
    last = String(rows.at(-1)?.[String(primKey.keyPath)]);
  }
}
