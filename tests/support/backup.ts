import { createHash } from 'node:crypto';
import { type ClaimlightDatabase, writeBackup } from '../../lib/store';

/** A whole backup of a library. */
export async function backupOf(db: ClaimlightDatabase): Promise<Blob> {
  return new Response(writeBackup(db)).blob();
}

/** Every row of every table, as one text: the same for two libraries that are the same. */
export async function imageOf(
  db: ClaimlightDatabase,
  tables = db.tables.map(table => table.name),
): Promise<string> {
  const rows = await Promise.all(tables.map(async name => [name, await db.table(name).toArray()]));
  return JSON.stringify(rows, (_, value) => (value instanceof Uint8Array ? [...value] : value));
}

/** A backup taken apart into its lines, changed, and put together again; the checksum is that of the original. */
export async function editLines(file: Blob, edit: (lines: string[]) => string[]): Promise<Blob> {
  const text = await new Response(file.stream().pipeThrough(new DecompressionStream('gzip'))).text();
  return packed(edit(text.trimEnd().split('\n')).join('\n'));
}

export async function packed(text: string): Promise<Blob> {
  return new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))).blob();
}

/** The same with a checksum that is right, as somebody would make it who wants the file to be taken. */
export async function signed(file: Blob, edit: (rows: string[]) => string[]): Promise<Blob> {
  return editLines(file, lines => {
    const rows = edit(lines.slice(0, -1));
    const text = rows.map(row => `${row}\n`).join('');
    const hash = createHash('sha256').update(text).digest('hex');
    return [...rows, JSON.stringify({ end: true, rows: rows.length - 1, counts: {}, sha256: hash })];
  });
}
