import type { FigureWords } from '../language';
import { isName } from './not-an-amount';
import { numeral } from './numeral';
import type { Amount } from './part';
import type { Token } from './tokens';

/** Sums of scales are shown as they were meant: 1.1 million is 1,100,000 and not a hair more. */
export const exactly = (value: number) => Number(value.toPrecision(14));

/** The number that begins at a token, in digits or in words, with its scale; `null` where none begins. */
export function amountAt(tokens: readonly Token[], at: number, words: FigureWords): Amount | null {
  return shareAt(tokens, at, words) ?? vagueAt(tokens, at, words) ?? numberAt(tokens, at, words);
}

/** A fraction that is one character: "¼". */
const isVulgar = (text: string) => /^[¼-¾⅐-⅞]$/u.test(text);

/** "a third of", "two-thirds", "¼ of", "half the", "one in five": as a percentage, or as a part of a million. */
function shareAt(tokens: readonly Token[], at: number, words: FigureWords): Amount | null {
  const lower = (index: number) => tokens[index]?.lower ?? '';
  const share = (value: number, next: number): Amount => {
    // "Half a million", "a quarter of a million people".
    const of = lower(next) === words.of ? 1 : 0;
    const scaled = words.one.has(lower(next + of)) ? scaleAfter(tokens, next + of + 1, words) : null;
    return {
      value: exactly(value * (scaled?.scale ?? 100)),
      to: null,
      scale: scaled?.scale ?? 1,
      next: scaled?.next ?? next,
      is: scaled ? 'spelled' : 'share',
    };
  };
  if (lower(at) === words.half) {
    if (words.notHalf.has(lower(at - 1)) || tokens[at + 1]?.text === '-') return null;
    if (!words.afterHalf.has(lower(at + 1)) && !words.beforeHalf.has(lower(at - 1))) return null;
    return share(0.5, at + 1);
  }
  const spelled = smallAt(tokens, at, words);
  const count = spelled ?? digitsAt(tokens, at);
  if (!count) return null;
  if (isVulgar(lower(at)) && lower(at + 1) === words.of && tokens[at - 1]?.is !== 'digits')
    return share(count.value, at + 1);
  const dashed = tokens[count.next]?.text === '-' && !tokens[count.next]?.spaced;
  const partAt = count.next + (dashed ? 1 : 0);
  const part = spelled && words.parts.get(lower(partAt));
  if (part && count.value < part && (count.value === 1) === !lower(partAt).endsWith('s')) {
    const isPart =
      dashed ||
      count.value > 1 ||
      words.afterPart.has(lower(partAt + 1)) ||
      words.beforePart.has(lower(at - 1));
    return isPart ? share(count.value / part, partAt + 1) : null;
  }
  // "No. 1 in 12 towns", "May 1 in 5 towns".
  if (!spelled && (isName(tokens, at, words) || words.months.has(lower(at - 1)))) return null;
  for (const between of words.outOf) {
    if (!between.every((word, index) => lower(count.next + index) === word)) continue;
    // "In" stands between many things: two numbers in digits are a share only as "1 in 5" and "9 out of 10".
    if (!spelled && count.value !== 1 && between === words.outOf[0]) continue;
    const end = count.next + between.length;
    const wholeAt = lower(end) === words.every ? end + 1 : end;
    const whole = smallAt(tokens, wholeAt, words) ?? digitsAt(tokens, wholeAt);
    const isTime = words.times.has(lower(whole?.next ?? -1));
    if (
      whole &&
      !isTime &&
      whole.value > count.value &&
      whole.value <= 1000 &&
      Number.isInteger(whole.value)
    ) {
      return share(count.value / whole.value, whole.next);
    }
  }
  return null;
}

/** "tens of thousands", "hundreds of people", "a few million": a size, given as the range it means. */
function vagueAt(tokens: readonly Token[], at: number, words: FigureWords): Amount | null {
  const lower = (index: number) => tokens[index]?.lower ?? '';
  const size = words.vague.get(lower(at));
  if (size) {
    const inner = lower(at + 1) === words.of ? words.vague.get(lower(at + 2)) : undefined;
    const times = inner ?? 1;
    return lower(at + 1) === words.of || words.beforePart.has(lower(at - 1))
      ? {
          value: size * times,
          // Dozens and scores end where hundreds begin.
          to: Math.max(100, size < 100 ? 0 : 10 * size) * times,
          scale: 1,
          next: at + (inner ? 3 : 1),
          is: 'vague',
        }
      : null;
  }
  const few = words.few.has(lower(at)) || (words.one.has(lower(at)) && words.few.has(lower(at + 1)));
  if (!few) return null;
  const scaleAt = at + (words.few.has(lower(at)) ? 1 : 2);
  const scale = words.scales.get(lower(scaleAt));
  return scale && scale > 12
    ? { value: 2 * scale, to: 9 * scale, scale: 1, next: scaleAt + 1, is: 'vague' }
    : null;
}

function numberAt(tokens: readonly Token[], at: number, words: FigureWords): Amount | null {
  const lower = (index: number) => tokens[index]?.lower ?? '';
  const digits = digitsAt(tokens, at);
  const start = digits ?? spelledAt(tokens, at, words);
  if (!start) return null;
  const andHalf = (at: number) =>
    lower(at) === words.and && words.one.has(lower(at + 1)) && lower(at + 2) === words.half;
  let { value, next } = start;
  if (andHalf(next)) {
    value += 0.5;
    next += 3;
  } else if (isVulgar(lower(next)) && digits) {
    value += numeral(lower(next)) ?? 0;
    next += 1;
  }
  const scaled = scaleAfter(tokens, next, words);
  const scale = scaled?.scale ?? 1;
  if (scaled && andHalf(scaled.next)) {
    value += 0.5;
    scaled.next += 3;
  }
  return {
    value: exactly(value * scale),
    to: null,
    scale: scale * start.scale,
    next: scaled?.next ?? next,
    is: digits ? 'digits' : 'spelled',
  };
}

interface Read {
  value: number;
  scale: number;
  next: number;
}

function digitsAt(tokens: readonly Token[], at: number): Read | null {
  const token = tokens[at];
  const value = token?.is === 'digits' ? numeral(token.text) : null;
  return value === null || !Number.isFinite(value) ? null : { value, scale: 1, next: at + 1 };
}

/** "a" or "one", or a word under a hundred, alone. */
function smallAt(tokens: readonly Token[], at: number, words: FigureWords): Read | null {
  const word = tokens[at]?.lower ?? '';
  const value = words.one.has(word) ? 1 : words.small.get(word);
  return value === undefined ? null : { value, scale: 1, next: at + 1 };
}

/** Number words as they add up and multiply: "two hundred and fifty thousand". */
function spelledAt(tokens: readonly Token[], at: number, words: FigureWords): Read | null {
  const lower = (index: number) => tokens[index]?.lower ?? '';
  let [total, current, next, scale] = [0, 0, at, 1];
  let last: 'none' | 'small' | 'tens' | 'scale' = 'none';
  if (words.one.has(lower(at)) && !words.small.has(lower(at))) {
    if (!words.scales.has(lower(at + 1))) return null;
    current = 1;
    next = at + 1;
    last = 'small';
  }
  for (; next < at + 12; next++) {
    const joined =
      last !== 'none' && (tokens[next]?.text === '-' || (last === 'scale' && lower(next) === words.and));
    const word =
      joined &&
      (words.small.has(lower(next + 1)) || (tokens[next]?.text === '-' && words.scales.has(lower(next + 1))))
        ? next + 1
        : next;
    const small = words.small.get(lower(word));
    const multiple = words.scales.get(lower(word));
    if (
      small !== undefined &&
      (last === 'none' || last === 'scale' || (last === 'tens' && small > 0 && small < 10))
    ) {
      current += small;
      last = small >= 20 ? 'tens' : 'small';
    } else if (multiple && lower(word).length > 2 && last !== 'none') {
      if (multiple === 100) current *= 100;
      else {
        total += (current || 1) * multiple;
        current = 0;
      }
      scale = multiple;
      last = 'scale';
    } else break;
    next = word;
  }
  return last === 'none' ? null : { value: total + current, scale, next };
}

/** Scales that follow a number, multiplied together: "2 lakh crore", "214-crore". */
function scaleAfter(
  tokens: readonly Token[],
  at: number,
  words: FigureWords,
): { scale: number; next: number } | null {
  let scale = 1;
  let next = at;
  while (true) {
    const dashed = tokens[next]?.text === '-' && !tokens[next + 1]?.spaced ? 1 : 0;
    const found = words.scales.get(tokens[next + dashed]?.lower ?? '');
    if (!found || next > at + 4) break;
    scale *= found;
    next += dashed + 1;
  }
  return next === at ? null : { scale, next };
}
