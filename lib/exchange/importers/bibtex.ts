import { parseDate, toAuthor } from '../../article/metadata/values';
import type { Author, ImportRow, SourceFields } from '../../claims';
import { languageTag } from '../parts/babel-languages';
import { type BibEntry, bibEntries } from '../reading/bib-entries';
import { identifiers, pagesOf } from '../reading/bibliographic';
import { toRows } from '../reading/build';
import { instantOf } from '../reading/dates';
import { problem } from '../reading/lenient';
import { plainTex } from '../reading/tex';

/** BibTeX and BibLaTeX. An entry is a source; its notes are the source's note. */
export async function* read(file: Blob): AsyncIterable<ImportRow> {
  for await (const entry of bibEntries(file)) {
    if ('broken' in entry) yield problem(entry.line, entry.broken);
    else yield* entryRows(entry);
  }
}

function entryRows({ line, type, key, fields: raw }: BibEntry): ImportRow[] {
  const plain = (...names: string[]) => {
    const found = names.map(name => raw.get(name)).find(value => value?.trim());
    return found === undefined ? undefined : plainTex(found);
  };
  const oneLine = (...names: string[]) => plain(...names)?.replace(/\s+/g, ' ');
  const accessed = instantOf(line, 'urldate', plain('urldate', 'lastchecked'));
  const fields = {
    title: [oneLine('title') ?? key, oneLine('subtitle')].filter(Boolean).join(': '),
    authors: authors(raw.get('author') ?? raw.get('editor')),
    publication: oneLine('journaltitle', 'journal', 'booktitle', 'maintitle'),
    site: oneLine('organization'),
    publisher: oneLine('publisher', 'institution', 'school'),
    published: published(plain),
    language: languageTag(plain('langid', 'language')),
    type: typeOf(type, plain('entrysubtype')),
    volume: oneLine('volume'),
    issue: oneLine('number', 'issue'),
    pages: pagesOf(oneLine('pages')),
    abstract: plain('abstract'),
    licence: oneLine('rights', 'copyright'),
    ...identifiers({
      doi: plain('doi'),
      issn: plain('issn'),
      isbn: plain('isbn'),
      pmid: plain('pmid') ?? (plain('eprinttype') === 'pubmed' ? plain('eprint') : undefined),
    }),
  };
  const notes = ['annote', 'annotation', 'note', 'comment', 'review'].map(name => plain(name));
  const draft = {
    address: address(raw),
    accessed: accessed.at,
    from: 'BibTeX',
    fields,
    tags: (plain('keywords', 'keyword') ?? '')
      .split(/[,;]/)
      .map(tag => tag.trim())
      .filter(Boolean),
    note: notes.filter(Boolean).map(paragraphs).join('\n\n'),
  };
  return [...accessed.problems, ...toRows(line, draft)];
}

/** The indentation that programs give to long values is no part of them. */
const paragraphs = (note: string | undefined) => (note ?? '').replace(/\n[ \t]+/g, '\n');

/** Names between `and`s; what stands in braces is not taken apart. */
function authors(written: string | undefined): Author[] | undefined {
  const names = splitNames(written ?? '').flatMap((name): Author[] => {
    const whole = /^\{(.*)\}$/s.exec(name)?.[1];
    if (whole !== undefined && !/[{}]/.test(whole.replace(/\\./g, ''))) return [{ literal: plainTex(whole) }];
    const author = /^others$/i.test(name) ? null : toAuthor(plainTex(name).replace(/\s+/g, ' '));
    return author ? [author] : [];
  });
  return names.length > 0 ? names : undefined;
}

function splitNames(written: string): string[] {
  const names: string[] = [''];
  let depth = 0;
  for (const part of written.split(/(\\.|[{}]|\s+and\s+)/is)) {
    if (part === '{') depth += 1;
    if (part === '}') depth -= 1;
    if (depth === 0 && /^\s+and\s+$/i.test(part)) names.push('');
    else names[names.length - 1] += part;
  }
  return names.map(name => name.trim()).filter(Boolean);
}

function published(plain: (...names: string[]) => string | undefined): string | undefined {
  const date = plain('date');
  // A range begins when it begins.
  if (date) return /^\d{4}-/.test(date) ? date.split('/')[0] : date;
  const [year, month, day] = [plain('year'), plain('month'), plain('day')];
  if (!year || !month) return year;
  const number = /^\d{1,2}$/.test(month) ? month : parseDate(`1 ${month} 2000`)?.slice(5, 7);
  const parts = [year, number, number && day].filter(Boolean).map(part => String(part).padStart(2, '0'));
  return parts.join('-');
}

function typeOf(type: string, subtype: string | undefined): SourceFields['type'] {
  if (subtype === 'newspaper') return 'newspaper article';
  if (subtype === 'magazine') return 'magazine article';
  if (subtype === 'blog') return 'blog post';
  if (type === 'article' || type === 'periodical') return 'journal article';
  if (/report|thesis/.test(type)) return 'report';
  return /^(online|www|electronic|misc)$/.test(type) ? 'web page' : undefined;
}

function address(raw: Map<string, string>): string {
  const written = raw.get('url') ?? raw.get('howpublished') ?? raw.get('note') ?? '';
  const [found = ''] = /https?:\/\/[^\s{}"]+/.exec(written.replace(/\\([%#&_~$])/g, '$1')) ?? [];
  return found;
}
