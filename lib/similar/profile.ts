import { type Comparable, foldedWords } from '../claims';
import {
  ATTRIBUTION,
  DOWN,
  MONTHS,
  NEGATING,
  NEGATORS,
  NO_NEGATION,
  NUMBERED,
  ORDINALS,
  SAME_WORDS,
  STOP_WORDS,
  stem,
  UP,
  WEAK_WORDS,
} from './english';

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
  /** What is told apart by numbers, with them: "line" and "6". */
  numbered: ReadonlyMap<string, string>;
  /** The stems that a "not" or the like turns into their opposite. */
  negated: ReadonlySet<string>;
  direction: 'up' | 'down' | null;
}

/** More words than this of one passage are not compared: it is a paragraph and no single claim. */
const MOST_WORDS = 120;
const WEAK = 0.35;
const NAME = 1.6;
/** A negation reaches so many words that say something. */
const REACH = 3;

interface Token {
  word: string;
  /** Whether it is written as a name. */
  name: boolean;
  /** In which part of the text it stands, between commas and the like. */
  clause: number;
}

/** The words of a text as they stand in the library's index, with how each was written. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let startsSentence = true;
  let clause = 0;
  for (const [run, break_, word] of text.matchAll(/([.!?:;“”"]\s*)|([\p{L}\p{N}\p{M}]+)|[^\s]/gu)) {
    if (break_) startsSentence = true;
    if (break_ || run === ',') clause += 1;
    if (!word) continue;
    const name = /^\p{Lu}/u.test(run) && !startsSentence;
    for (const part of foldedWords(word)) tokens.push({ word: part, name, clause });
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
  const said = text.replace(ATTRIBUTION, ' ').replace(/°\s?[CF]\b/g, ' ');
  const tokens = tokensOf(said);
  const dates = { years: new Set<string>(), months: new Set<string>(), quarters: new Set<string>() };
  const numbered = new Map<string, string>();
  for (const [i, { word, name }] of tokens.entries()) {
    const next = tokens[i + 1]?.word ?? '';
    if (NUMBERED.has(word) && isNumber(next)) numbered.set(word, next);
    if (isYear(word)) dates.years.add(word);
    if (name && MONTHS.has(word)) dates.months.add(word);
    if (ORDINALS.has(word) && next === 'quarter') dates.quarters.add(word);
    if (saysNothing(word)) continue;
    const common = commonStem(word);
    const isName = name && !WEAK_WORDS.has(word);
    if (isName) names.add(common);
    const weight = isName ? NAME : WEAK_WORDS.has(word) || isShort(word) ? WEAK : 1;
    words.set(common, Math.max(weight, words.get(common) ?? 0));
  }
  // Who says so is no part of what is said, but two claims with two names in it are seldom the same.
  for (const { word, name } of tokensOf((text.match(ATTRIBUTION) ?? []).join(' ')))
    if (name && !WEAK_WORDS.has(word)) names.add(stem(word));
  const isLabel = (figure: Figures[number]) =>
    figure.unit === null && [...numbered.values()].includes(String(figure.value));
  const negated = negatedIn(tokens);
  return {
    ...{ words, names, numbered, negated, figures: figures.filter(figure => !isLabel(figure)) },
    ...dates,
    direction: directionOf(words, negated),
  };
}

const saysNothing = (word: string) => isNumber(word) || STOP_WORDS.has(word) || MONTHS.has(word);

function commonStem(word: string): string {
  const stemmed = stem(word);
  return SAME_WORDS.get(stemmed) ?? stemmed;
}

/** What follows each negation, up to the end of its clause. */
function negatedIn(tokens: readonly Token[]): Set<string> {
  const negated = new Set<string>();
  for (const [i, { word, clause }] of tokens.entries()) {
    const next = tokens[i + 1]?.word ?? '';
    const alone =
      NEGATORS.has(word) && !NO_NEGATION.has(next) && (word !== 't' || /n$/.test(tokens[i - 1]?.word ?? ''));
    if (!alone && NEGATING.get(word) !== next) continue;
    const after = tokens.slice(i + 1).filter(other => other.clause === clause && !isEmpty(other.word));
    for (const other of after.slice(0, REACH)) negated.add(commonStem(other.word));
  }
  return negated;
}

/** What a negation is not about: "no longer", "not two", "not this year". */
const isEmpty = (word: string) => word === 'longer' || saysNothing(word) || WEAK_WORDS.has(word);

/** Which way it goes; nothing is known of what does not go that way. */
function directionOf(words: ReadonlyMap<string, number>, negated: ReadonlySet<string>): Profile['direction'] {
  const [up, down] = [UP, DOWN].map(way => words.has(way));
  if (up === down || negated.has(up ? UP : DOWN)) return null;
  return up ? 'up' : 'down';
}
