import * as v from 'valibot';

/** Longest passage and longest note we keep, in UTF-16 units. More than this is a document, not a claim. */
export const LONGEST_QUOTE = 50_000;
export const LONGEST_NOTE = 200_000;
export const LONGEST_NAME = 200;

export const quoteText = v.pipe(v.string(), v.maxLength(LONGEST_QUOTE));
export const noteText = v.pipe(v.string(), v.maxLength(LONGEST_NOTE));
export const nameText = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(LONGEST_NAME));

/** An instant, ISO 8601 in UTC with milliseconds. */
export const instant = v.pipe(v.string(), v.isoTimestamp());

/** A date as precisely as it is known: `2026`, `2026-03`, `2026-03-14` or a full instant. */
export const partialDate = v.pipe(
  v.string(),
  v.regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01])(T[\d:.]+(Z|[+-]\d{2}:?\d{2})?)?)?)?$/),
);
