import type { ImportRow } from '../../claims';
import { checkedRows } from '../reading/build';
import { jsonItems } from '../reading/json-items';
import { problem } from '../reading/lenient';

/** Our own JSON (docs/claimlight.schema.json): everything comes back, ids too. */
export async function* read(file: Blob): AsyncIterable<ImportRow> {
  for await (const item of jsonItems(file, ['sources'])) {
    if ('broken' in item) yield problem(item.line, item.broken);
    else yield* sourceRows(item.line, item.value);
  }
}

function sourceRows(line: number, value: unknown): ImportRow[] {
  if (typeof value !== 'object' || value === null || !('id' in value)) {
    return [problem(line, 'notAnObject', undefined, value)];
  }
  const claims = 'claims' in value && Array.isArray(value.claims) ? value.claims : [];
  return checkedRows(line, value, claims);
}
