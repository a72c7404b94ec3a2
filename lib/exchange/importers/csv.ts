import type { ImportRow } from '../../claims';
import type { ImportOptions } from '../importer';
import { guessColumns } from '../reading/columns';
import { problem } from '../reading/lenient';
import { headingsOf } from '../reading/table';
import { importTable } from '../reading/table-import';

/** Any table with headings: ours, and what e-readers and other tools export. Which column is what the reader can say. */
export async function* read(file: Blob, { columns }: ImportOptions = {}): AsyncIterable<ImportRow> {
  const wanted = columns ?? guessColumns(await headingsOf(file));
  if (!wanted.quote && !wanted.statement && !wanted.title && !wanted.address && !wanted.note) {
    yield problem(1, 'unknownType');
    return;
  }
  yield* importTable(file, wanted, { from: 'CSV' });
}
