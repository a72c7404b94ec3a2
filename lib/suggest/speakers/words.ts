import type { Language } from '../language';
import type { Span } from '../sentences';

/** A quotation as a whole, a word with what belongs to it ("J.D.", "O’Hallan", "co-founder"), a number or a mark. */
export interface Word {
  is: 'quotation' | 'word' | 'mark';
  text: string;
  /** As it is compared: without the full stop of an abbreviation. */
  lower: string;
}

export const isCapital = (word: Word | undefined) => /^\p{Lu}/u.test(word?.text ?? '');

const PARTS = /\p{L}[\p{L}\p{M}\p{Nd}]*(?:[-'’./][\p{L}\p{M}\p{Nd}]+)*\.?|\p{Nd}+(?:[.,]\p{Nd}+)*|\S/gu;

/** A sentence as words, each quotation in it as one. Spans count from the same start as the text. */
export function wordsOutside(text: string, quotations: readonly Span[], language: Language): Word[] {
  const words: Word[] = [];
  let from = 0;
  for (const { start, end } of [...quotations, { start: text.length, end: text.length }]) {
    for (const [part] of text.slice(from, start).matchAll(PARTS)) words.push(...splitStop(part, language));
    if (end > start) words.push({ is: 'quotation', text: text.slice(start, end), lower: '' });
    from = end;
  }
  return words;
}

const word = (text: string): Word => ({
  is: /^\p{L}/u.test(text) ? 'word' : 'mark',
  text,
  lower: text
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/(?<=.)\.$/, ''),
});

/** A full stop belongs to initials and abbreviations, and is a mark anywhere else. */
function splitStop(part: string, { abbreviations }: Language): Word[] {
  if (!part.endsWith('.') || part.length === 1) return [word(part)];
  const bare = part.slice(0, -1);
  const lower = bare.toLowerCase();
  const short =
    /^\p{Lu}(?:\.\p{Lu})*$/u.test(bare) || abbreviations.never.has(lower) || abbreviations.maybe.has(lower);
  return short ? [word(part)] : [word(bare), word('.')];
}
