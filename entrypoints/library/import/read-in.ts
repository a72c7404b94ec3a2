import { type Importer, importerFor, tableHeadings } from '../../../lib/exchange';
import { looksLikeBackup } from '../../../lib/store';

/** A file that was chosen: what it is, if anybody knows it, and the headings of a table. */
export interface Opened {
  file: File;
  importer: Importer | null;
  /** A backup of a whole library is restored, not taken in. */
  backup: boolean;
  headings: string[];
}

export async function open(file: File): Promise<Opened> {
  const importer = await importerFor(file, file.name);
  const headings = importer?.id === 'csv' ? await tableHeadings(file) : [];
  return { file, importer, backup: !importer && (await looksLikeBackup(file)), headings };
}
