import * as v from 'valibot';
import type { ImportRow } from '../../claims';
import { passage, text, toRows } from '../reading/build';
import { instantOf } from '../reading/dates';
import { jsonItems } from '../reading/json-items';
import { lenient, problem } from '../reading/lenient';
import { plainText } from '../reading/plain-text';

const PageSchema = v.object({
  url: v.string(),
  title: v.optional(v.string()),
  highlights: v.optional(v.array(v.unknown()), []),
});

const HighlightSchema = v.object({
  text: v.string(),
  timestamp: v.optional(v.unknown()),
  notes: v.optional(v.array(v.string()), []),
  comment: v.optional(v.string()),
});

/** The highlights that Obsidian Web Clipper exports: a list of pages, each with its highlights. */
export async function* read(file: Blob): AsyncIterable<ImportRow> {
  for await (const item of jsonItems(file, [])) {
    if ('broken' in item) yield problem(item.line, item.broken);
    else yield* pageRows(item.line, item.value);
  }
}

function pageRows(line: number, item: unknown): ImportRow[] {
  const page = lenient(PageSchema, item, { line, vital: ['url'] });
  if (!page.value) return page.problems;
  const rows: ImportRow[] = [...page.problems];
  const claims = page.value.highlights.flatMap((highlight, i) => {
    const at = `highlights[${i}]`;
    const { value, problems } = lenient(HighlightSchema, highlight, { line, at, vital: ['text'] });
    rows.push(...problems.map(each => ({ ...each, partly: true })));
    if (!value) return [];
    const created = instantOf(line, `${at}.timestamp`, value.timestamp);
    rows.push(...created.problems);
    const notes = value.notes.length > 0 ? value.notes : [value.comment ?? ''];
    const note = notes
      .map(each => each.trim())
      .filter(Boolean)
      .join('\n\n');
    // The clipper keeps highlights as markup; a quote is the words.
    return [{ targets: [passage(plainText(value.text))], note, createdAt: created.at }];
  });
  const source = {
    address: page.value.url,
    from: 'Obsidian Web Clipper',
    fields: { title: text(page.value.title) },
  };
  return [...rows, ...toRows(line, source, claims)];
}
