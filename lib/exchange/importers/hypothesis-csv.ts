import type { ImportRow } from '../../claims';
import { importTable } from '../reading/table-import';

/** The table that Hypothesis' client exports. */
export async function* read(file: Blob): AsyncIterable<ImportRow> {
  const columns = { quote: 'Quote', note: 'Body', tags: 'Tags', created: 'Creation Date', address: 'URL' };
  yield* importTable(file, columns, { from: 'Hypothesis' });
}
