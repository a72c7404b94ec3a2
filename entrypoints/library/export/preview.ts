import type { ExportRecord } from '../../../lib/claims';
import { type ExportOptions, type FormatId, formats } from '../../../lib/exchange';

/** Longest preview, in UTF-16 units. */
const LONGEST = 6000;

/** The beginning of the file, with the first source only; null where the format is no text. */
export async function previewOf(
  format: FormatId,
  options: ExportOptions,
  first: ExportRecord,
): Promise<string | null> {
  const exporter = formats.find(({ id }) => id === format);
  if (!exporter) return null;
  let text = '';
  for await (const part of exporter.write(one(first), options)) {
    if (typeof part !== 'string') return null;
    text += part;
    if (text.length > LONGEST) return `${text.slice(0, LONGEST)}…`;
  }
  return text;
}

async function* one(record: ExportRecord) {
  yield record;
}
