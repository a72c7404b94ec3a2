import { describe, expect, it } from 'vitest';
import { importerFor, readFile } from '../../../lib/exchange';
import { readIn } from '../../support/exchange/imports';

/** A table of 100 MB: 2,500 rows of 40,000 characters each, of which every tenth has a date that is none. */
function hugeTable(): Blob {
  const row = (i: number) =>
    `"${`words ${i} `.padEnd(40_000, 'x')}",The harbour,${i % 10 ? '2026-03-14' : 'soon'}\n`;
  const block = Array.from({ length: 25 }, (_, i) => row(i)).join('');
  return new Blob(['quote,title,created\n', ...Array.from({ length: 100 }, () => block)]);
}

const read = async (file: Blob, most?: { words: number; problems: number }) => {
  const importer = await importerFor(file, 'huge.csv');
  if (!importer) throw new Error('no importer');
  const seen: number[] = [];
  return { seen, ...(await readFile(importer.read(file), { most, onProgress: rows => seen.push(rows) })) };
};

describe('a file of 100 MB', () => {
  const file = hugeTable();
  it('is read to its end, with word of how far it has come', async () => {
    expect(file.size).toBeGreaterThan(100_000_000);
    const { records, problemCount, seen } = await read(file);
    expect(records).toHaveLength(2500);
    expect(records.at(-1)?.line).toBe(2501);
    expect(problemCount).toBe(300);
    expect(seen.length).toBeGreaterThan(3);
  });
  it('that is more than can be held is read as far as it can, and the row at which that ends is named', async () => {
    const { records, problems, problemCount } = await read(file, { words: 10_000_000, problems: 5 });
    expect(records).toHaveLength(245);
    expect(problems).toHaveLength(6);
    expect(problems[0]).toEqual({ line: 247, reason: 'tooMuch' });
    expect(problemCount).toBeGreaterThan(problems.length);
  });
});

describe('UTF-16 that is cut', () => {
  const utf16 = (text: string) => {
    const bytes = new Uint8Array(2 + text.length * 2);
    new DataView(bytes.buffer).setUint16(0, 0xfffe);
    for (let i = 0; i < text.length; i += 1)
      new DataView(bytes.buffer).setUint16(2 + i * 2, text.charCodeAt(i), true);
    return bytes;
  };
  it('in the middle of a character and of a cell gives the rows before', async () => {
    const { records, problems } = await readIn(utf16('quote,title\né,b\n"never ends').slice(0, -1), 'x.csv');
    expect(records).toHaveLength(1);
    expect(problems).toMatchObject([{ line: 3, reason: 'truncated' }]);
  });
  it('in the middle of an item gives the items before', async () => {
    const text = '[{"type":"article","title":"ü"},{"type":"article","title":"Qu';
    const { records, problems } = await readIn(utf16(text), 'x.json');
    expect(records.map(({ source }) => source.found.title?.value)).toEqual(['ü']);
    expect(problems).toMatchObject([{ line: 2, reason: 'truncated' }]);
  });
});
