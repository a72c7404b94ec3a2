import { claimWords, type ImportProblem, type ImportRecord, type ImportRow, isProblem } from '../claims';
import type { Importer } from './importer';
import { problem } from './reading/lenient';
import { HEAD_LENGTH } from './reading/text';
import * as recognise from './recognise';

type Read = Importer['read'];

/**
 * A reader that is loaded when it is first used. Nothing in a file may stop the rest, and a file in which nothing was found
 * has that said of it.
 */
function lazily(load: () => Promise<Read>): Read {
  return async function* (file, options) {
    const read = await load();
    let rows = 0;
    let last = 0;
    try {
      for await (const row of read(file, options)) {
        rows += 1;
        last = row.line;
        yield row;
      }
    } catch {
      yield problem(last + 1, 'notReadable');
      return;
    }
    if (rows === 0) yield problem(1, 'emptyFile');
  };
}

const READERS = [
  {
    id: 'json',
    label: 'JSON',
    accepts: recognise.json,
    read: lazily(async () => (await import('./importers/claimlight-json')).read),
  },
  {
    id: 'webAnnotation',
    label: 'Web Annotation (JSON-LD)',
    accepts: recognise.webAnnotation,
    read: lazily(async () => (await import('./importers/web-annotation')).read),
  },
  {
    id: 'hypothesis',
    label: 'Hypothesis',
    accepts: recognise.hypothesis,
    read: lazily(async () => (await import('./importers/hypothesis')).read),
  },
  {
    id: 'clipper',
    label: 'Obsidian Web Clipper',
    accepts: recognise.clipper,
    read: lazily(async () => (await import('./importers/clipper')).read),
  },
  {
    id: 'cslJson',
    label: 'CSL-JSON',
    accepts: recognise.cslJson,
    read: lazily(async () => (await import('./importers/csl-json')).read),
  },
  {
    id: 'ris',
    label: 'RIS',
    accepts: recognise.ris,
    read: lazily(async () => (await import('./importers/ris')).read),
  },
  {
    id: 'bibtex',
    label: 'BibTeX',
    accepts: recognise.bibtex,
    read: lazily(async () => (await import('./importers/bibtex')).read),
  },
  {
    id: 'hypothesisCsv',
    label: 'Hypothesis (CSV)',
    accepts: recognise.hypothesisCsv,
    read: lazily(async () => (await import('./importers/hypothesis-csv')).read),
  },
  {
    id: 'readwise',
    label: 'Readwise',
    accepts: recognise.readwise,
    read: lazily(async () => (await import('./importers/readwise')).read),
  },
  {
    id: 'csv',
    label: 'Spreadsheet (CSV)',
    accepts: recognise.csv,
    read: lazily(async () => (await import('./importers/csv')).read),
  },
] as const satisfies readonly Importer[];

/** Archives hold files of the other formats, and no archives. */
const ARCHIVE = {
  id: 'zip',
  label: 'Zip archive',
  accepts: recognise.zip,
  read: lazily(async () => {
    const { readArchive } = await import('./importers/zip');
    return file => readArchive(file, (entry, name) => choose(READERS, entry, name));
  }),
} as const satisfies Importer;

export type ImportFormatId = (typeof READERS)[number]['id'] | 'zip';

/** Every format we read, by id; a file is of the first one that accepts it. */
export const importers: Record<string, Importer> = Object.fromEntries(
  [...READERS, ARCHIVE].map(importer => [importer.id, importer]),
);

async function choose(from: readonly Importer[], file: Blob, name: string): Promise<Importer | null> {
  const head = new Uint8Array(await file.slice(0, HEAD_LENGTH).arrayBuffer());
  return from.find(importer => importer.accepts(head, name)) ?? null;
}

/** The importer for a file, by what stands in it and its name; null where nobody knows it. */
export const importerFor = (file: Blob, name: string) => choose(Object.values(importers), file, name);

/** Most that is kept of a file at once, in UTF-16 units of its claims' words; a file of 100 MB is less. And so many problems are named. */
const MOST = { words: 150_000_000, problems: 1000 };

/** What a record takes in memory besides its words, about, in the same units. */
const FRAME = 400;

/** What was read of a file: what can be taken, and of the rows that cannot be read the first ones and their number. */
export interface FileRead {
  records: ImportRecord[];
  problems: ImportProblem[];
  problemCount: number;
}

/** Reads a whole file, or as much of it as can be held: what stands below that is named as a problem. */
export async function readFile(
  rows: AsyncIterable<ImportRow>,
  { onProgress, most = MOST }: { onProgress?: (rows: number) => void; most?: typeof MOST } = {},
): Promise<FileRead> {
  const read: FileRead = { records: [], problems: [], problemCount: 0 };
  let left = most.words;
  let count = 0;
  const note = (row: ImportProblem) => {
    read.problemCount += 1;
    if (read.problems.length < most.problems) read.problems.push(row);
  };
  for await (const row of rows) {
    count += 1;
    if (count % 500 === 0) onProgress?.(count);
    if (isProblem(row)) {
      note(row);
      continue;
    }
    left -= weightOf(row);
    if (left < 0) {
      // Named before the others, or a long list would hide it.
      read.problems.unshift(problem(row.line, 'tooMuch'));
      read.problemCount += 1;
      break;
    }
    read.records.push(row);
  }
  return read;
}

function weightOf({ source, claims }: ImportRecord): number {
  const words = claims.map(claim => claimWords(claim).length + claim.note.length + FRAME);
  return words.reduce((sum, each) => sum + each, FRAME + source.note.length);
}
