import { MOST_LOOKED_UP } from '../claims';
import { STOP_WORDS, stem, WEAK_WORDS } from './english';
import { isYear, tokensOf } from './profile';

/** Names and long words first: those are rare. Of the others the stem is enough, so that other forms are found too. */
export function wordsToLookUp(text: string): string[] {
  const worth = new Map<string, number>();
  for (const { word, name } of tokensOf(text)) {
    if (STOP_WORDS.has(word) || isYear(word)) continue;
    worth.set(name ? word : stem(word), (name ? 20 : 0) + word.length - (WEAK_WORDS.has(word) ? 10 : 0));
  }
  const words = [...worth].sort((a, b) => b[1] - a[1]).map(([word]) => word);
  return words.slice(0, MOST_LOOKED_UP);
}
