import type { ImportRow } from '../../claims';
import { headingsOf, type TableRow } from '../reading/table';
import { importTable } from '../reading/table-import';

const isReply = (cells: TableRow['cells']) => /^reply$/i.test(cells['Annotation/Reply Type'] ?? '');

/**
 * The table that Hypothesis' client exports, under its older headings and its later ones. `User`, later `Author`, is who
 * annotated, not who wrote the page; `Page` is a number. A row without a quote is a remark on the page as a whole.
 */
export async function* read(file: Blob): AsyncIterable<ImportRow> {
  const headings = await headingsOf(file);
  const either = (...names: string[]) => headings.find(heading => names.includes(heading));
  const columns = {
    quote: 'Quote',
    note: either('Body', 'Comment'),
    tags: 'Tags',
    created: either('Creation Date', 'Created at'),
    address: 'URL',
  };
  yield* importTable(file, columns, { from: 'Hypothesis', asWritten: true, isReply });
}
