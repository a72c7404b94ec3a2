import type { ClaimView, SourceFields, SourceView } from '../../claims';
import type { Records } from '../exporter';
import { babelName } from '../parts/babel-languages';
import { citationKeys } from '../parts/citation-key';
import { dayOf } from '../parts/date-parts';
import { citedAddress, containerOf, keywordsOf, titleOf } from '../parts/source-parts';
import { entry, texKeywords, texLine, texNames, verbatim } from './bib-entry';
import { annotation } from './bibtex';

const KINDS: Record<
  NonNullable<SourceFields['type']>,
  [type: string, container: string, subtype?: string]
> = {
  'newspaper article': ['article', 'journaltitle', 'newspaper'],
  'magazine article': ['article', 'journaltitle', 'magazine'],
  'journal article': ['article', 'journaltitle'],
  'blog post': ['online', 'organization', 'blog'],
  report: ['report', 'institution'],
  'web page': ['online', 'organization'],
};

/** BibLaTeX: as BibTeX, with dates in one field and kinds of articles told apart. */
export async function* write(records: Records): AsyncIterable<string> {
  const keyOf = citationKeys();
  let separator = '';
  for await (const { source, claims } of records) {
    yield separator + biblatexEntry(source, claims, keyOf(source));
    separator = '\n';
  }
}

function biblatexEntry(source: SourceView, claims: ClaimView[], key: string): string {
  const { fields, accessed } = source;
  const [type, containerField, subtype] = KINDS[fields.type ?? 'web page'];
  const container = containerOf(fields);
  const address = citedAddress(source);
  return entry(type, key, [
    ['title', texLine(titleOf(source))],
    ['author', fields.authors && texNames(fields.authors)],
    [containerField, container && texLine(container)],
    ['entrysubtype', subtype],
    ['publisher', fields.publisher && texLine(fields.publisher)],
    ['date', fields.published && dayOf(fields.published)],
    ['volume', fields.volume && texLine(fields.volume)],
    ['number', fields.issue && texLine(fields.issue)],
    ['pages', fields.pages && texLine(fields.pages.replace(/\s*[-–—]+\s*/g, '--'))],
    ['doi', fields.doi && verbatim(fields.doi)],
    ['issn', fields.issn && texLine(fields.issn)],
    ['isbn', fields.isbn && texLine(fields.isbn)],
    ['eprint', fields.pmid],
    ['eprinttype', fields.pmid && 'pubmed'],
    ['langid', fields.language && babelName(fields.language)],
    ['url', address && verbatim(address)],
    ['urldate', dayOf(accessed)],
    ['abstract', fields.abstract && texLine(fields.abstract)],
    ['rights', fields.licence && texLine(fields.licence)],
    ['keywords', texKeywords(keywordsOf(source))],
    ['annote', annotation(source, claims)],
  ]);
}
