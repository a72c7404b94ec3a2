import { SOURCE_TYPES, type SourceFields } from '../../../claims';

type SourceType = NonNullable<SourceFields['type']>;

/** Places whose mere presence says what a source is. */
const BY_PLACE: Readonly<Record<string, SourceType>> = {
  citation_journal_title: 'journal article',
  bepress_citation_journal_title: 'journal article',
  'prism.publicationname': 'journal article',
  citation_magazine_title: 'magazine article',
  citation_newspaper_title: 'newspaper article',
  citation_technical_report_institution: 'report',
};

/** Words in what a place says, first match wins: schema.org kinds, eprints and Dublin Core types, PRISM aggregations. */
const BY_WORD: readonly [RegExp, SourceType][] = [
  [/news|satirical/i, 'newspaper article'],
  [/blog|socialmedia/i, 'blog post'],
  [/scholarly|journal|serial|^article$/i, 'journal article'],
  [/magazine/i, 'magazine article'],
  [/report|monograph|thesis|dissertation|working ?paper/i, 'report'],
];

/** The type a value at a place stands for; null where it tells nothing. */
export function parseType(place: string, written: string): SourceType | null {
  const own = SOURCE_TYPES.find(type => type === written.toLowerCase());
  if (own ?? BY_PLACE[place]) return own ?? BY_PLACE[place] ?? null;
  if (place === 'og:type') return written === 'article' ? 'web page' : null;
  const article = place.endsWith('@type') && /^(tech|medicalweb)?(article|webpage)$/i.test(written);
  return article ? 'web page' : (BY_WORD.find(([word]) => word.test(written))?.[1] ?? null);
}
