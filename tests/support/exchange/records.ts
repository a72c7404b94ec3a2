import type { ClaimView, ExportRecord, SourceView } from '../../../lib/claims';
import { type ExportOptions, exporters } from '../../../lib/exchange';
import { claimOn } from '../library';

const NOW = '2026-11-22T12:00:00.000Z';

const SOURCE_ID = '0190f3c2-0000-7000-8000-000000000000';

export const claim = (quote: string, fields: Partial<ClaimView> = {}): ClaimView => ({
  id: '0190f3c2-0000-7000-8000-000000000001',
  source: SOURCE_ID,
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
  links: [],
  createdAt: '2026-11-22T10:00:00.000Z',
  updatedAt: '2026-11-22T10:00:00.000Z',
  ...fields,
});

export const source = (fields: Partial<SourceView> = {}): SourceView => ({
  id: SOURCE_ID,
  address: 'https://courier.example/batteries',
  accessed: '2026-11-22T10:00:00.000Z',
  fields: {},
  found: {},
  corrected: {},
  tags: [],
  note: '',
  ...fields,
});

/** An article with two claims: one with everything that can be said of one, one with everything that can break a format. */
export const RECORD: ExportRecord = {
  source: source({
    fields: {
      title: 'The harbour: a *test*',
      authors: [
        { family: 'Meer', given: 'Ines', particle: 'van der' },
        { family: 'Okonjo-Reed', given: 'Tobias', suffix: 'Jr.' },
        { literal: 'Harbour & Docks Board' },
      ],
      publication: 'The Tideway Courier',
      published: '2026-03-14',
      type: 'newspaper article',
      language: 'en-GB',
      abstract: 'Ferries that run on batteries, and what they cost.',
    },
    found: { title: { value: 'The harbour: a *test*', from: 'json-ld' } },
    corrected: { publication: 'The Tideway Courier' },
    tags: ['deep sea', 'energy'],
    note: 'Read for week 3.',
  }),
  claims: [
    claim('Eleven of the port’s fourteen berths', {
      kind: 'figure',
      statement: '11 of 14 berths run on batteries',
      speaker: { name: 'Adaeze Lindqvist', role: 'chair', speech: 'direct' },
      said: '2026-03',
      status: 'supported',
      statusNote: 'port log',
      tags: ['deep sea'],
      note: 'Ask for the log.\n\n- when?\n- who?',
      figures: [{ text: '11 of 14', value: 11, to: null, unit: null, approximation: null }],
      links: [
        {
          relation: 'supports',
          note: 'table 2',
          to: { address: 'https://port.example/log', label: 'https://port.example/log' },
        },
        {
          relation: 'contradicts',
          note: '',
          to: { claim: '0190f3c2-0000-7000-8000-000000000002', label: 'Berths {are} 12_%' },
        },
        {
          relation: 'repeats',
          note: '',
          to: {
            claim: '0190f3c2-0000-7000-8000-0000000000bb',
            label: 'Eleven *berths*',
            source: { title: 'Quays [of] today', address: 'https://quays.example/today#:~:text=Eleven' },
          },
        },
      ],
    }),
    claim('# <img src=x onerror=alert(1)> [a](javascript:b) 1. two\nlines', {
      id: '0190f3c2-0000-7000-8000-000000000002',
      statement: '=HYPERLINK("https://evil.example";"50% & {more}_\\~^#$")',
    }),
  ],
};

/** A source without claims and with next to nothing known of it. */
export const BARE: ExportRecord = {
  source: source({ id: '0190f3c2-0000-7000-8000-00000000000a', address: 'https://courier.example/empty' }),
  claims: [],
};

/** The file that an exporter writes, as text. */
export async function write(
  id: string,
  records: ExportRecord[],
  options: Partial<ExportOptions> = {},
): Promise<string> {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await writeBytes(id, records, options));
}

/** The same as bytes. */
export async function writeBytes(
  id: string,
  records: ExportRecord[],
  options: Partial<ExportOptions> = {},
): Promise<Uint8Array<ArrayBuffer>> {
  async function* all() {
    yield* records;
  }
  const exporter = exporters[id];
  if (!exporter) throw new Error(`no exporter ${id}`);
  const parts: BlobPart[] = [];
  for await (const part of exporter.write(all(), { now: NOW, ...options })) parts.push(part as BlobPart);
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}
