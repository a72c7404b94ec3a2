/** How much of a file is enough to tell what it is. */
export const HEAD_LENGTH = 64 * 1024;

/** UTF-16 by its byte order mark, or by the empty half of nearly every character; otherwise undefined. */
function utf16(head: Uint8Array): string | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const pairs = Math.min(head.length >> 1, 200);
  let [even, odd] = [0, 0];
  for (let i = 0; i < pairs; i += 1) {
    if (head[2 * i] === 0) even += 1;
    if (head[2 * i + 1] === 0) odd += 1;
  }
  if (pairs >= 4 && odd > pairs * 0.7 && even === 0) return 'utf-16le';
  if (pairs >= 4 && even > pairs * 0.7 && odd === 0) return 'utf-16be';
  return undefined;
}

/** The first characters of a file, whatever its encoding, for telling its format. */
export function headText(head: Uint8Array): string {
  const encoding = utf16(head) ?? (isUtf8(head) ? 'utf-8' : 'windows-1252');
  return new TextDecoder(encoding).decode(head).trimStart();
}

function isUtf8(head: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/**
 * The encoding of a file: UTF-16 or UTF-8 with or without a byte order mark; what is neither is Windows Latin 1, which
 * every byte fits. Reads the file once, since an accent may come late.
 */
async function encodingOf(file: Blob): Promise<string> {
  const marked = utf16(new Uint8Array(await file.slice(0, HEAD_LENGTH).arrayBuffer()));
  if (marked) return marked;
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const bytes of chunks(file)) decoder.decode(bytes, { stream: true });
    decoder.decode();
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

/** A file's text, piece by piece; byte order marks are taken off. */
export async function* textOf(file: Blob): AsyncIterable<string> {
  const decoder = new TextDecoder(await encodingOf(file));
  for await (const bytes of chunks(file)) yield decoder.decode(bytes, { stream: true });
  yield decoder.decode();
}

/** The lines of a file with their numbers, from 1. */
export async function* linesOf(file: Blob): AsyncIterable<{ line: number; text: string }> {
  let line = 0;
  let rest = '';
  for await (const piece of textOf(file)) {
    const lines = (rest + piece).split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? '';
    for (const text of lines) yield { line: ++line, text };
  }
  if (rest) yield { line: ++line, text: rest.replace(/\r$/, '') };
}

const PIECE = 1 << 20;

/** A file's bytes in pieces; reading by slices works in every context and keeps nothing open. */
async function* chunks(file: Blob): AsyncIterable<Uint8Array> {
  for (let at = 0; at < file.size; at += PIECE) {
    yield new Uint8Array(await file.slice(at, at + PIECE).arrayBuffer());
  }
}
