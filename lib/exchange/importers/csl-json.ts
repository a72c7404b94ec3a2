import type { ImportRow, SourceFields } from '../../claims';
import { identifiers, pagesOf } from '../reading/bibliographic';
import { text, texts, toRows } from '../reading/build';
import { instantOf } from '../reading/dates';
import { jsonItems } from '../reading/json-items';
import { problem } from '../reading/lenient';

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The markup that titles may have here, and the only one. */
const RICH = /<\/?(i|b|sup|sub|sc|span)\b[^>]*>/gi;

const TYPES: Record<string, SourceFields['type']> = {
  'article-newspaper': 'newspaper article',
  'article-magazine': 'magazine article',
  'article-journal': 'journal article',
  'post-weblog': 'blog post',
  report: 'report',
  thesis: 'report',
  webpage: 'web page',
  post: 'web page',
};

/** CSL-JSON, as Zotero and citation processors write it: a list of items, or `items` in an object. */
export async function* read(file: Blob): AsyncIterable<ImportRow> {
  for await (const item of jsonItems(file, ['items'])) {
    if ('broken' in item) yield problem(item.line, item.broken);
    else if (!isObject(item.value)) yield problem(item.line, 'notAnObject', undefined, item.value);
    else yield* itemRows(item.line, item.value);
  }
}

function itemRows(line: number, item: Json): ImportRow[] {
  const type = text(item['type']);
  const accessed = instantOf(line, 'accessed', cslDate(item['accessed']));
  const fields = {
    title: text(item['title'])?.replace(RICH, ''),
    authors: names(item['author']),
    publication: text(item['container-title']),
    publisher: text(item['publisher']),
    published: cslDate(item['issued']),
    language: text(item['language']),
    type: type ? TYPES[type] : undefined,
    volume: text(item['volume']),
    issue: text(item['issue'] ?? item['number']),
    pages: pagesOf(text(item['page'])),
    abstract: text(item['abstract']),
    licence: text(item['license']),
    ...identifiers({ doi: item['DOI'], issn: item['ISSN'], isbn: item['ISBN'], pmid: item['PMID'] }),
  };
  const tags = texts(item['keyword'], /[,;]/);
  const draft = {
    address: text(item['URL']),
    accessed: accessed.at,
    from: 'CSL-JSON',
    fields,
    tags,
    note: text(item['note']),
  };
  return [...accessed.problems, ...toRows(line, draft)];
}

/** `{ "date-parts": [[2026, 3, 14]] }`, `{ raw }` or `{ literal }` as written text. */
function cslDate(date: unknown): string | undefined {
  if (!isObject(date)) return text(date);
  const [parts] = Array.isArray(date['date-parts']) ? date['date-parts'] : [];
  if (!Array.isArray(parts) || !parts[0]) return text(date['raw'] ?? date['literal']);
  return parts.map((part, i) => String(part).padStart(i === 0 ? 4 : 2, '0')).join('-');
}

function names(value: unknown): object[] | undefined {
  const list = (Array.isArray(value) ? value : [value]).filter(isObject);
  const read = list.flatMap((name): object[] => {
    const [family, given, literal] = [text(name['family']), text(name['given']), text(name['literal'])];
    if (!family) return literal || given ? [{ literal: literal ?? given }] : [];
    const particle = text(name['non-dropping-particle']) ?? text(name['dropping-particle']);
    const suffix = text(name['suffix']);
    return [{ family, ...(given && { given }), ...(particle && { particle }), ...(suffix && { suffix }) }];
  });
  return read.length > 0 ? read : undefined;
}
