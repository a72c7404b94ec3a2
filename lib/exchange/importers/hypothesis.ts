import * as v from 'valibot';
import type { ImportRow } from '../../claims';
import { passage, text, texts, toRows } from '../reading/build';
import { instantOf } from '../reading/dates';
import { jsonItems } from '../reading/json-items';
import { lenient, problem } from '../reading/lenient';

/** What we read of an annotation of Hypothesis; the rest of it is about accounts and groups. */
const AnnotationSchema = v.object({
  uri: v.string(),
  /** Of a reply: the annotations that it answers. */
  references: v.optional(v.array(v.unknown()), []),
  text: v.optional(v.string(), ''),
  tags: v.optional(v.array(v.string()), []),
  created: v.optional(v.unknown()),
  document: v.optional(v.object({ title: v.optional(v.union([v.string(), v.array(v.string())])) })),
  target: v.optional(
    v.array(
      v.object({
        selector: v.optional(
          v.array(
            v.object({
              type: v.optional(v.string()),
              exact: v.optional(v.string()),
              prefix: v.optional(v.string()),
              suffix: v.optional(v.string()),
            }),
          ),
        ),
      }),
    ),
    [],
  ),
});

/** Hypothesis: the file its client exports (`annotations`), and the answer of its API (`rows`). */
export async function* read(file: Blob): AsyncIterable<ImportRow> {
  for await (const item of jsonItems(file, ['annotations', 'rows'])) {
    if ('broken' in item) yield problem(item.line, item.broken);
    else yield* annotationRows(item.line, item.value);
  }
}

function annotationRows(line: number, item: unknown): ImportRow[] {
  const { value, problems } = lenient(AnnotationSchema, item, { line, vital: ['uri'] });
  if (!value) return problems;
  if (value.references.length > 0) return [problem(line, 'reply')];
  const quotes = value.target.flatMap(({ selector = [] }) => {
    const quote = selector.find(({ type, exact }) => type === 'TextQuoteSelector' && exact);
    return quote?.exact ? [passage(quote.exact, quote.prefix, quote.suffix)] : [];
  });
  const created = instantOf(line, 'created', value.created);
  const title = text([value.document?.title].flat()[0]);
  const tags = texts(value.tags);
  const isClaim = quotes.length > 0 || value.text.trim() !== '';
  const claim = { targets: quotes, note: value.text, tags, createdAt: created.at };
  const source = { address: value.uri, from: 'Hypothesis', fields: { title }, tags: isClaim ? [] : tags };
  return [...problems, ...created.problems, ...toRows(line, source, isClaim ? [claim] : [])];
}
