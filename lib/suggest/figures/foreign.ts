import type { Part } from './part';
import type { Token } from './tokens';

/** Whether a text is in a language whose words for numbers we do not know. `language` is BCP 47; none, or none in particular, is English. */
export const isForeign = (language: string | null) =>
  language !== null && !/^(?:en|und|mul|zxx|x)(?:-|$)/i.test(language);

/**
 * The text with every word made one that means nothing, each as long as it was, so that what is left to read is what numbers
 * have in any language. Signs go too whose meaning depends on where they are written: every country's dollars; yen and yuan.
 */
export const withoutWords = (text: string) =>
  text.replace(/(?<!°)\p{L}+|[$¥]/gu, word => 'q'.repeat(word.length));

/** One point or comma before three digits: a thousand in one country and a little over one in the next. */
const UNCLEAR = /^\p{Nd}{1,3}[.,]\p{Nd}{3}$/u;

/** Whether a number means the same in every language: it has a sign, and no word after it may multiply it ("€53 Milliarden"). */
export function isPlain({ unit, currency, first, next }: Part, tokens: readonly Token[]): boolean {
  const read = tokens.slice(first, next);
  const multiplied = currency && tokens[next]?.is === 'word';
  return unit?.known === true && !multiplied && !read.some(({ text }) => UNCLEAR.test(text));
}
