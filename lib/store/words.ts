import { foldName } from '../claims';

/** At most this many different words of one claim are indexed; longer texts are found by their first ones. */
const MOST_WORDS = 400;

/** The folded words of some texts, each once, for the index that search reads. Scripts without spaces give pairs of characters. */
export function wordsOf(...texts: string[]): string[] {
  const words = new Set<string>();
  for (const run of foldName(texts.join('\n')).match(/[\p{L}\p{N}]+/gu) ?? []) {
    for (const word of splitRun(run)) {
      words.add(word.slice(0, 40));
      if (words.size === MOST_WORDS) return [...words];
    }
  }
  return [...words];
}

function splitRun(run: string): string[] {
  if (!/\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai}/u.test(run)) return [run];
  const characters = Array.from(run);
  if (characters.length === 1) return characters;
  return characters.slice(1).map((character, i) => `${characters[i]}${character}`);
}
