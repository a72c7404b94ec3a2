import { ExternalHyperlink, type IRunOptions, type ParagraphChild, TextRun } from 'docx';
import type { Run } from '../citations/rich-text';
import { isRightToLeft } from '../parts/direction';

/** A sign without width that is a letter of a script from left to right: it ends what ran the other way. */
const TURN_BACK = '\u200E';

/** Text as a run, its line breaks kept. */
export function textRun(text: string, look: Omit<IRunOptions, 'text' | 'children'> = {}): ParagraphChild[] {
  const lines = xmlText(text).split('\n');
  const rightToLeft = isRightToLeft(text) || undefined;
  return lines.map(
    (line, i) => new TextRun({ ...look, text: line, rightToLeft, ...(i > 0 && { break: 1 }) }),
  );
}

/** Formatted text as runs; a web address in it can be followed. */
export const formattedRuns = (runs: readonly Run[]): ParagraphChild[] =>
  runs.flatMap(({ text, italic, bold, smallCaps, underline, raised, isolated }) => {
    const look = {
      italics: italic,
      bold,
      smallCaps,
      underline: underline && {},
      superScript: raised === 'super' || undefined,
      subScript: raised === 'sub' || undefined,
    };
    if (isolated) return [TURN_BACK, text, TURN_BACK].flatMap(part => textRun(part, look));
    return text
      .split(/(https?:\/\/[^\s<>"]*[^\s<>").,;:])/)
      .flatMap((part, i) => (i % 2 ? [linkTo(part, part)] : part ? textRun(part, look) : []));
  });

export const linkTo = (address: string, text: string): ExternalHyperlink =>
  new ExternalHyperlink({
    link: xmlText(address),
    children: [new TextRun({ text: xmlText(text), style: 'Hyperlink' })],
  });

/** Signs that XML has no way to write, of which a word processor would call the whole file broken. */
const xmlText = (text: string): string =>
  text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
