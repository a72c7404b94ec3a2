import { withoutStyles, wordsOf } from '../../../components/copy-formatted';
import { clean } from '../../../lib/article';
import type { ExportRecord } from '../../../lib/claims';
import { type ExportOptions, type FormatId, formats } from '../../../lib/exchange';
import { READY_MADE, type TemplateFault, tryTemplate } from '../../../lib/exchange/templates';
import { runJob } from '../../export-job/run';

/** Longest preview, in UTF-16 units. */
const LONGEST = 6000;
const LONGEST_FORMATTED = 60_000;

/** The beginning of a file: as text, or as it looks; neither where the format is no text, or a template cannot be written out. */
export interface Preview {
  text: string | null;
  /** Harmless, whatever stood in the notes. */
  formatted?: Element;
  fault?: TemplateFault;
}

/** The beginning of the file, with the first source only. */
export async function previewOf(
  format: FormatId,
  options: ExportOptions,
  first: ExportRecord,
  signal: AbortSignal,
): Promise<Preview> {
  if (format === 'template') {
    const made = tryTemplate(options.template ?? READY_MADE.notes, first, options.now);
    return made.ok ? { text: shortened(made.text) } : { text: null, fault: made.fault };
  }
  const exporter = formats.find(({ id }) => id === format);
  if (!exporter || exporter.copied === 'nothing') return { text: null };
  // The processor of citations takes its time, so the page does without it.
  if (exporter.cites) {
    const scope = { kind: 'sources', ids: [first.source.id] } as const;
    const job = { format, extension: exporter.extension, options, scope, zip: false };
    const file = await runJob(job, () => undefined, signal);
    const html = await file.text();
    if (html.length > LONGEST_FORMATTED) return { text: shortened(wordsOf(html)) };
    return { text: null, formatted: clean(withoutStyles(html)) };
  }
  let text = '';
  for await (const part of exporter.write(one(first), options)) {
    text += part;
    if (text.length > LONGEST) break;
  }
  return { text: shortened(text) };
}

const shortened = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

async function* one(record: ExportRecord) {
  yield record;
}
