import type { SourceField } from '../../claims';

/** A schema.org property in both notations, JSON-LD first: it is what search engines read, so it is kept in order. */
const schema = (...properties: string[]) =>
  ['json-ld', 'microdata'].flatMap(family => properties.map(property => `${family} ${property}`));

/**
 * Where each field may stand, best place first. Markup made for citing (Highwire, PRISM, eprints, bepress, Dublin Core)
 * goes before markup made for search (schema.org), that before markup made for sharing (Open Graph, Twitter), and what
 * is read off the visible page comes last.
 */
export const PLACES: Readonly<Record<SourceField, readonly string[]>> = {
  title: [
    ...[
      'citation_title',
      'bepress_citation_title',
      'eprints.title',
      'prism.title',
      'dcterms.title',
      'dc.title',
    ],
    ...[...schema('headline', 'name'), 'og:title', 'parsely title', 'sailthru title', 'twitter:title'],
    ...['title', 'json-ld page', 'h1'],
  ],
  authors: [
    ...['citation_author', 'citation_authors', 'bepress_citation_author', 'eprints.creators_name'],
    ...['dcterms.creator', 'dc.creator', 'dc.creator.personalname', ...schema('author', 'creator')],
    ...['article:author', 'og:article:author', 'parsely author', 'sailthru author', 'author', 'byl'],
    ...['rel=author', 'byline', 'readability'],
  ],
  publication: [
    ...[
      'citation_journal_title',
      'citation_conference_title',
      'citation_magazine_title',
      'citation_newspaper_title',
    ],
    ...[
      'bepress_citation_journal_title',
      'prism.publicationname',
      'eprints.publication',
      ...schema('periodical'),
    ],
    ...['dcterms.ispartof', 'dc.source', 'citation_inbook_title'],
  ],
  publisher: [
    ...['citation_publisher', 'citation_technical_report_institution', 'citation_dissertation_institution'],
    ...['eprints.publisher', 'dcterms.publisher', 'dc.publisher', ...schema('publisher'), 'publisher'],
  ],
  site: ['og:site_name', ...schema('site'), 'application-name', ...schema('publisher'), 'title site'],
  published: [
    ...['citation_publication_date', 'citation_date', 'citation_cover_date', 'bepress_citation_date'],
    ...['prism.publicationdate', 'prism.coverdate', 'eprints.date', 'citation_online_date', 'citation_year'],
    ...['dcterms.issued', 'dc.date.issued', ...schema('datePublished'), 'article:published_time'],
    ...[
      'og:article:published_time',
      'og:published_time',
      'parsely pub-date',
      'sailthru date',
      'dcterms.date',
    ],
    ...[
      'dc.date',
      'dcterms.created',
      'dc.date.created',
      'pubdate',
      'publish-date',
      'publish_date',
      'publishdate',
    ],
    ...['publication_date', 'datepublished', 'date'],
    ...['json-ld page-published', ...schema('dateCreated'), 'time[datetime]', 'dateline', 'address'],
  ],
  modified: [
    ...['prism.modificationdate', 'eprints.lastmod', 'dcterms.modified', 'dc.date.modified'],
    ...[...schema('dateModified'), 'article:modified_time', 'og:updated_time', 'last-modified', 'revised'],
    ...['datemodified', 'time[datetime] changed', 'dateline changed'],
  ],
  language: [
    ...['citation_language', 'prism.language', 'dcterms.language', 'dc.language', 'html[lang]'],
    ...[...schema('inLanguage'), 'content-language', 'og:locale', 'json-ld page-language'],
  ],
  type: [
    ...['citation_journal_title', 'citation_magazine_title', 'citation_newspaper_title'],
    ...['citation_technical_report_institution', 'bepress_citation_journal_title', 'prism.aggregationtype'],
    ...['eprints.type', 'dcterms.type', 'dc.type', ...schema('@type'), 'prism.publicationname', 'og:type'],
  ],
  volume: [
    'citation_volume',
    'bepress_citation_volume',
    'prism.volume',
    'eprints.volume',
    ...schema('volumeNumber'),
  ],
  issue: [
    ...[
      'citation_issue',
      'bepress_citation_issue',
      'prism.number',
      'prism.issueidentifier',
      'eprints.number',
    ],
    ...schema('issueNumber'),
  ],
  pages: [
    ...['citation_firstpage', 'bepress_citation_firstpage', 'citation_pages', 'prism.startingpage'],
    ...['prism.pagerange', 'eprints.pagerange', ...schema('pageStart', 'pagination')],
  ],
  doi: [
    ...['citation_doi', 'bepress_citation_doi', 'prism.doi', 'eprints.id_number', 'dcterms.identifier'],
    ...['dc.identifier', 'dc.identifier.doi', 'doi', ...schema('identifier', 'sameAs'), 'link[rel=cite-as]'],
  ],
  issn: [
    'citation_issn',
    'citation_eissn',
    'bepress_citation_issn',
    'prism.issn',
    'prism.eissn',
    'eprints.issn',
    ...schema('issn'),
  ],
  isbn: [
    'citation_isbn',
    'prism.isbn',
    'eprints.isbn',
    ...schema('isbn'),
    'book:isbn',
    'og:isbn',
    'dcterms.identifier',
    'dc.identifier',
  ],
  pmid: ['citation_pmid', 'ncbi_article_id', 'pmid'],
  abstract: [
    ...['citation_abstract', 'bepress_citation_abstract', 'eprints.abstract', 'dcterms.abstract'],
    ...['dc.description.abstract', ...schema('abstract'), 'dcterms.description', 'dc.description'],
    ...[...schema('description'), 'og:description', 'description', 'twitter:description'],
  ],
  keywords: [
    ...['citation_keywords', 'citation_keyword', 'prism.keyword', 'eprints.keywords', 'dcterms.subject'],
    ...['dc.subject', ...schema('keywords'), 'article:tag', 'parsely tags', 'sailthru tags', 'news_keywords'],
    'keywords',
  ],
  canonical: [
    ...['link[rel=canonical]', 'citation_public_url', 'citation_abstract_html_url', 'og:url'],
    ...[...schema('mainEntityOfPage', 'url'), 'parsely link', 'eprints.official_url'],
  ],
  licence: [
    ...['link[rel=license]', 'dcterms.license', 'dc.rights.license', ...schema('license')],
    ...['a[rel=license]', 'dcterms.rights', 'dc.rights', 'prism.copyright'],
  ],
};

/** Places where the page does not say what a date is; what it says there must not lie in the future. */
export const GUESSED: ReadonlySet<string> = new Set([
  'time[datetime]',
  'time[datetime] changed',
  'dateline',
  'dateline changed',
  'address',
  'date',
  'dc.date',
]);
