import { type Comparable, foldedWords } from '../claims';
import { ATTRIBUTION, DOWN, MONTHS, ORDINALS, SAME_WORDS, STOP_WORDS, stem, UP, WEAK_WORDS } from './english';

export type Figures = Comparable['figures'];

/** What one claim is compared by. */
export interface Profile {
  /** What it is about: stems with their weights. */
  words: ReadonlyMap<string, number>;
  /** The stems of its names. */
  names: ReadonlySet<string>;
  figures: Figures;
  years: ReadonlySet<string>;
  months: ReadonlySet<string>;
  quarters: ReadonlySet<string>;
  direction: 'up' | 'down' | null;
}

/** More words than this of one passage are not compared: it is a paragraph and no single claim. */
const MOST_WORDS = 120;
const WEAK = 0.35;
const NAME = 1.6;

/** The words of a text as they stand in the library's index, with how each was written. */
export function tokensOf(text: string): { word: string; name: boolean }[] {
  const tokens = [];
  let startsSentence = true;
  for (const [run, break_, word] of text.matchAll(/([.!?:;“”"]\s*)|([\p{L}\p{N}\p{M}]+)|[^\s]/gu)) {
    if (break_) startsSentence = true;
    if (!word) continue;
    const name = /^\p{Lu}/u.test(run) && !startsSentence;
    for (const part of foldedWords(word)) tokens.push({ word: part, name });
    startsSentence = false;
    if (tokens.length >= MOST_WORDS) break;
  }
  return tokens;
}

export const isYear = (word: string) => /^(?:1[5-9]|20|21)\d\d$/.test(word);
const isNumber = (word: string) => /^\d/.test(word);

/** In alphabets, words this short are mostly particles, whatever the language. */
const isShort = (word: string) => word.length <= 3 && /^\p{Script=Latin}/u.test(word);

/** What a claim is compared by, from its text and figures. */
export function profileOf({ text, figures }: Comparable): Profile {
  const words = new Map<string, number>();
  const names = new Set<string>();
  const tokens = tokensOf(text.replace(ATTRIBUTION, ' '));
  const dates = { years: new Set<string>(), months: new Set<string>(), quarters: new Set<string>() };
  for (const [i, { word, name }] of tokens.entries()) {
    if (isYear(word)) dates.years.add(word);
    if (name && MONTHS.has(word)) dates.months.add(word);
    if (ORDINALS.has(word) && tokens[i + 1]?.word === 'quarter') dates.quarters.add(word);
    if (isNumber(word) || STOP_WORDS.has(word) || MONTHS.has(word)) continue;
    const stemmed = stem(word);
    const common = SAME_WORDS.get(stemmed) ?? stemmed;
    const isName = name && !WEAK_WORDS.has(word);
    if (isName) names.add(common);
    const weight = isName ? NAME : WEAK_WORDS.has(word) || isShort(word) ? WEAK : 1;
    words.set(common, Math.max(weight, words.get(common) ?? 0));
  }
  // Who says so is no part of what is said, but two claims with two names in it are seldom the same.
  for (const { word, name } of tokensOf((text.match(ATTRIBUTION) ?? []).join(' ')))
    if (name && !WEAK_WORDS.has(word)) names.add(stem(word));
  const [up, down] = [words.has(UP), words.has(DOWN)];
  return { words, names, figures, ...dates, direction: up === down ? null : up ? 'up' : 'down' };
}
