import type { Exporter } from './exporter';

/** Version of the shape below; see docs/formats.md. */
const VERSION = 1;

/** Everything we know of each source and its claims, as one JSON document. */
export const json: Exporter = {
  id: 'json',
  label: 'JSON',
  mime: 'application/json',
  extension: 'json',
  async *write(records, { now }) {
    const head = { format: 'claimlight', version: VERSION, exported: now };
    yield `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "sources": [`;
    let separator = '\n';
    for await (const { source, claims } of records) {
      const text = JSON.stringify({ ...source, claims }, null, 2);
      yield `${separator}${text.replace(/^/gm, '    ')}`;
      separator = ',\n';
    }
    yield '\n  ]\n}\n';
  },
};
