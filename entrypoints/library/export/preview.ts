import { wordsOf } from '../../../components/copy-formatted';
import type { ExportRecord } from '../../../lib/claims';
import { type ExportOptions, type FormatId, formats } from '../../../lib/exchange';

/** Longest preview, in UTF-16 units. */
const LONGEST = 6000;

/** The beginning of the file, with the first source only; its words, where it is formatted; null where the format is no text. */
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
    if (text.length > LONGEST && exporter.copied !== 'formatted') break;
  }
  if (exporter.copied === 'formatted') text = wordsOf(text);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

async function* one(record: ExportRecord) {
  yield record;
}
