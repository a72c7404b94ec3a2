import type { ClaimView } from '../../claims';
import type { Records } from '../exporter';
import { titleOf } from '../parts/source-parts';

/** The highlights that Obsidian Web Clipper exports: a list of pages, each with its highlights, whose text is markup there. */
export async function* write(records: Records): AsyncIterable<string> {
  yield '[';
  let separator = '\n';
  for await (const { source, claims } of records) {
    const highlights = claims.flatMap(highlight);
    if (highlights.length === 0) continue;
    const page = { url: source.address || `urn:uuid:${source.id}`, title: titleOf(source), highlights };
    yield separator + JSON.stringify(page, null, 2).replace(/^/gm, '  ');
    separator = ',\n';
  }
  yield '\n]\n';
}

function highlight({ quotes, statement, note, createdAt }: ClaimView): object[] {
  const [text, ...notes] = [quotes.join('\n\n'), statement, note].filter(each => each.trim());
  if (!text) return [];
  return [{ text: asMarkup(text), timestamp: createdAt, ...(notes.length > 0 && { notes }) }];
}

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const asMarkup = (text: string) => text.replace(/[&<>]/g, sign => SIGNS[sign] ?? sign);
