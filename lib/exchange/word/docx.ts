import { AlignmentType, Document, Footer, HeadingLevel, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import type { ExportRecord } from '../../claims';
import { type Cited, cite } from '../citations/processor';
import { LIST_TITLES } from '../citations/styles';
import type { ExportOptions, Records } from '../exporter';
import { dayOf } from '../parts/date-parts';
import { STYLES } from './look';
import { sourcePart } from './source-part';
import { formattedRuns, textRun } from './text';

/**
 * A Word document: each source with its quotes, their source in footnotes of Word's own, and the list of works at the end.
 * The library makes a document as a whole, so all records are in memory at once.
 */
export async function* write(
  records: Records,
  { now, style = 'apa' }: ExportOptions,
): AsyncIterable<Uint8Array> {
  const all: ExportRecord[] = [];
  for await (const record of records) all.push(record);
  const cited = await cite(
    all.map(({ source }) => source),
    style,
  );
  const children = [
    new Paragraph({ heading: HeadingLevel.TITLE, children: textRun('Claims and sources') }),
    new Paragraph({ style: 'SourceLine', children: textRun(dayOf(now)) }),
    ...all.flatMap((record, i) => sourcePart(record, cited.inOrder[i]?.text ?? [])),
    ...list(cited, LIST_TITLES[style]),
  ];
  const document = new Document({
    creator: 'Claimlight',
    title: 'Claims and sources',
    styles: STYLES,
    sections: [{ children, footers: { default: pageNumber() } }],
  });
  yield await Packer.pack(document, 'uint8array');
}

function list({ entries }: Cited, title: string): Paragraph[] {
  if (entries.length === 0) return [];
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: textRun(title) }),
    ...entries.map(
      ({ label, text }) =>
        new Paragraph({
          style: 'Bibliography',
          children: [...(label ? textRun(`${label}\t`) : []), ...formattedRuns(text)],
        }),
    ),
  ];
}

const pageNumber = () =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT], size: 18 })],
      }),
    ],
  });
