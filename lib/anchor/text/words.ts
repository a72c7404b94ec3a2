import { type Folded, rawEnd } from './fold';

const LETTER = /[\p{L}\p{N}\p{M}]/u;
const UNSPACED =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u;

/** Whether a character is a letter of a script that puts spaces between words. */
function isSpacedLetter(character: string): boolean {
  // The large classes are not even compiled for a page that needs none of them.
  const code = character.charCodeAt(0);
  const small = code | 0x20;
  if (code < 0x80) return (code >= 0x30 && code < 0x3a) || (small >= 0x61 && small < 0x7b);
  if (code >= 0x2000 && code < 0x2070) return false;
  if (code >= 0xc0 && code < 0x250) return code !== 0xd7 && code !== 0xf7;
  return LETTER.test(character) && !UNSPACED.test(character);
}

const joins = (before: string, after: string): boolean => isSpacedLetter(before) && isSpacedLetter(after);

/** Whether the border before a folded unit cuts a word. */
export function cutsWord(page: Folded, unit: number): boolean {
  if (unit <= 0 || unit >= page.codes.length) return false;
  const end = rawEnd(page, unit - 1);
  return page.origins[unit] === end && joins(page.raw.charAt(end - 1), page.raw.charAt(end));
}

/** Whether a quote begins or ends inside a word, told from the characters on both sides. */
export const cutsBetween = (before: string, after: string): boolean =>
  joins(before.slice(-1), after.charAt(0));
