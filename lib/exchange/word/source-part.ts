import { FootnoteReferenceRun, HeadingLevel, Paragraph, type ParagraphChild } from 'docx';
import { type ClaimView, claimLink, type ExportRecord, type SourceView } from '../../claims';
import type { Run } from '../citations/rich-text';
import { claimFacts } from '../parts/claim-note';
import { isRightToLeft } from '../parts/direction';
import { titleOf } from '../parts/source-parts';
import { MARGIN_OF_RIGHT_TO_LEFT } from './look';
import { formattedRuns, linkTo, textRun } from './text';

/** A source under its title, with its claims. `citation` is what stands of it in the list of works. */
export function sourcePart({ source, claims }: ExportRecord, citation: readonly Run[]): Paragraph[] {
  return [
    paragraph(titleOf(source), {}, { heading: HeadingLevel.HEADING_1 }),
    new Paragraph({ style: 'SourceLine', children: formattedRuns(citation) }),
    ...(source.tags.length > 0 ? [fact('Tags', source.tags.join(', '), 'SourceLine')] : []),
    ...parts(source.note).map(part => paragraph(part)),
    ...claims.flatMap(claim => claimPart(claim, source, citation)),
  ];
}

/** A claim: its quotes, the last of them with the source in a footnote, and what the reader says of it. */
function claimPart(claim: ClaimView, source: SourceView, citation: readonly Run[]): Paragraph[] {
  const quotes = claim.quotes.filter(quote => quote.trim());
  const facts = claimFacts(claim);
  const notes = parts(claim.note);
  const note = () => footnote(claim, source, citation);
  return [
    ...quotes.flatMap((quote, i) => quotation(quote, source, i === quotes.length - 1 ? [note()] : [])),
    ...facts.map(([name, value], i) =>
      fact(name, value, 'ClaimFact', quotes.length === 0 && i === 0 ? [note()] : []),
    ),
    ...notes.map((part, i) =>
      paragraph(
        part,
        {},
        { style: 'Note' },
        quotes.length === 0 && facts.length === 0 && i === 0 ? [note()] : [],
      ),
    ),
  ];
}

function quotation(quote: string, { fields }: SourceView, after: ParagraphChild[]): Paragraph[] {
  const said = parts(quote).map(part => part.replace(/\s+/g, ' '));
  const language = fields.language ? { language: { value: fields.language } } : {};
  return said.map((part, i) => {
    const last = i === said.length - 1;
    return paragraph(`“${part}${last ? '”' : ''}`, language, { style: 'Quote' }, last ? after : []);
  });
}

function footnote(claim: ClaimView, source: SourceView, citation: readonly Run[]): FootnoteReferenceRun {
  const address = claimLink(claim, source);
  const open = address ? [...textRun(' '), linkTo(address, 'Open the text')] : [];
  const children = [...textRun(' '), ...formattedRuns(citation), ...open];
  return new FootnoteReferenceRun({ children: [new Paragraph({ style: 'FootnoteText', children })] });
}

function fact(name: string, value: string, style: string, after: ParagraphChild[] = []): Paragraph {
  return new Paragraph({
    style,
    children: [...textRun(`${name}: `, { bold: true }), ...formattedRuns([{ text: value }]), ...after],
  });
}

function paragraph(
  text: string,
  look: Parameters<typeof textRun>[1] = {},
  options: { style?: string; heading?: (typeof HeadingLevel)[keyof typeof HeadingLevel] } = {},
  after: ParagraphChild[] = [],
): Paragraph {
  const children = [...textRun(text, look), ...after];
  if (!isRightToLeft(text)) return new Paragraph({ ...options, children });
  const margin = options.style === 'Quote' ? MARGIN_OF_RIGHT_TO_LEFT : {};
  return new Paragraph({ ...options, ...margin, bidirectional: true, children });
}

/** The paragraphs of a text, empty ones left out. */
const parts = (text: string): string[] => text.split(/\n\s*\n/).flatMap(part => part.trim() || []);
