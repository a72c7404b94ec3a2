import type { ImportRow } from '../../claims';
import { guessColumns } from '../reading/columns';
import { headingsOf } from '../reading/table';
import { importTable } from '../reading/table-import';

/** Readwise: the table it exports, and the one it imports. */
export async function* read(file: Blob): AsyncIterable<ImportRow> {
  yield* importTable(file, guessColumns(await headingsOf(file)), {
    from: 'Readwise',
    dotTags: true,
    asWritten: true,
  });
}
