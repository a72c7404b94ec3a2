import {
  type ExportRecord,
  type ImportProblem,
  type ImportRecord,
  type ImportRow,
  isProblem,
} from '../../../lib/claims';
import { importerFor } from '../../../lib/exchange';

export type Content = string | Uint8Array<ArrayBuffer> | Blob;

const asBlob = (content: Content) => (content instanceof Blob ? content : new Blob([content]));

/** What is read from a file: the format that it was taken for, the records and the problems. */
export async function readIn(content: Content, name = 'file') {
  const blob = asBlob(content);
  const importer = await importerFor(blob, name);
  const rows: ImportRow[] = [];
  if (importer) for await (const row of importer.read(blob)) rows.push(row);
  const problems: ImportProblem[] = rows.filter(isProblem);
  const records = rows.filter((row): row is ImportRecord => !isProblem(row));
  return { format: importer?.id ?? null, records, problems };
}

/** What a record of the library must be after it has gone out and come in again. */
export function carried({ source, claims }: ExportRecord): Omit<ImportRecord, 'line'> {
  const { fields: _, ...kept } = source;
  return {
    source: kept,
    claims: claims.map(({ source: _, quotes: __, updatedAt: ___, links = [], ...claim }) => ({
      ...claim,
      links: links.map(({ relation, note, to: { label: ____, source: _____, ...to } }) => ({
        relation,
        note,
        to: to as never,
      })),
    })),
  };
}

/** Records of one source as one, as the library would join them. */
export function joined(records: readonly ImportRecord[]): Omit<ImportRecord, 'line'>[] {
  const byId = new Map<string, Omit<ImportRecord, 'line'>>();
  for (const { source, claims } of records) {
    const key = source.id ?? source.address;
    const before = byId.get(key);
    byId.set(key, { source, claims: [...(before?.claims ?? []), ...claims] });
  }
  return [...byId.values()];
}
