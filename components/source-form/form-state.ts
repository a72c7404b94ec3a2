import * as v from 'valibot';
import type { SourceEdit, SourceField, SourceView } from '../../lib/claims';
import {
  fieldText,
  readAuthors,
  readField,
  TEXT_FIELDS,
  type TextField,
  type TypedAuthor,
  typedAuthor,
} from './field-text';

/** What stands in the form, as typed. */
export interface SourceFormState {
  tags: string[];
  /** A tag that is still being typed. */
  tag: string;
  note: string;
  authors: TypedAuthor[];
  texts: Record<TextField, string>;
}

const DraftSchema = v.partial(
  v.object({
    tags: v.array(v.string()),
    tag: v.string(),
    note: v.string(),
    authors: v.array(v.strictObject({ given: v.string(), family: v.string() })),
    texts: v.record(v.string(), v.string()),
  }),
);

/** What the form starts with: the source, and over it what was half-typed last time. */
export function startOfSource(source: SourceView, draft: unknown = {}): SourceFormState {
  const saved = savedState(source);
  const kept = v.safeParse(DraftSchema, draft ?? {});
  if (!kept.success) return saved;
  return { ...saved, ...kept.output, texts: { ...saved.texts, ...kept.output.texts } };
}

function savedState({ tags, note, fields }: SourceView): SourceFormState {
  return {
    tags,
    tag: '',
    note,
    authors: (fields.authors ?? []).map(typedAuthor),
    texts: Object.fromEntries(
      TEXT_FIELDS.map(field => [field, fieldText(fields[field])]),
    ) as SourceFormState['texts'],
  };
}

/** Only what differs from the source, so that what is changed elsewhere meanwhile is not taken back. */
export function draftOfSource(state: SourceFormState, source: SourceView): Partial<SourceFormState> {
  const saved = savedState(source);
  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
  const changed = (now: object, before: object) =>
    Object.fromEntries(
      Object.entries(now).filter(([key, value]) => !same(value, (before as Record<string, unknown>)[key])),
    );
  const draft: Partial<SourceFormState> = changed(state, saved);
  if (!draft.texts) return draft;
  return { ...draft, texts: changed(state.texts, saved.texts) as SourceFormState['texts'] };
}

/**
 * What is to be changed on the source, or the fields that cannot be read. A detail that stands there as it was found takes a
 * correction back; one that is emptied, although something was found, is one that the source has not.
 */
export function editOfSource(
  state: SourceFormState,
  source: SourceView,
): { fields: SourceEdit } | { wrong: string[] } {
  const start = startOfSource(source);
  const wrong: string[] = [];
  const corrected: Record<string, unknown> = {};
  const none: SourceField[] = [];

  for (const field of TEXT_FIELDS) {
    const text = state.texts[field].trim();
    if (text === start.texts[field]) continue;
    const found = fieldText(source.found[field]?.value);
    const read = text === found ? { value: null } : readField(field, text);
    if (text === '' && found) none.push(field);
    else if (read) corrected[field] = read.value;
    else wrong.push(field);
  }
  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
  if (!same(state.authors, start.authors)) {
    const authors = readAuthors(state.authors, [
      ...(source.fields.authors ?? []),
      ...(source.found.authors?.value ?? []),
    ]);
    const found = source.found.authors?.value ?? [];
    if (!authors) wrong.push('authors');
    else if (authors.length === 0 && found.length > 0) none.push('authors');
    else corrected['authors'] = same(authors, found) ? null : authors;
  }
  if (wrong.length > 0) return { wrong };

  const tags = [...state.tags, state.tag.trim()].filter(Boolean);
  return {
    fields: {
      ...(!same(tags, source.tags) && { tags }),
      ...(state.note !== source.note && { note: state.note }),
      ...(Object.keys(corrected).length > 0 && { corrected: corrected as SourceEdit['corrected'] }),
      ...(none.length > 0 && { none }),
    },
  };
}
