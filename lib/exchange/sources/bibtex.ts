import type { ClaimView, SourceFields, SourceView } from '../../claims';
import type { Records } from '../exporter';
import { citationKeys } from '../parts/citation-key';
import { claimNote } from '../parts/claim-note';
import { dateParts, dayOf } from '../parts/date-parts';
import { citedAddress, containerOf, keywordsOf, titleOf } from '../parts/source-parts';
import { entry, tex, texKeywords, texLine, texNames, verbatim } from './bib-entry';

const ARTICLES: readonly SourceFields['type'][] = [
  'newspaper article',
  'magazine article',
  'journal article',
];

/** BibTeX, UTF-8: one entry a source. The reader's note and the claims stand in `annote`, which Zotero makes a note of. */
export async function* write(records: Records): AsyncIterable<string> {
  const keyOf = citationKeys();
  let separator = '';
  for await (const { source, claims } of records) {
    yield separator + bibtexEntry(source, claims, keyOf(source));
    separator = '\n';
  }
}

function bibtexEntry(source: SourceView, claims: ClaimView[], key: string): string {
  const { fields, accessed } = source;
  // Styles that do not know `online` take it for `misc`, which Zotero would take for a book.
  const type = ARTICLES.includes(fields.type)
    ? 'article'
    : fields.type === 'report'
      ? 'techreport'
      : 'online';
  const [year, month, day] = dateParts(fields.published ?? '');
  const container = containerOf(fields);
  const address = citedAddress(source);
  return entry(type, key, [
    ['title', texLine(titleOf(source))],
    ['author', fields.authors && texNames(fields.authors)],
    [CONTAINER[type], container && texLine(container)],
    ['publisher', type === 'techreport' ? undefined : fields.publisher && texLine(fields.publisher)],
    ['year', year ? String(year) : undefined],
    ['month', month ? MONTHS[month - 1] : undefined],
    ['day', day ? String(day) : undefined],
    // Zotero joins year and month, and knows no day; a whole date after them is what it ends with.
    ['date', fields.published && dayOf(fields.published)],
    ['volume', fields.volume && texLine(fields.volume)],
    ['number', fields.issue && texLine(fields.issue)],
    ['pages', fields.pages && texLine(fields.pages.replace(/\s*[-–—]+\s*/g, '--'))],
    ['doi', fields.doi && verbatim(fields.doi)],
    ['issn', fields.issn && texLine(fields.issn)],
    ['isbn', fields.isbn && texLine(fields.isbn)],
    ['language', fields.language],
    ['url', address && verbatim(address)],
    ['urldate', accessed.slice(0, 10)],
    ['abstract', fields.abstract && texLine(fields.abstract)],
    ['copyright', fields.licence && texLine(fields.licence)],
    ['keywords', texKeywords(keywordsOf(source))],
    ['annote', annotation(source, claims)],
  ]);
}

const CONTAINER = { article: 'journal', techreport: 'institution', online: 'howpublished' } as const;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The reader's note and each claim as a paragraph. */
export function annotation(source: SourceView, claims: ClaimView[]): string {
  const notes = [source.note, ...claims.map(claim => claimNote(claim, source))];
  return notes.filter(Boolean).map(tex).join('\n\n');
}
