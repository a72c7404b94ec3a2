import type { Language } from '../language';
import type { Span } from '../sentences';

/** A quotation as a whole, a word with what belongs to it ("J.D.", "co-founder", "34-year-old"), a number or a mark. */
export interface Word {
  is: 'quotation' | 'word' | 'mark';
  text: string;
  /** As it is compared: without the full stop of an abbreviation. */
  lower: string;
}

export const isCapital = (word: Word | undefined) => /^\p{Lu}/u.test(word?.text ?? '');

const PARTS =
  /\p{L}[\p{L}\p{M}\p{Nd}]*(?:[-'’./][\p{L}\p{M}\p{Nd}]+)*\.?|\p{Nd}+(?:[.,]\p{Nd}+)*(?:-\p{L}[\p{L}-]*)?|\S/gu;

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

function word(text: string, { speech }: Language): Word {
  const lower = text
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/(?<=.)\.$/, '');
  // The WHO is no pronoun.
  const isAcronym = speech.who.has(lower) && text === text.toUpperCase();
  return { is: /\p{L}/u.test(text) ? 'word' : 'mark', text, lower: isAcronym ? text : lower };
}

/** A full stop belongs to initials and abbreviations, and is a mark anywhere else. */
function splitStop(part: string, language: Language): Word[] {
  const { abbreviations } = language;
  if (!part.endsWith('.') || part.length === 1) return [word(part, language)];
  const bare = part.slice(0, -1);
  const lower = bare.toLowerCase();
  const short =
    /^\p{Lu}(?:\.\p{Lu})*$/u.test(bare) || abbreviations.never.has(lower) || abbreviations.maybe.has(lower);
  return short ? [word(part, language)] : [word(bare, language), word('.', language)];
}
