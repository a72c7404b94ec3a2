import type { ExportOptions, Records } from '../exporter';

/** Version of the shape that `docs/claimlight.schema.json` describes. */
const VERSION = 1;

/** Everything we know of each source and its claims, as one JSON document. */
export async function* write(records: Records, { now }: ExportOptions): AsyncIterable<string> {
  const head = { format: 'claimlight', version: VERSION, exported: now };
  yield `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "sources": [`;
  let separator = '\n';
  for await (const { source, claims } of records) {
    const text = JSON.stringify({ ...source, claims }, null, 2);
    yield `${separator}${text.replace(/^/gm, '    ')}`;
    separator = ',\n';
  }
  yield '\n  ]\n}\n';
}
