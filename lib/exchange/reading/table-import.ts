import { toAuthor } from '../../article/metadata/values';
import type { ImportRow } from '../../claims';
import type { ColumnRole, Columns } from '../importer';
import { passage, texts, toRows } from './build';
import { dateOrText, instantOf } from './dates';
import { problem } from './lenient';
import { type TableRow, tableRows } from './table';

/** Whose table it is, as it is shown with each field, and whether its notes may begin with tags. */
interface Origin {
  from: string;
  dotTags?: boolean;
}

/** A table whose rows are claims, or sources where they hold no words. */
export async function* importTable(file: Blob, columns: Columns, origin: Origin): AsyncIterable<ImportRow> {
  for await (const row of tableRows(file)) {
    if (row.broken) yield problem(row.row, 'truncated', undefined, Object.values(row.cells)[0]);
    else yield* rowsOf(row, columns, origin);
  }
}

function rowsOf({ row, cells }: TableRow, columns: Columns, origin: Origin): ImportRow[] {
  const cell = (role: ColumnRole) => cells[columns[role] ?? '']?.trim() ?? '';
  const created = instantOf(row, columns.created ?? 'created', cell('created'));
  const { note, tags } = origin.dotTags ? dotTags(cell('note')) : { note: cell('note'), tags: [] };
  const claim = {
    targets: cell('quote') ? [passage(cell('quote'))] : [],
    statement: cell('statement'),
    note,
    tags: [...new Set([...texts(cell('tags'), /[;,]/), ...tags])],
    kind: cell('kind').toLowerCase() || null,
    status: cell('status').toLowerCase() || 'unchecked',
    speaker: cell('speaker') ? { name: cell('speaker'), role: null, speech: null } : null,
    createdAt: created.at,
  };
  const isClaim = claim.targets.length > 0 || claim.statement !== '' || note !== '';
  const authors = texts(cell('authors'), /;|\s+(?:and|&)\s+/).flatMap(name => toAuthor(name) ?? []);
  const source = {
    address: address(cell('address')),
    from: origin.from,
    fields: {
      title: cell('title'),
      authors: authors.length > 0 ? authors : undefined,
      publication: cell('publication'),
      published: dateOrText(cell('published')),
      doi: cell('doi') || undefined,
    },
    tags: texts(cell('sourceTags'), /[;,]/),
    note: cell('sourceNote'),
  };
  return [...created.problems, ...toRows(row, source, isClaim ? [claim] : [])];
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
