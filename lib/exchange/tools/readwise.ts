import Papa from 'papaparse';
import { authorName, type ClaimView, type SourceView } from '../../claims';
import type { Records } from '../exporter';
import { titleOf } from '../parts/source-parts';

/** The headings by which Readwise knows the columns of a file that it takes in. */
const HEADINGS = ['Highlight', 'Title', 'Author', 'URL', 'Note', 'Location', 'Date'];

/** Readwise's table: one row a claim. Tags stand at the beginning of the note, each after a dot, as Readwise reads them there. */
export async function* write(records: Records): AsyncIterable<string> {
  yield row(HEADINGS);
  for await (const { source, claims } of records) {
    const rows = claims.map((claim, i) => cells(claim, source, i + 1));
    // There is no highlight without words.
    yield rows
      .filter(([highlight]) => highlight)
      .map(row)
      .join('');
  }
}

function cells(claim: ClaimView, source: SourceView, place: number): string[] {
  const { quotes, statement, note, tags, createdAt } = claim;
  const [highlight = '', ...said] = [quotes.join('\n\n'), statement, note].filter(text => text.trim());
  return [
    highlight,
    titleOf(source),
    (source.fields.authors ?? []).map(authorName).join(' and '),
    source.address,
    [...tags.map(asTag), unlikeTag(said.join('\n\n'))].filter(Boolean).join(' '),
    String(place),
    `${createdAt.slice(0, 19).replace('T', ' ')}+00:00`,
  ];
}

const asTag = (tag: string) => `.${tag.trim().replace(/[^\p{L}\p{N}_-]+/gu, '-')}`;

/** A note that begins with a dot would be taken for a tag; a sign that is not seen parts the two. */
const unlikeTag = (note: string) => note.trim().replace(/^\./, '\u2060.');

/** Words stay as they are, formulas too: Readwise takes them for words, and shows whatever sign would keep a spreadsheet from it. */
const row = (values: string[]) => `${Papa.unparse([values])}\r\n`;
