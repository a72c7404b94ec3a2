import type { FigureWords } from '../language';
import type { Amount } from './part';
import type { Token } from './tokens';

/**
 * Whether a number is no amount: a date, a year, a time of day, an age, an ordinal, a score, a telephone number,
 * the name of a road, a section or a network ("5G"), a power of ten ("1e6", "10^6"). `counts` says that a unit or a noun follows it.
 */
export function isNoAmount(
  tokens: readonly Token[],
  at: number,
  amount: Amount,
  counts: 'unit' | 'noun' | null,
  words: FigureWords,
): boolean {
  const { next } = amount;
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[next]];
  if (!token) return true;
  if (amount.is === 'share' || amount.is === 'vague') return false;
  const scaled = amount.scale > 1;
  if (amount.is === 'spelled') return isNoSpelled(before, after, amount, counts, words);

  const single = next === at + 1;
  const touchesAfter = after?.spaced === false;
  if (single && touchesAfter && words.ordinal.has(after.lower) && (counts !== 'unit' || isYear(token)))
    return true;
  if (single && touchesAfter && after.text === '-' && words.ordinal.has(tokens[next + 1]?.lower ?? ''))
    return true;
  if (
    words.clock.has(after?.lower ?? '') ||
    isMonth(before, words) ||
    isMonth(after, words) ||
    (before?.text === '.' && isMonth(tokens[at - 2], words))
  ) {
    return !scaled && counts !== 'unit';
  }
  if (
    isJoined(tokens, at - 1, token) ||
    (touchesAfter &&
      /[:/^]/.test(after.text) &&
      tokens[next + 1]?.is === 'digits' &&
      !tokens[next + 1]?.spaced)
  )
    return true;
  if (before?.text === '[' && after?.text === ']') return true;
  if (touchesAfter && /^(?:[DG]$|e\d)/.test(after.text)) return true;
  // "Covid-19", "a mid-20s crisis", but not "(-5 °C)".
  if (before?.text === '-' && !token.spaced && !before.spaced && tokens[at - 2]?.is === 'word') return true;
  if (
    touchesAfter &&
    after.text === '-' &&
    tokens[next + 1]?.is === 'word' &&
    tokens[next + 2]?.text === '-' &&
    tokens[next + 3]?.lower === words.old
  )
    return true;
  if (counts === 'unit' || scaled) return false;
  if (isYear(token) && !(counts && !words.beforeYear.has(before?.lower ?? ''))) return true;
  if (/^0\d/.test(token.text)) return true;
  if (counts) return false;
  if (
    isName(tokens, at, words) ||
    (before?.is === 'word' && /^\p{Lu}/u.test(before.text) && before.start > 0 && !isFirst(tokens, at - 1))
  )
    return true;
  if (before?.text === ',' && (after?.text === ',' || !after) && token.text.length < 3) return true;
  if ((at === 0 || isFirst(tokens, at)) && /^[.)]$/.test(after?.text ?? '')) return true;
  return amount.value < 100 && Number.isInteger(amount.value) && words.notAmount.has(before?.lower ?? '');
}

/** A spelled number counts only where something is counted, or where it is large; "the two" names certain things. */
function isNoSpelled(
  before: Token | undefined,
  after: Token | undefined,
  amount: Amount,
  counts: 'unit' | 'noun' | null,
  words: FigureWords,
): boolean {
  if (counts === 'unit') return false;
  if (amount.scale > 12) return false;
  if (words.definite.has(before?.lower ?? '') && amount.value < 13) return true;
  if (words.naming.has(before?.lower ?? '') || amount.value < 2) return true;
  return !counts && !words.afterBare.has(after?.lower ?? '');
}

/** "Page 12", "No. 1": the number only names something. */
export function isName(tokens: readonly Token[], at: number, words: FigureWords): boolean {
  const [word, before] = [tokens[at - 2], tokens[at - 1]];
  return words.naming.has(before?.text === '.' ? `${word?.lower}.` : (before?.lower ?? ''));
}

export const isMonth = (token: Token | undefined, words: FigureWords) =>
  token?.is === 'word' && /^\p{Lu}/u.test(token.text) && words.months.has(token.lower);

export const isYear = ({ text }: Pick<Token, 'text'>) => /^(?:1[5-9]|20)\d\d$/.test(text);

/** The part after the first of "10:30", "3/4/2026", "10^6". */
const isJoined = (tokens: readonly Token[], markAt: number, token: Token) => {
  const mark = tokens[markAt];
  const before = tokens[markAt - 1];
  return !token.spaced && mark?.spaced === false && /^[:/.^]$/.test(mark.text) && before?.is === 'digits';
};

/** Whether a token opens a sentence. */
function isFirst(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return !before || /^[.!?“"‘:;]$/.test(before.text);
}
