import type { ImportProblem, ImportRecord } from '../../../lib/claims';
import { type Columns, type Importer, importerFor, readFile, tableHeadings } from '../../../lib/exchange';
import type { ImportPlan } from '../../../lib/store';

/** A file that was chosen: what it is, if anybody knows it, and the headings of a table. */
export interface Opened {
  file: File;
  importer: Importer | null;
  /** A backup of a whole library is restored elsewhere. */
  backup: boolean;
  headings: string[];
}

/** What a file holds, and what taking it in would do. */
export interface ReadIn {
  records: readonly ImportRecord[];
  problems: readonly ImportProblem[];
  plan: ImportPlan;
}

export async function open(file: File): Promise<Opened> {
  const importer = await importerFor(file, file.name);
  const headings = importer?.id === 'csv' ? await tableHeadings(file) : [];
  return { file, importer, backup: !importer && (await isPacked(file)), headings };
}

/** Backups are packed (gzip), and nothing that is taken in is. */
async function isPacked(file: File): Promise<boolean> {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  return first === 0x1f && second === 0x8b;
}

export async function read(
  { file, importer }: Opened,
  columns: Columns | undefined,
  onProgress: (rows: number) => void,
  signal: AbortSignal,
): Promise<Omit<ReadIn, 'plan'>> {
  if (!importer) return { records: [], problems: [] };
  return readFile(importer.read(file, { columns }), { onProgress, signal });
}
