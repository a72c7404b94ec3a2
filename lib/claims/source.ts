import * as v from 'valibot';
import { IdSchema } from './ids';
import { ROW } from './row';
import { instant, noteText, partialDate } from './text';

const line = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(2000));
const address = v.pipe(line, v.url());

/** A person (`family`, `given`) or an organisation (`literal`), as a CSL name. */
export const AuthorSchema = v.union([
  v.object({ family: line, given: v.optional(line), suffix: v.optional(line), particle: v.optional(line) }),
  v.object({ literal: line }),
]);
export type Author = v.InferOutput<typeof AuthorSchema>;

export const SOURCE_TYPES = [
  'newspaper article',
  'magazine article',
  'journal article',
  'blog post',
  'report',
  'web page',
] as const;

const FIELDS = {
  title: line,
  authors: v.pipe(v.array(AuthorSchema), v.maxLength(500)),
  publication: line,
  publisher: line,
  site: line,
  published: partialDate,
  modified: partialDate,
  language: v.pipe(v.string(), v.regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/)),
  type: v.picklist(SOURCE_TYPES),
  volume: line,
  issue: line,
  pages: line,
  doi: v.pipe(v.string(), v.regex(/^10\.\d{4,9}\/\S+$/)),
  issn: line,
  isbn: line,
  pmid: line,
  abstract: v.pipe(v.string(), v.maxLength(20_000)),
  keywords: v.pipe(v.array(line), v.maxLength(200)),
  canonical: address,
  licence: line,
};

/** The bibliographic fields of a source, each as one value. */
export const SourceFieldsSchema = v.partial(v.object(FIELDS));
export type SourceFields = v.InferOutput<typeof SourceFieldsSchema>;
export type SourceField = keyof SourceFields;
export const SOURCE_FIELDS = Object.keys(FIELDS) as SourceField[];

/** The reader's word on some fields of a source; null says that it has none, whatever was found. */
export type Corrections = { [F in SourceField]?: SourceFields[F] | null };
type Correcting = v.GenericSchema<Corrections, Corrections>;
const corrections = eachField(field => v.nullable(field));
export const CorrectionsSchema = v.object(corrections) as unknown as Correcting;
/** The same as a change, in which null takes a correction back; it names no other fields. */
export const CorrectingSchema = v.strictObject(corrections) as unknown as Correcting;

/** Each field that was found, with the place on the page it came from (`citation_title`, `json-ld`, `og:title` …). */
export type SourceMetadata = { [F in SourceField]?: { value: NonNullable<SourceFields[F]>; from: string } };

export const SourceMetadataSchema = v.object(
  eachField(value => v.object({ value, from: v.pipe(v.string(), v.maxLength(200)) })),
) as unknown as v.GenericSchema<SourceMetadata, SourceMetadata>;

/** The bibliographic record of a page. `corrected` is the reader's word and is never overwritten by a later visit. */
export const SourceSchema = v.object({
  ...ROW,
  found: SourceMetadataSchema,
  corrected: CorrectionsSchema,
  address: v.pipe(v.string(), v.maxLength(8000)),
  accessed: instant,
  tags: v.array(IdSchema),
  note: noteText,
});
export type Source = v.InferOutput<typeof SourceSchema>;

/** A schema for each field, made of its own; none has to be there. */
/* @__NO_SIDE_EFFECTS__ (so scripts that need none of them leave them out) */
function eachField(make: (field: v.GenericSchema) => v.GenericSchema): v.ObjectEntries {
  return Object.fromEntries(Object.entries(FIELDS).map(([name, field]) => [name, v.optional(make(field))]));
}
