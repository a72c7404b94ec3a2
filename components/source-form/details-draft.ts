import * as v from 'valibot';
import type { SourceView } from '../../lib/claims';
import { TEXT_FIELDS } from './field-text';
import { type SourceFormState, startOfSource } from './form-state';

type Details = Pick<SourceFormState, 'authors' | 'texts'>;

/** Details as far as they differ from what is kept, so that an old draft changes nothing else. */
export type TypedDetails = { authors?: Details['authors']; texts: Record<string, string> };

const DraftSchema = v.object({
  authors: v.optional(v.array(v.object({ given: v.string(), family: v.string() }))),
  texts: v.optional(v.record(v.string(), v.string()), {}),
});

export function typedDetails(source: SourceView, { authors, texts }: Details): TypedDetails {
  const start = startOfSource(source);
  const changed = TEXT_FIELDS.filter(field => texts[field] !== start.texts[field]);
  return {
    ...(JSON.stringify(authors) !== JSON.stringify(start.authors) && { authors }),
    texts: Object.fromEntries(changed.map(field => [field, texts[field]])),
  };
}

/** What stands in the form at first: what is kept, and what was half typed last time. */
export function detailsFrom(source: SourceView, draft: unknown): Details {
  const { authors, texts } = startOfSource(source);
  const read = v.safeParse(DraftSchema, draft);
  const typed: TypedDetails = read.success ? read.output : { texts: {} };
  const known = TEXT_FIELDS.map(field => [field, typed.texts[field] ?? texts[field]]);
  return { authors: typed.authors ?? authors, texts: Object.fromEntries(known) };
}
