import type { ExportRecord } from '../../../lib/claims';
import { type FormatId, formats } from '../../../lib/exchange';
import type { BoardData } from './board-data';

/** The claims of the board source by source, as the exports take them. */
async function* recordsOf({ claims }: BoardData): AsyncIterable<ExportRecord> {
  for (const [source, own] of Map.groupBy(claims, claim => claim.from)) yield { source, claims: own };
}

/** The board's claims as a file of one of the exchange formats. */
export async function tableFile(data: BoardData, format: Extract<FormatId, 'csv' | 'html'>): Promise<Blob> {
  const exporter = formats.find(({ id }) => id === format);
  if (!exporter) throw new Error(`no exporter for ${format}`);
  const parts: (string | Uint8Array<ArrayBuffer>)[] = [];
  const now = new Date().toISOString();
  for await (const part of exporter.write(recordsOf(data), { now, bom: true })) {
    parts.push(typeof part === 'string' ? part : new Uint8Array(part));
  }
  return new Blob(parts, { type: exporter.mime });
}
