import { parseDoi, parseIsbn, parseIssn, parsePmid } from '../../article/metadata/values';
import { text } from './build';

/** No identifier is longer, in UTF-16 units. */
const LONGEST = 500;

/** Identifiers in any of their clothes; what is none is left out, since no reader would miss a wrong number. */
export function identifiers(written: Partial<Record<'doi' | 'issn' | 'isbn' | 'pmid', unknown>>) {
  const read = (value: unknown, parse: (written: string) => string | null) =>
    parse((text(value) ?? '').slice(0, LONGEST)) ?? undefined;
  return {
    doi: read(written.doi, parseDoi),
    issn: read(written.issn, parseIssn),
    isbn: read(written.isbn, parseIsbn),
    pmid: read(written.pmid, parsePmid),
  };
}

/** A range of pages with one short dash. */
export const pagesOf = (written: string | undefined) => written?.replace(/(?<!\s)\s*[-–—]+\s*/g, '–');
