import { toAuthor } from '../../article/metadata/values';
import type { Author, ImportRow } from '../../claims';
import type { ColumnRole, Columns } from '../importer';
import { passage, texts, toRows } from './build';
import { isKindleNote } from './columns';
import { instantOf } from './dates';
import { problem } from './lenient';
import { type TableRow, tableRows } from './table';
import { namesInCell } from './table-names';

/** Whose table it is, and what is particular to it. */
interface Origin {
  /** As it is shown with each field. */
  from: string;
  /** Its notes may begin with tags. */
  dotTags?: boolean;
  /** It is made for no spreadsheet. */
  asWritten?: boolean;
  /** Whether a row is about another row instead of a page. */
  isReply?(cells: TableRow['cells']): boolean;
}

/** A table whose rows are claims, or sources where they hold no words. */
export async function* importTable(file: Blob, columns: Columns, origin: Origin): AsyncIterable<ImportRow> {
  for await (const row of tableRows(file, origin)) {
    if (row.broken) yield problem(row.row, 'truncated', undefined, Object.values(row.cells)[0]);
    else if (origin.isReply?.(row.cells)) yield problem(row.row, 'reply');
    else yield* rowsOf(row, columns, origin);
  }
}

function rowsOf({ row, cells, above }: TableRow, columns: Columns, origin: Origin): ImportRow[] {
  const cell = (role: ColumnRole) => cells[columns[role] ?? '']?.trim() ?? '';
  const created = instantOf(row, columns.created ?? 'created', cell('created'));
  const isNote = isKindleNote(cells);
  const quote = isNote ? '' : cell('quote');
  const written = isNote ? [cell('quote'), cell('note')].filter(Boolean).join('\n\n') : cell('note');
  const { note, tags } = origin.dotTags ? dotTags(written) : { note: written, tags: [] };
  const claim = {
    targets: quote ? [passage(quote)] : [],
    statement: cell('statement'),
    note,
    tags: [...new Set([...texts(cell('tags'), /[;,]/), ...tags])],
    kind: cell('kind').toLowerCase() || null,
    status: cell('status').toLowerCase() || 'unchecked',
    speaker: cell('speaker') ? { name: cell('speaker'), role: null, speech: null } : null,
    createdAt: created.at,
  };
  const isClaim = claim.targets.length > 0 || claim.statement !== '' || note !== '';
  const book = columns.title || columns.address ? {} : bookOf(above);
  const authors = names(cell('authors') || (book.authors ?? ''), cells);
  const source = {
    address: address(cell('address') || (book.address ?? '')),
    from: origin.from,
    fields: {
      title: cell('title') || book.title,
      authors: authors.length > 0 ? authors : undefined,
      publication: cell('publication'),
      published: cell('published'),
      doi: cell('doi') || undefined,
    },
    tags: [...new Set([...texts(cell('sourceTags'), /[;,]/), ...(isClaim ? [] : claim.tags)])],
    note: cell('sourceNote'),
  };
  return [...created.problems, ...toRows(row, source, isClaim ? [claim] : [])];
}

/** In our own table only semicolons divide names. */
function names(written: string, cells: TableRow['cells']): Author[] {
  const own = 'source id' in cells && 'claim id' in cells;
  return own ? texts(written, /;/).flatMap(name => toAuthor(name) ?? []) : namesInCell(written);
}

/** What the lines above a table say of the book that all of it is about: e-readers have no columns for that. */
function bookOf(lines: readonly string[]): { title?: string; authors?: string; address?: string } {
  const by = lines.map(line => /^by\s+(.+)$/i.exec(line)?.[1]).find(Boolean);
  const title = lines.find(line => /\p{L}/u.test(line) && !/:$|^by\s|^https?:/i.test(line));
  return { title, authors: by, address: lines.find(line => /^https?:\/\//i.test(line)) };
}

/** `www.example.org/x` is an address too; a link into a book's reader is as good as any. */
const address = (written: string) => (/^www\./i.test(written) ? `https://${written}` : written);

/** Tags at the beginning of a note, as Readwise has them: `.history .ships When was that?`. */
function dotTags(note: string): { note: string; tags: string[] } {
  const [, dotted = '', rest = ''] = /^((?:\.[\p{L}\p{N}_-]+(?:\s+|$))*)(.*)$/su.exec(note) ?? [];
  return {
    // The sign by which our own Readwise table keeps a dot from being a tag's.
    note: rest.replace(/^\u2060(?=\.)/, ''),
    tags: dotted
      .split(/\s+/)
      .filter(Boolean)
      .map(tag => tag.slice(1)),
  };
}
