import { Zip, ZipDeflate } from 'fflate';
import type { ExportRecord } from '../claims';
import type { Exporter, ExportOptions, Records } from './exporter';
import { fileName } from './file-name';
import { titleOf } from './parts/source-parts';

/** An archive with one file a source, piece by piece; every file has a name of its own. */
export async function* zipped(
  exporter: Pick<Exporter, 'write' | 'extension'>,
  records: Records,
  options: ExportOptions,
): AsyncIterable<Uint8Array> {
  const ready: Uint8Array[] = [];
  let fault: Error | null = null;
  const zip = new Zip((error, bytes) => {
    if (error) fault = error;
    else ready.push(bytes);
  });
  const nameFor = uniqueNames();
  const encoder = new TextEncoder();
  for await (const record of records) {
    const file = new ZipDeflate(`${nameFor(record)}.${exporter.extension}`, { level: 6 });
    zip.add(file);
    for await (const part of exporter.write(only(record), options)) {
      file.push(typeof part === 'string' ? encoder.encode(part) : part);
      yield* ready.splice(0);
    }
    file.push(new Uint8Array(), true);
    if (fault) throw fault;
    yield* ready.splice(0);
  }
  zip.end();
  yield* ready.splice(0);
}

async function* only(record: ExportRecord) {
  yield record;
}

/** File systems that do not tell capitals apart get different names too. */
function uniqueNames(): (record: ExportRecord) => string {
  const uses = new Map<string, number>();
  return ({ source }) => {
    const name = fileName(titleOf(source));
    const count = (uses.get(name.toLowerCase()) ?? 0) + 1;
    uses.set(name.toLowerCase(), count);
    return count === 1 ? name : `${name} (${source.id.slice(-8)})`;
  };
}
