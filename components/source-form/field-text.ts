import * as v from 'valibot';
import {
  type Author,
  AuthorSchema,
  isInCalendar,
  type SourceField,
  type SourceFields,
  SourceFieldsSchema,
} from '../../lib/claims';

/** The fields of a source that are written as one text, in the order in which they are shown; authors come after the title. */
export const TEXT_FIELDS = [
  'title',
  'type',
  'site',
  'publication',
  'publisher',
  'published',
  'modified',
  'language',
  'volume',
  'issue',
  'pages',
  'doi',
  'issn',
  'isbn',
  'pmid',
  'canonical',
  'licence',
  'keywords',
  'abstract',
] as const satisfies readonly SourceField[];
export type TextField = (typeof TEXT_FIELDS)[number];

/** A field's value as text in a form; keywords stand in a row with commas. */
export function fieldText(value: SourceFields[TextField]): string {
  return Array.isArray(value) ? value.join(', ') : (value ?? '');
}

/** What a typed text means for a field; `null` where the field cannot have it. */
export function readField<F extends TextField>(field: F, text: string): { value: SourceFields[F] } | null {
  const typed = text.trim();
  const value: unknown =
    field === 'keywords' ? typed.split(/\s*,\s*/).filter(Boolean) : readText(field, typed);
  const read = v.safeParse(SourceFieldsSchema.entries[field].wrapped as v.GenericSchema, value);
  if (!read.success || (DATES.includes(field) && !isInCalendar(typed))) return null;
  return { value: read.output as SourceFields[F] };
}

const DATES: readonly TextField[] = ['published', 'modified'];

/** A DOI is often pasted as an address. */
const readText = (field: TextField, text: string) =>
  field === 'doi' ? text.replace(/^(https?:\/\/(dx\.)?doi\.org\/|doi:\s*)/i, '') : text;

/** An author as typed: a person in two parts, or an organisation in one. */
export interface TypedAuthor {
  given: string;
  family: string;
}

export function typedAuthor(author: Author): TypedAuthor {
  if ('literal' in author) return { given: '', family: author.literal };
  const { family, given = '', particle, suffix } = author;
  return { given, family: [particle, family, suffix].filter(Boolean).join(' ') };
}

/** Typed authors as they are kept, those left empty left out. One that is as it was before keeps its finer parts. */
export function readAuthors(typed: readonly TypedAuthor[], before: readonly Author[]): Author[] | null {
  const named = typed.filter(({ given, family }) => given.trim() || family.trim());
  const authors = named.map(({ given, family }) => {
    const known = before.find(author => {
      const text = typedAuthor(author);
      return text.given === given && text.family === family;
    });
    if (known) return known;
    return given.trim()
      ? { family: family.trim() || given.trim(), given: given.trim() }
      : { literal: family.trim() };
  });
  const read = v.safeParse(v.array(AuthorSchema), authors);
  return read.success ? read.output : null;
}
