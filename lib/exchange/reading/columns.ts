import { foldName } from '../../claims';
import type { ColumnRole, Columns } from '../importer';

/** Headings by which columns are known, folded, best first; those of our own table are among them. */
const HEADINGS: Record<ColumnRole, readonly string[]> = {
  quote: ['quote', 'highlight', 'highlighted text', 'highlight text', 'passage', 'excerpt', 'text', 'zitat'],
  statement: ['statement', 'claim'],
  note: ['note', 'notes', 'comment', 'comments', 'annotation', 'body', 'my note', 'notiz'],
  tags: ['tags', 'tag', 'labels', 'keywords', 'schlagworter'],
  kind: ['kind'],
  status: ['status'],
  speaker: ['speaker'],
  created: [
    'created',
    'highlighted at',
    'date',
    'created at',
    'creation date',
    'date added',
    'added',
    'datum',
  ],
  title: ['title', 'book title', 'article title', 'document title', 'book', 'source', 'titel'],
  authors: ['authors', 'author', 'book author', 'writer', 'autor'],
  address: ['address', 'url', 'link', 'uri', 'source url', 'web address'],
  published: ['published', 'publication date', 'published at', 'year'],
  publication: ['publication', 'journal', 'newspaper', 'site', 'website', 'publisher'],
  sourceTags: ['source tags', 'document tags'],
  sourceNote: ['source note', 'document note'],
  doi: ['doi'],
};

const KINDLE_TYPE = 'annotation type';

/** Whether a row of Kindle's table is a note instead of a highlight. */
export const isKindleNote = (cells: Readonly<Record<string, string>>): boolean =>
  Object.entries(cells).some(([heading, cell]) => foldName(heading) === KINDLE_TYPE && /^note\b/i.test(cell));

/** What the columns of a table are likely to hold, by their headings; each column is taken once. */
export function guessColumns(headings: readonly string[]): Columns {
  const free = new Map(headings.map(heading => [foldName(heading).replace(/[_-]/g, ' '), heading]));
  const columns: Columns = {};
  // Kindle has highlights and notes in one column, and says in another which of them each is.
  if (free.has(KINDLE_TYPE) && free.has('annotation')) {
    columns.quote = free.get('annotation');
    free.delete('annotation');
  }
  for (const [role, names] of Object.entries(HEADINGS) as [ColumnRole, readonly string[]][]) {
    const name = names.find(known => free.has(known));
    if (!name || columns[role]) continue;
    columns[role] = free.get(name);
    free.delete(name);
  }
  return columns;
}
