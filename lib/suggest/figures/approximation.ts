import type { Approximation, FigureWords } from '../language';
import type { Token } from './tokens';

const LONGEST = 5;

/** How a number is qualified by the words before it; `from` is where those words begin. */
export function approximationBefore(
  tokens: readonly Token[],
  at: number,
  words: FigureWords,
): { is: Approximation; from: number } | null {
  let phrase = '';
  let found: { is: Approximation; from: number } | null = null;
  for (let index = at - 1; index >= Math.max(0, at - LONGEST); index--) {
    phrase = phrase ? `${tokens[index]?.lower} ${phrase}` : (tokens[index]?.lower ?? '');
    const is = words.approximations.get(phrase);
    if (is) found = { is, from: index };
  }
  return found;
}

/** How it is qualified by the words after it ("or more"), and where they end. */
export function approximationAfter(
  tokens: readonly Token[],
  at: number,
  words: FigureWords,
): { is: Approximation; next: number } | null {
  const one = tokens[at]?.lower ?? '';
  const two = words.approximationsAfter.get(`${one} ${tokens[at + 1]?.lower}`);
  const is = two ?? words.approximationsAfter.get(one);
  return is ? { is, next: at + (two ? 2 : 1) } : null;
}
