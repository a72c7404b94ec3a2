import type { Span } from '../sentences';

/** What closes each opening mark. Several languages close with the mark that others open with. */
const CLOSES: Record<string, string> = {
  '“': '”“',
  '„': '“”‟',
  '«': '»',
  '»': '«',
  '‘': '’',
  '‹': '›',
  '"': '"',
  '「': '」',
  '『': '』',
};

/**
 * The outermost quotations of a paragraph with their marks, in order. Marks inside a quotation are its own.
 * One that is never closed runs to the paragraph's end, as quotations over several paragraphs do.
 */
export function quotationsIn(text: string): Span[] {
  const spans: Span[] = [];
  let start = -1;
  let closing = '';
  for (let at = 0; at < text.length; at++) {
    const mark = text[at] ?? '';
    if (start >= 0) {
      if (!closing.includes(mark) || (mark === '’' && isApostrophe(text, at))) continue;
      spans.push({ start, end: at + 1 });
      start = -1;
    } else if (
      CLOSES[mark] &&
      !(mark === '‘' && isApostrophe(text, at)) &&
      !(mark === '»' && !opensAt(text, at)) &&
      (mark !== '"' || opensAt(text, at))
    ) {
      start = at;
      closing = CLOSES[mark];
    }
  }
  if (start >= 0) spans.push({ start, end: text.length });
  return spans;
}

const isLetter = (character = '') => /[\p{L}\p{Nd}]/u.test(character);
/** "don’t", but not "it’ he said"; a plural's "boys’ own" is taken for the end, which costs little. */
const isApostrophe = (text: string, at: number) => isLetter(text[at - 1]) && isLetter(text[at + 1]);
const opensAt = (text: string, at: number) => /\S/.test(text[at + 1] ?? '') && !isLetter(text[at - 1]);
