import { sha256 } from '@noble/hashes/sha2.js';
import * as v from 'valibot';
import { SCHEMA_VERSION } from '../database';
import { StoreError } from '../failures';
import { FORMAT, FORMAT_VERSION, type Header, HeaderSchema, LIMITS, TrailerSchema, toHex } from './format';

/** How far reading has come, in bytes of the file. */
export interface ReadWatch {
  onBytes?: (done: number) => void;
  signal?: AbortSignal;
}

/** A row as it stands in the file; `value` is null where the line is no JSON. */
export interface RawLine {
  line: number;
  value: unknown;
  /** How long it is, in bytes. */
  bytes: number;
}

/**
 * Reads a backup, line by line. The header is given first, the last line is checked against everything before it:
 * whoever has read to the end has read a whole and unchanged file. Throws `StoreError` with what is wrong with the file otherwise.
 */
export async function* readLines(
  file: Blob,
  watch: ReadWatch = {},
  limits = LIMITS,
): AsyncGenerator<{ header: Header } | RawLine, { sha256: string; rows: number }> {
  if (file.size > limits.file) throw new StoreError('backupTooLarge', `${file.size} bytes`);
  const hash = sha256.create();
  let line = 0;
  let rows = 0;
  let held: Uint8Array | null = null;
  for await (const bytes of splitLines(
    unpacked(file, watch),
    Math.max(limits.unpacked, limits.times * file.size),
    limits,
  )) {
    line += 1;
    if (line === 1) {
      const header = readHeader(bytes, limits);
      hash.update(bytes);
      yield { header };
      continue;
    }
    // A line is known to be a row, and not the last one, once another follows.
    if (held) {
      hash.update(held);
      rows += 1;
      if (rows > limits.rows) throw new StoreError('backupTooLarge', `${rows} rows`);
      yield { line: line - 1, value: parse(held), bytes: held.length };
    }
    held = bytes;
  }
  if (line === 0) throw new StoreError('backupForeign', 'empty');
  const trailer = v.safeParse(TrailerSchema, held && parse(held));
  if (!trailer.success) throw new StoreError('backupTruncated', 'no last line');
  const digest = toHex(hash.digest());
  if (trailer.output.sha256 !== digest || trailer.output.rows !== rows)
    throw new StoreError('backupDamaged', 'checksum');
  return { sha256: digest, rows };
}

function readHeader(bytes: Uint8Array, limits: typeof LIMITS): Header {
  const value = parse(bytes);
  if ((value as { format?: unknown } | null)?.format !== FORMAT)
    throw new StoreError('backupForeign', 'no header');
  const version = (value as { version?: unknown }).version;
  if (typeof version === 'number' && version > FORMAT_VERSION)
    throw new StoreError('backupNewer', `version ${version}`);
  const header = v.safeParse(HeaderSchema, value);
  // Rows of version 1 differ only in what no backup holds; one that changes them must bring them up to date here.
  if (header.success && header.output.schema > SCHEMA_VERSION)
    throw new StoreError('backupNewer', `schema ${header.output.schema}`);
  if (!header.success) throw new StoreError('backupDamaged', 'header');
  const declared = Object.values(header.output.counts).reduce((sum, count) => sum + count, 0);
  if (declared > limits.rows) throw new StoreError('backupTooLarge', `${declared} rows declared`);
  return header.output;
}

const decoder = new TextDecoder('utf-8', { fatal: true });

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(decoder.decode(bytes)) as unknown;
  } catch {
    return null;
  }
}

/** The file unpacked, chunk by chunk. */
async function* unpacked(file: Blob, { onBytes, signal }: ReadWatch): AsyncGenerator<Uint8Array> {
  const head = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  if (head[0] !== 0x1f || head[1] !== 0x8b) throw new StoreError('backupForeign', 'not gzip');
  let done = 0;
  const counted = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      done += chunk.length;
      onBytes?.(done);
      controller.enqueue(chunk);
    },
  });
  const reader = file.stream().pipeThrough(counted).pipeThrough(new DecompressionStream('gzip')).getReader();
  try {
    for (;;) {
      if (signal?.aborted) throw new StoreError('cancelled');
      const { value, done } = await reader.read().catch(error => {
        throw new StoreError(
          /truncat|unexpected end/i.test(String(error)) ? 'backupTruncated' : 'backupDamaged',
          String(error),
        );
      });
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** Lines with their line feed; the last may lack it. Refuses lines, and a whole, that no real backup has. */
async function* splitLines(
  chunks: AsyncIterable<Uint8Array>,
  most: number,
  limits: typeof LIMITS,
): AsyncGenerator<Uint8Array> {
  let parts: Uint8Array[] = [];
  let length = 0;
  let total = 0;
  for await (const chunk of chunks) {
    total += chunk.length;
    if (total > most) throw new StoreError('backupTooLarge', `unpacks to more than ${most}`);
    let from = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
      if (length + end - from > limits.line) throw tooLong(limits);
      yield joined([...parts, chunk.subarray(from, end + 1)]);
      parts = [];
      length = 0;
      from = end + 1;
    }
    if (from < chunk.length) parts.push(chunk.slice(from));
    length += chunk.length - from;
    if (length > limits.line) throw tooLong(limits);
  }
  if (length > 0) yield joined(parts);
}

const tooLong = ({ line }: typeof LIMITS) => new StoreError('backupTooLarge', `a line of more than ${line}`);

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const [first = new Uint8Array(), ...others] = parts;
  if (others.length === 0) return first;
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
