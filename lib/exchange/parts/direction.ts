const SCRIPTS =
  '\\p{Script=Hebrew}\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Thaana}\\p{Script=Nko}\\p{Script=Adlam}';

const ANYWHERE = new RegExp(`[${SCRIPTS}]`, 'u');
const AT_FIRST = new RegExp(`^[^\\p{L}]*[${SCRIPTS}]`, 'u');
const WORDS = new RegExp(`([${SCRIPTS}](?:[${SCRIPTS}\\p{M} '’־-]*[${SCRIPTS}\\p{M}])?)`, 'u');

/** Whether a text holds letters that run from right to left. */
export const holdsRightToLeft = (text: string): boolean => ANYWHERE.test(text);

/** Whether a text as a whole runs from right to left: by its first letter, as HTML's `dir="auto"` has it. */
export const isRightToLeft = (text: string): boolean => AT_FIRST.test(text);

/** A text cut at its names and words that run from right to left: those stand at the odd places. */
export const cutAtRightToLeft = (text: string): string[] => text.split(WORDS);
