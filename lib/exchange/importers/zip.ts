import { Unzip, UnzipInflate } from 'fflate';
import type { ImportRow } from '../../claims';
import type { Importer } from '../importer';
import { problem } from '../reading/lenient';

/** Most that a file in an archive, and all of them together, may unpack to, in bytes; and how many there may be. */
const LIMITS = { file: 200_000_000, archive: 400_000_000, files: 20_000 };

/** Reads each file with the importer that `choose` gives; rows are counted through the whole archive. */
export async function* readArchive(
  file: Blob,
  choose: (file: Blob, name: string) => Promise<Importer | null>,
  limits = LIMITS,
): AsyncIterable<ImportRow> {
  let number = 0;
  for await (const { name, bytes, fault } of entriesOf(file, limits)) {
    number += 1;
    if (fault) {
      yield problem(number, fault, name);
      if (!name) return;
      continue;
    }
    const blob = new Blob(bytes);
    const importer = await choose(blob, name);
    if (!importer) yield problem(number, 'unknownType', name);
    else for await (const row of importer.read(blob)) yield { ...row, line: number };
  }
}

interface Entry {
  name: string;
  bytes: Uint8Array<ArrayBuffer>[];
  /** `tooBig` without a name ends the archive: it unpacks to more than we take. */
  fault?: 'tooBig' | 'notReadable' | 'truncated';
}

/** The files of an archive as they are unpacked. Sizes are counted while unpacking: what an archive says of them may be a lie. */
async function* entriesOf(file: Blob, limits: typeof LIMITS): AsyncIterable<Entry> {
  const ready: Entry[] = [];
  const open = new Set<Entry>();
  let total = 0;
  let files = 0;
  let stop = false;
  const unzip = new Unzip(entry => {
    files += 1;
    if (entry.name.endsWith('/') || /(^|\/)(__MACOSX\/|\.)/.test(entry.name)) return;
    if (files > limits.files) stop = true;
    const read: Entry = { name: entry.name, bytes: [] };
    let size = 0;
    open.add(read);
    entry.ondata = (error, chunk, final) => {
      if (read.fault) return;
      size += chunk?.length ?? 0;
      total += chunk?.length ?? 0;
      if (error) read.fault = 'notReadable';
      else if (size > limits.file || total > limits.archive) read.fault = 'tooBig';
      else read.bytes.push(new Uint8Array(chunk));
      if (total > limits.archive) stop = true;
      if (read.fault) {
        read.bytes = [];
        entry.terminate();
      }
      if (final || read.fault) {
        open.delete(read);
        ready.push(read);
      }
    };
    try {
      entry.start();
    } catch {
      read.fault = 'notReadable';
      open.delete(read);
      ready.push(read);
    }
  });
  unzip.register(UnzipInflate);

  for (let at = 0; at < file.size && !stop; at += PIECE) {
    const bytes = new Uint8Array(await file.slice(at, at + PIECE).arrayBuffer());
    const last = at + PIECE >= file.size;
    try {
      unzip.push(bytes, last);
    } catch {
      yield { name: '', bytes: [], fault: last ? 'truncated' : 'notReadable' };
      return;
    }
    yield* ready.splice(0);
  }
  yield* ready.splice(0);
  if (stop) yield { name: '', bytes: [], fault: 'tooBig' };
  else for (const entry of open) yield { ...entry, bytes: [], fault: 'truncated' };
}

/** Small, because one piece of an archive can unpack to a thousand times its size before we get to count. */
const PIECE = 1 << 16;
