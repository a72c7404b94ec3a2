import type { Author, SourceFields, SourceView } from '../../claims';
import { dateParts } from '../parts/date-parts';
import { citedAddress, containerOf, keywordsOf, titleOf } from '../parts/source-parts';

interface CslName {
  family?: string;
  given?: string;
  suffix?: string;
  'non-dropping-particle'?: string;
  literal?: string;
}

/** A bibliographic item as citeproc and Zotero take it (CSL-JSON 1.0.2), with the fields we can fill. */
export interface CslItem {
  id: string;
  type: string;
  title: string;
  author?: CslName[];
  issued?: { 'date-parts': number[][] };
  accessed?: { 'date-parts': number[][] };
  [field: string]: unknown;
}

const TYPES: Record<NonNullable<SourceFields['type']>, string> = {
  'newspaper article': 'article-newspaper',
  'magazine article': 'article-magazine',
  'journal article': 'article-journal',
  'blog post': 'post-weblog',
  report: 'report',
  'web page': 'webpage',
};

const date = (written: string | undefined) => written && { 'date-parts': [dateParts(written)] };

/** A source as a CSL item; `id` is what citations name it by. */
export function cslItem(source: SourceView, id: string): CslItem {
  const { fields, accessed } = source;
  const item = {
    id,
    type: TYPES[fields.type ?? 'web page'],
    title: titleOf(source),
    author: fields.authors?.map(cslName),
    'container-title': containerOf(fields),
    publisher: fields.publisher,
    issued: date(fields.published),
    accessed: date(accessed),
    language: fields.language,
    volume: fields.volume,
    issue: fields.issue,
    page: fields.pages,
    DOI: fields.doi,
    ISSN: fields.issn,
    ISBN: fields.isbn,
    PMID: fields.pmid,
    URL: citedAddress(source),
    abstract: fields.abstract,
    keyword: keywordsOf(source).join(', ') || undefined,
    license: fields.licence,
  };
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined)) as CslItem;
}

function cslName(author: Author): CslName {
  if ('literal' in author) return { literal: author.literal };
  const { family, given, suffix, particle } = author;
  return {
    family,
    ...(given && { given }),
    ...(particle && { 'non-dropping-particle': particle }),
    ...(suffix && { suffix }),
  };
}
