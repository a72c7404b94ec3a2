import type { FigureWords } from '../language';
import { SEPARATORS } from './numeral';

/** A number in digits, a word, a currency before its number, or any other mark. */
export interface Token {
  is: 'digits' | 'word' | 'currency' | 'mark';
  text: string;
  lower: string;
  start: number;
  end: number;
  /** True when white space stands before it. */
  spaced: boolean;
}

/** One pass over the text, whatever stands in it. */
export function tokensOf(text: string, words: FigureWords): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of text.matchAll(words.tokens)) {
    const [all, currency, digits, word] = match;
    const start = match.index;
    const is = currency ? 'currency' : digits ? 'digits' : word ? 'word' : 'mark';
    tokens.push({
      is,
      text: all,
      lower: all.toLowerCase().replace('’', "'"),
      start,
      end: start + all.length,
      spaced: start > end || start === 0,
    });
    end = start + all.length;
  }
  return tokens;
}

/**
 * What a token is, by the words of a language. A single letter is a currency only where it touches what looks like money
 * ("R500", "N210bn", but not "N95"); a plain space groups only three digits.
 */
export function tokenPattern(currencies: FigureWords['currencies'], scales: FigureWords['scales']): RegExp {
  const signs = [...currencies.keys()].sort((a, b) => b.length - a.length);
  const money = `\\p{Nd}{3}|\\p{Nd}{1,2}(?:[.,]\\p{Nd}|\\s?(?:${['m', ...scales.keys()].join('|')})(?!\\p{L}))`;
  const before = (among: string[], number: string) =>
    `(?:${among.map(sign => sign.replace(/[$.]/g, '\\$&')).join('|')})(?=${number})`;
  const isLetter = (sign: string) => /^[A-Z]$/.test(sign);
  const letters = before(signs.filter(isLetter), money);
  const others = before(
    signs.filter(sign => !isLetter(sign)),
    '\\s?[-−]?[.·]?\\p{Nd}',
  );
  return new RegExp(
    `(?<![\\p{L}\\p{Nd}])(${letters}|${others})` +
      `|((?:(?<=^|[\\s(\\p{Sc}\\p{Pd}−])[.·])?\\p{Nd}+(?:(?:[${SEPARATORS}]|(?<!\\p{Nd}{4}) (?=\\p{Nd}{3}(?!\\p{Nd})))\\p{Nd}+)*|[¼-¾⅐-⅞])` +
      `|(\\p{L}[\\p{L}\\p{M}\\p{Nd}]*(?:['’][\\p{L}\\p{M}]+)*(?:(?<=\\b[ap])\\.m\\b)?)|\\S`,
    'gu',
  );
}
