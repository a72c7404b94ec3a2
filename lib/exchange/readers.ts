import { type ImportRow, isProblem } from '../claims';
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

/** Reads a whole file into what can be taken and what cannot. */
export async function readFile(
  rows: AsyncIterable<ImportRow>,
  { onProgress, signal }: { onProgress?: (rows: number) => void; signal?: AbortSignal } = {},
) {
  const records: Extract<ImportRow, { claims: unknown }>[] = [];
  const problems: Extract<ImportRow, { reason: unknown }>[] = [];
  for await (const row of rows) {
    if (signal?.aborted) break;
    if (isProblem(row)) problems.push(row);
    else records.push(row);
    if ((records.length + problems.length) % 500 === 0) {
      onProgress?.(records.length + problems.length);
      await new Promise(done => setTimeout(done));
    }
  }
  return { records, problems };
}
