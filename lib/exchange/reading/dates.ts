import { parseDate } from '../../article/metadata/values';
import type { ImportProblem } from '../../claims';
import { problem } from './lenient';

/** Whether a day and a month stand there of which the year alone could be read: `3/4/2026`. */
export const isAmbiguous = (written: string): boolean =>
  /^\d{4}$/.test(parseDate(written) ?? '') && /\d{1,2}[./-]\d{1,2}[./-]\d{4}/.test(written);

/** A date in any shape as a partial date; what is written there where it is none, so that its schema can refuse it. */
export function dateOrText(written: unknown): string | undefined {
  const text = typeof written === 'number' ? String(written) : written;
  if (typeof text !== 'string' || !text.trim()) return undefined;
  return parseDate(text) ?? text;
}

/** An instant in any shape, ISO 8601 in UTC; a day alone is its beginning. Null where it is none, with the problem. */
export function instantOf(
  line: number,
  field: string,
  written: unknown,
): { at: string | null; problems: ImportProblem[] } {
  if (written === undefined || written === null || written === '') return { at: null, problems: [] };
  const date =
    typeof written === 'number'
      ? new Date(written < 1e11 ? written * 1000 : written)
      : exact(String(written));
  const year = date?.getUTCFullYear();
  if (date && year && year > 1900 && year < 2200) return { at: date.toISOString(), problems: [] };
  return { at: null, problems: [{ ...problem(line, 'badDate', field, written), partly: true }] };
}

function exact(written: string): Date | null {
  const text = written.trim();
  const read = isAmbiguous(text) ? null : parseDate(text);
  // A time without a zone is taken as UTC: what zone the file's writer lived in cannot be told.
  const iso = read && /T/.test(read) && !/Z$|[+-]\d\d:\d\d$/.test(read) ? `${read}Z` : read;
  const date =
    iso && /^\d{4}-\d\d-\d\d/.test(iso)
      ? new Date(iso)
      : /^\d{4}(-\d\d)?$/.test(iso ?? '')
        ? new Date(iso ?? '')
        : null;
  return date && !Number.isNaN(date.getTime()) ? date : null;
}
