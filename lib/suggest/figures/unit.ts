import type { FigureWords } from '../language';
import type { Token } from './tokens';

export interface Unit {
  name: string;
  next: number;
  /** False for a plain noun that says what is counted. */
  known: boolean;
}

/** How far after a number the noun may stand that says what is counted. */
const NOUN_WITHIN = 3;

/** The unit that begins at a token: a symbol, up to three words, or the noun that is counted. */
export function unitAt(tokens: readonly Token[], at: number, words: FigureWords): Unit | null {
  const dashed = tokens[at]?.text === '-' && tokens[at + 1]?.is === 'word' ? 1 : 0;
  const start = at + dashed;
  const touches = tokens[start]?.spaced === false;
  for (let count = 3; count > 0; count--) {
    const part = tokens.slice(start, start + count);
    if (part.length < count) continue;
    const exact = part.map(token => token.text).join('');
    const symbol = words.symbols.get(exact);
    if (symbol && part.slice(1).every(token => !token.spaced) && (touches || !words.touching.has(exact))) {
      return { name: symbol, next: start + count, known: true };
    }
    const unit = words.units.get(
      part
        .filter(token => token.text !== '-')
        .map(token => words.singular(token.lower))
        .join(' '),
    );
    if (unit) return { name: unit, next: start + count, known: true };
  }
  return counted(tokens, start, dashed > 0, words);
}

/** "142 votes", "four new schools", "a 300-seat hall", "tens of thousands of homes". */
function counted(tokens: readonly Token[], at: number, dashed: boolean, words: FigureWords): Unit | null {
  if (dashed) {
    const noun = tokens[at];
    if (noun?.is !== 'word' || noun.lower === words.old) return null;
    return {
      name: words.looksPlural(noun.lower) ? noun.lower : `${noun.lower}s`,
      next: at + 1,
      known: false,
    };
  }
  for (let index = at; index < at + NOUN_WITHIN; index++) {
    const token = tokens[index];
    if (token?.is !== 'word' || words.notCounted.has(token.lower)) return null;
    if (token.text !== token.lower && index > at) return null;
    if (words.plurals.has(token.lower) || (words.looksPlural(token.lower) && !token.lower.includes("'"))) {
      return { name: token.lower, next: index + 1, known: false };
    }
    if (tokens[index + 1]?.text === '-') index++;
  }
  return null;
}
