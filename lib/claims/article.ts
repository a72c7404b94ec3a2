import * as v from 'valibot';
import { SourceMetadataSchema } from './source';

/** Longest snapshot we keep, in UTF-16 units of HTML; a longer article is kept as source only. */
export const LONGEST_SNAPSHOT = 5_000_000;

/** The readable content of a page. `html` is sanitised: text, structure and alternative texts, nothing that loads or runs. */
export const ArticleSchema = v.object({
  title: v.string(),
  byline: v.nullable(v.string()),
  site: v.nullable(v.string()),
  published: v.nullable(v.string()),
  language: v.nullable(v.string()),
  direction: v.nullable(v.picklist(['ltr', 'rtl'])),
  excerpt: v.nullable(v.string()),
  html: v.pipe(v.string(), v.maxLength(LONGEST_SNAPSHOT)),
  text: v.pipe(v.string(), v.maxLength(LONGEST_SNAPSHOT)),
  /** Words, counted by the language's own rules. */
  words: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  /** Reading time in whole minutes, at least 1. */
  minutes: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
});
export type Article = v.InferOutput<typeof ArticleSchema>;

/** What is read off one page at one time; `article` is null where Readability finds none. */
export const ReadingSchema = v.object({
  address: v.string(),
  metadata: SourceMetadataSchema,
  article: v.nullable(ArticleSchema),
});
export type Reading = v.InferOutput<typeof ReadingSchema>;
