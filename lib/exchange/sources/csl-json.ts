import type { Records } from '../exporter';
import { citationKeys } from '../parts/citation-key';
import { claimNote } from '../parts/claim-note';
import { cslItem } from './csl-item';

/** A list of CSL items. The format has one field for notes, so that holds the reader's note and all claims. */
export async function* write(records: Records): AsyncIterable<string> {
  const keyOf = citationKeys();
  yield '[';
  let separator = '\n';
  for await (const { source, claims } of records) {
    const note = [source.note, ...claims.map(claim => claimNote(claim, source))].filter(Boolean).join('\n\n');
    const item = { ...cslItem(source, keyOf(source)), ...(note && { note }) };
    yield `${separator}${JSON.stringify(item, null, 2).replace(/^/gm, '  ')}`;
    separator = ',\n';
  }
  yield '\n]\n';
}
