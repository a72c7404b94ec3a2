import { toAuthor } from '../../article/metadata/values';
import type { Author, ImportRow, SourceFields } from '../../claims';
import { languageTag } from '../parts/babel-languages';
import { identifiers, pagesOf } from '../reading/bibliographic';
import { toRows } from '../reading/build';
import { instantOf } from '../reading/dates';
import { problem } from '../reading/lenient';
import { plainText } from '../reading/plain-text';
import { linesOf } from '../reading/text';

const TYPES: Record<string, SourceFields['type']> = {
  NEWS: 'newspaper article',
  MGZN: 'magazine article',
  JOUR: 'journal article',
  JFULL: 'journal article',
  EJOUR: 'journal article',
  BLOG: 'blog post',
  RPRT: 'report',
  THES: 'report',
  GOVDOC: 'report',
  ELEC: 'web page',
  ICOMM: 'web page',
};

const TAG = /^([A-Z][A-Z0-9])(?: {1,2}- ?| {2}-$)(.*)$/;

/** RIS, as Zotero, EndNote and library catalogues write it. A reference is a source; its notes are the source's note. */
export async function* read(file: Blob): AsyncIterable<ImportRow> {
  let reference: Reference | null = null;
  for await (const { line, text } of linesOf(file)) {
    const [, tag, value = ''] = TAG.exec(text.trimStart()) ?? [];
    if (tag === 'TY') {
      if (reference) yield* [problem(reference.line, 'truncated', 'ER'), ...rowsOf(reference)].map(partly);
      reference = { line, tags: [['TY', value.trim()]] };
    } else if (tag === 'ER') {
      if (reference) yield* rowsOf(reference);
      reference = null;
    } else if (tag && reference) reference.tags.push([tag, value.trim()]);
    else if (tag) yield problem(line, 'notReadable', tag, value);
    else if (text.trim() && reference) continued(reference, text.trim());
    else if (text.trim()) yield problem(line, 'notReadable', undefined, text);
  }
  if (reference) yield* [problem(reference.line, 'truncated', 'ER'), ...rowsOf(reference)].map(partly);
}

interface Reference {
  line: number;
  tags: [tag: string, value: string][];
}

/** A reference that does not end is read as far as it goes. */
const partly = (row: ImportRow): ImportRow => ('reason' in row ? { ...row, partly: true } : row);

function continued({ tags }: Reference, text: string): void {
  const last = tags.at(-1);
  if (last) last[1] += `\n${text}`;
}

function rowsOf({ line, tags }: Reference): ImportRow[] {
  const all = (...names: string[]) =>
    tags.filter(([tag, value]) => names.includes(tag) && value).map(([, value]) => value);
  const first = (...names: string[]) => names.map(name => all(name)[0]).find(Boolean);
  const [start, end] = [first('SP'), first('EP')];
  const accessed = instantOf(line, 'Y2', risDate(first('Y2')));
  const authors = all('AU', 'A1')
    .map(toName)
    .filter(name => name !== null);
  const isPubMed = /\b(pubmed|medline)\b/i.test(all('DB', 'DP').join(' '));
  const number = first('AN');
  const fields = {
    title: first('TI', 'T1', 'CT', 'BT'),
    authors: authors.length > 0 ? authors : undefined,
    publication: first('T2', 'JO', 'JF', 'JA', 'J2'),
    publisher: first('PB'),
    published: risDate(first('DA') ?? first('PY', 'Y1')),
    language: languageTag(first('LA')),
    type: TYPES[first('TY') ?? ''],
    volume: first('VL'),
    issue: first('IS'),
    pages: pagesOf(start && end && start !== end ? `${start}-${end}` : start),
    abstract: first('AB', 'N2'),
    licence: first('CR'),
    ...identifiers({
      doi: first('DO', 'M3'),
      issn: first('SN'),
      isbn: first('SN'),
      pmid: isPubMed || /^pmid/i.test(number ?? '') ? number : undefined,
    }),
  };
  const draft = {
    address: all('UR', 'L2').find(address => /^https?:/i.test(address)) ?? '',
    accessed: accessed.at,
    from: 'RIS',
    fields,
    tags: all('KW').flatMap(words => words.split('\n')),
    note: all('N1').map(wordsOf).join('\n\n'),
  };
  return [...accessed.problems, ...toRows(line, draft)];
}

/**
 * A person stands in this format as `Family, Given`; what has no comma is an organisation, as Zotero takes it and we write it.
 * Names that have no comma in their own way (Chinese, Japanese, Korean; `Lee AB`) are people.
 */
function toName(name: string): Author | null {
  const isPerson =
    name.includes(',') || /[\p{Script=Han}\p{Script=Hangul}]/u.test(name) || /\s\p{Lu}{2,3}$/u.test(name);
  return toAuthor(name, isPerson ? {} : { kind: 'organisation' });
}

/** Zotero writes notes as markup. A note of words alone may hold any sign, so only what begins and ends as markup is. */
const wordsOf = (note: string) =>
  /^\s*<(p|div|h[1-6]|ul|ol|blockquote)\b[\s\S]*<\/\w+>\s*$/i.test(note) ? plainText(note) : note;

/** `2026/03/14/spring` without its empty places and what is no number. */
const risDate = (date: string | undefined) =>
  date && /^\d{4}\//.test(date)
    ? date
        .split('/')
        .filter(part => /^\d+$/.test(part))
        .join('-')
    : date;
