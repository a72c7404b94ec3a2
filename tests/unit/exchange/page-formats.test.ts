import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { ClaimView, ExportRecord } from '../../../lib/claims';
import { exporters } from '../../../lib/exchange';
import { claimOn } from '../../support/library';

const claim = (quote: string, fields: Partial<ClaimView> = {}): ClaimView => ({
  id: '0190f3c2-0000-7000-8000-000000000001',
  source: '0190f3c2-0000-7000-8000-000000000000',
  targets: claimOn(quote).targets,
  quotes: [quote],
  statement: '',
  kind: null,
  speaker: null,
  said: null,
  status: 'unchecked',
  statusNote: '',
  tags: [],
  note: '',
  figures: [],
  createdAt: '2026-11-22T10:00:00.000Z',
  updatedAt: '2026-11-22T10:00:00.000Z',
  ...fields,
});

const record: ExportRecord = {
  source: {
    id: '0190f3c2-0000-7000-8000-000000000000',
    address: 'https://courier.example/batteries',
    accessed: '2026-11-22T10:00:00.000Z',
    fields: {
      title: 'The harbour: a *test*',
      authors: [{ family: 'Vandermolen', given: 'Ines' }, { literal: 'Harbour Board' }],
      site: 'The Tideway Courier',
      published: '2026-03-14',
    },
    found: {},
    corrected: {},
    tags: ['deep sea', 'energy'],
    note: 'Read for week 3.',
  },
  claims: [
    claim('Eleven of the port’s fourteen berths', {
      kind: 'figure',
      statement: '11 of 14 berths run on batteries',
      speaker: { name: 'Adaeze Lindqvist', role: 'chair', speech: 'direct' },
      status: 'supported',
      statusNote: 'port log',
      tags: ['deep sea'],
      note: 'Ask for the log.\n\n- when?\n- who?',
    }),
    claim('# <img src=x onerror=alert(1)> [a](javascript:b) 1. two\nlines'),
  ],
};

async function write(id: string, records: ExportRecord[]): Promise<string> {
  async function* all() {
    yield* records;
  }
  let text = '';
  const exporter = exporters[id];
  if (!exporter) throw new Error(`no exporter ${id}`);
  for await (const part of exporter.write(all(), { now: '2026-11-22T12:00:00.000Z' })) text += part;
  return text;
}

describe('Markdown', () => {
  it('is what the golden file says', async () => {
    await expect(await write('markdown', [record])).toMatchFileSnapshot(
      join(import.meta.dirname, 'golden/page.md'),
    );
  });
  it('has front matter that reads back', async () => {
    const [, front = ''] = (await write('markdown', [record])).split('---\n');
    expect(parse(front)).toMatchObject({ title: 'The harbour: a *test*', tags: ['deep-sea', 'energy'] });
  });
});

describe('JSON', () => {
  it('is what the golden file says, and holds the full record', async () => {
    const text = await write('json', [record, record]);
    await expect(text).toMatchFileSnapshot(join(import.meta.dirname, 'golden/page.json'));
    expect(JSON.parse(text).sources[1]).toEqual({ ...record.source, claims: record.claims });
  });
  it('is whole without any source', async () => {
    expect(JSON.parse(await write('json', [])).sources).toEqual([]);
  });
});

it('golden files are there', async () => {
  for (const name of ['page.md', 'page.json']) {
    expect((await readFile(join(import.meta.dirname, 'golden', name), 'utf8')).length).toBeGreaterThan(100);
  }
});
