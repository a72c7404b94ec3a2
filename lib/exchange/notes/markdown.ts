import type { ExportOptions, Records } from '../exporter';
import { withCompany } from '../parts/company';
import { logseqPage } from './logseq';
import { obsidianNote } from './obsidian';

const FLAVOURS = { obsidian: obsidianNote, logseq: logseqPage };

/** Notes in Markdown: each source, then its claims in page order. A lone source has its facts where the program looks for them. */
export async function* write(records: Records, options: ExportOptions): AsyncIterable<string> {
  const note = FLAVOURS[options.flavour ?? 'obsidian'];
  let separator = '';
  for await (const { record, alone } of withCompany(records)) {
    yield separator + note(record, alone);
    separator = '\n';
  }
}
