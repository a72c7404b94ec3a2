import Papa from 'papaparse';
import { authorName, type ClaimView, claimLink, type SourceView } from '../../claims';
import type { ExportOptions, Records } from '../exporter';
import { citedAddress, containerOf } from '../parts/source-parts';
import { evidenceCell } from './csv-evidence';
import { FORMULA } from './formula';

type Column = [
  name: string,
  value: (source: SourceView, claim: ClaimView | null) => string | null | undefined,
];

const COLUMNS: readonly Column[] = [
  ['quote', (_, claim) => claim?.quotes.join('\n\n')],
  ['statement', (_, claim) => claim?.statement],
  ['kind', (_, claim) => claim?.kind],
  ['speaker', (_, claim) => claim?.speaker?.name],
  ['speaker role', (_, claim) => claim?.speaker?.role],
  ['speech', (_, claim) => claim?.speaker?.speech],
  ['said', (_, claim) => claim?.said],
  ['status', (_, claim) => claim?.status],
  ['status note', (_, claim) => claim?.statusNote],
  ['evidence', (_, claim) => claim && evidenceCell(claim)],
  ['figures', (_, claim) => claim?.figures.map(figure => figure.text).join('; ')],
  ['tags', (_, claim) => claim?.tags.join('; ')],
  ['note', (_, claim) => claim?.note],
  ['title', ({ fields }) => fields.title],
  ['authors', ({ fields }) => fields.authors?.map(authorName).join('; ')],
  ['publication', ({ fields }) => containerOf(fields)],
  ['published', ({ fields }) => fields.published],
  ['type', ({ fields }) => fields.type],
  ['doi', ({ fields }) => fields.doi],
  ['address', source => citedAddress(source) ?? source.address],
  ['link', (source, claim) => claim && claimLink(claim, source)],
  ['source tags', ({ tags }) => tags.join('; ')],
  ['source note', ({ note }) => note],
  ['accessed', ({ accessed }) => accessed],
  ['created', (_, claim) => claim?.createdAt],
  ['updated', (_, claim) => claim?.updatedAt],
  ['claim id', (_, claim) => claim?.id],
  ['source id', ({ id }) => id],
];

/** One row a claim (a source without any has one row to itself). Lines end in CRLF; those inside a cell stay as they are. */
export async function* write(records: Records, { bom }: ExportOptions): AsyncIterable<string> {
  const head = row(COLUMNS.map(([name]) => name));
  yield bom ? `\uFEFF${head}` : head;
  for await (const { source, claims } of records) {
    const wanted = claims.length > 0 ? claims : [null];
    yield wanted.map(claim => row(COLUMNS.map(([, value]) => value(source, claim) ?? ''))).join('');
  }
}

function row(cells: string[]): string {
  return `${Papa.unparse([cells], { escapeFormulae: FORMULA })}\r\n`;
}
