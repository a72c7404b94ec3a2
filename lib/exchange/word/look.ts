import type { IStylesOptions } from 'docx';

/** The line beside a quote. */
const LINE = { style: 'single', size: 18, space: 10, color: 'F2C200' } as const;

/** Borders do not turn with the direction of a paragraph. */
export const MARGIN_OF_RIGHT_TO_LEFT = { border: { left: { style: 'none' }, right: LINE } } as const;

/** How the document looks. Everything is a style, so that one change in Word changes it everywhere. Measures: half points and twips. */
export const STYLES: IStylesOptions = {
  default: {
    document: { run: { font: 'Calibri', size: 22 }, paragraph: { spacing: { after: 120, line: 276 } } },
    title: { run: { size: 48, bold: true }, paragraph: { spacing: { after: 60 } } },
    heading1: {
      run: { size: 30, bold: true },
      paragraph: { spacing: { before: 480, after: 80 }, keepNext: true },
    },
    footnoteText: { run: { size: 18 }, paragraph: { spacing: { after: 40 } } },
    hyperlink: { run: { color: '1F4E9E', underline: {} } },
  },
  paragraphStyles: [
    {
      id: 'Quote',
      name: 'Quote',
      basedOn: 'Normal',
      quickFormat: true,
      run: { font: 'Georgia', size: 24 },
      paragraph: {
        indent: { start: 360 },
        spacing: { before: 240, after: 80, line: 300 },
        border: { left: LINE },
        keepLines: true,
      },
    },
    {
      id: 'ClaimFact',
      name: 'Claim Fact',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: 20, color: '444444' },
      paragraph: { indent: { start: 360 }, spacing: { after: 20 } },
    },
    {
      id: 'Note',
      name: 'Note',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { indent: { start: 360 }, spacing: { before: 80, after: 80 } },
    },
    {
      id: 'SourceLine',
      name: 'Source Line',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: 20, color: '444444' },
    },
    {
      id: 'Bibliography',
      name: 'Bibliography',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { indent: { start: 720, hanging: 720 } },
    },
  ],
};
