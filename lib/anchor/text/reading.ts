/** Stands in collected text where a block begins or ends, and is never part of a quote's edge. */
export const BORDER = '\u2029';
/** Stands for `<br>` and for the line ends of preformatted text. */
export const LINE = '\u2028';
/** Stands between two cells of a table row. */
export const CELL = '\t';

const SPACE = /\s/u;
const UNSEEN = /[\u00ad\u200b\u2060\ufeff]/gu;

export const isSpace = (text: string, at: number): boolean => SPACE.test(text.charAt(at));
const isBreak = (text: string, at: number): boolean => {
  const character = text.charAt(at);
  return character === BORDER || character === LINE || character === CELL;
};

/** Collected text as a reader sees it: one space for any run of them, one line feed for a border. */
export function readable(collected: string): string {
  return collected
    .replace(UNSEEN, '')
    .replace(/\s+/gu, run => (run.includes(BORDER) || run.includes(LINE) ? '\n' : ' '));
}

const inPair = (text: string, at: number): boolean => (text.codePointAt(at - 1) ?? 0) > 0xffff;

/**
 * Leaves out white space that is not shown at either end: what touches a block border or a line break.
 * Half a character at an end becomes a whole one.
 */
export function trimToShown(text: string, start: number, end: number): { start: number; end: number } {
  const touchesBreak = (at: number): boolean => {
    if (at < 0 || at >= text.length) return true;
    let before = at;
    while (before >= 0 && isSpace(text, before)) if (isBreak(text, before--)) return true;
    let after = at;
    while (after < text.length && isSpace(text, after)) if (isBreak(text, after++)) return true;
    return before < 0 || after >= text.length;
  };
  let from = inPair(text, start) ? start - 1 : start;
  let to = inPair(text, end) ? end + 1 : end;
  if (from < to && isSpace(text, from) && touchesBreak(from)) while (from < to && isSpace(text, from)) from++;
  if (from < to && isSpace(text, to - 1) && touchesBreak(to - 1))
    while (to > from && isSpace(text, to - 1)) to--;
  return { start: from, end: to };
}
