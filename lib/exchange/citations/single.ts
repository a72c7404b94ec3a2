import type { CitationStyle, SourceView } from '../../claims';
import { entryHtml, entryText } from './list';
import { cite } from './processor';

/** The citation of one source for the clipboard, formatted and as words. A number would say nothing, so it goes without. */
export async function citation(source: SourceView, style: CitationStyle) {
  const [{ text } = { text: [] }] = (await cite([source], style)).entries;
  const entry = { label: null, text };
  return { html: entryHtml(entry), text: entryText(entry) };
}
