import type { ImportRow } from '../claims';

/** What a column of a table can hold for us. */
export const COLUMN_ROLES = [
  'quote',
  'statement',
  'note',
  'tags',
  'kind',
  'status',
  'speaker',
  'created',
  'title',
  'authors',
  'address',
  'published',
  'publication',
  'sourceTags',
  'sourceNote',
  'doi',
] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** Which column (by its heading) holds what. */
export type Columns = Partial<Record<ColumnRole, string>>;

export interface ImportOptions {
  /** Tables: what the columns hold, where the reader has said so. */
  columns?: Columns;
}

/**
 * One format. `read` gives the records one by one, and says of each row that cannot be read why; it never throws for what a
 * file holds. A row is a line of text, a row of a table, or an item of a list, counted from 1.
 */
export interface Importer {
  id: string;
  label: string;
  /** Whether a file is of this format, by its first bytes (some thousands, if there are so many) and its name. */
  accepts(head: Uint8Array, name: string): boolean;
  read(file: Blob, options?: ImportOptions): AsyncIterable<ImportRow>;
}
