import type { Author, ClaimView, SourceFields, SourceView } from '../../claims';
import type { Records } from '../exporter';
import { claimNote } from '../parts/claim-note';
import { dateParts } from '../parts/date-parts';
import { citedAddress, containerOf, keywordsOf, titleOf } from '../parts/source-parts';

const TYPES: Record<NonNullable<SourceFields['type']>, string> = {
  'newspaper article': 'NEWS',
  'magazine article': 'MGZN',
  'journal article': 'JOUR',
  'blog post': 'BLOG',
  report: 'RPRT',
  'web page': 'ELEC',
};

/** RIS: one reference a source; the reader's note and every claim is a note of it (`N1`). */
export async function* write(records: Records): AsyncIterable<string> {
  for await (const { source, claims } of records) yield reference(source, claims);
}

function reference(source: SourceView, claims: ClaimView[]): string {
  const { fields, accessed, note } = source;
  const [start, end] = (fields.pages ?? '').split(/\s*[-–—]\s*/);
  const tags: [string, string | undefined][] = [
    ['TY', TYPES[fields.type ?? 'web page']],
    ['TI', titleOf(source)],
    ...(fields.authors ?? []).map((author): [string, string] => ['AU', name(author)]),
    ['T2', containerOf(fields)],
    ['PB', fields.publisher],
    ['PY', fields.published?.slice(0, 4)],
    ['DA', fields.published && risDate(fields.published)],
    ['VL', fields.volume],
    ['IS', fields.issue],
    ['SP', start],
    ['EP', end],
    ['DO', fields.doi],
    ['SN', fields.issn ?? fields.isbn],
    ['DB', fields.pmid && 'PubMed'],
    ['AN', fields.pmid],
    ['LA', fields.language],
    ['AB', fields.abstract],
    // In no description of the format, but Zotero reads it.
    ['CR', fields.licence],
    ...keywordsOf(source).map((keyword): [string, string] => ['KW', keyword]),
    ['UR', citedAddress(source)],
    ['Y2', risDate(accessed)],
    ['N1', note],
    ...claims.map((claim): [string, string] => ['N1', claimNote(claim, source)]),
  ];
  const lines = tags.flatMap(([tag, value]) => (value ? [`${tag}  - ${oneLine(value)}`] : []));
  return `${[...lines, 'ER  - '].join('\r\n')}\r\n\r\n`;
}

/** `2026/03/14`, as far as the date is known. */
const risDate = (date: string) =>
  dateParts(date)
    .map(part => String(part).padStart(2, '0'))
    .join('/');

/** `Family, Given, Suffix`; an organisation as it is, without the comma that would make it a person. */
function name(author: Author): string {
  if ('literal' in author) return author.literal.replaceAll(',', '');
  const { family, given, suffix, particle } = author;
  const last = [particle, family].filter(Boolean).join(' ');
  return [last, given ?? (suffix && ''), suffix].filter(part => part !== undefined).join(', ');
}

/** A value is one line here: what stood on several is divided by a slash, as verse is. */
const oneLine = (text: string) =>
  text
    .trim()
    .replace(/\s*\n\s*/g, ' / ')
    .replace(/\s+/g, ' ');
