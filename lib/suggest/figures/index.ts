import { englishFigures } from '../en/figures';
import type { Approximation, FigureWords } from '../language';
import { amountAt, exactly } from './amount';
import { approximationAfter, approximationBefore } from './approximation';
import { isForeign, isPlain, withoutWords } from './foreign';
import { isMonth, isNoAmount, isYear } from './not-an-amount';
import type { Amount, Part } from './part';
import { type Token, tokensOf } from './tokens';
import { type Unit, unitAt } from './unit';

/** An amount in a text, as a value: "$53 billion" is 53e9 USD. A share ("a third") is given in %. */
export interface Figure {
  /** As written, with what qualifies it. */
  text: string;
  value: number;
  /** The other end of a range. */
  to: number | null;
  unit: string | null;
  approximation: Approximation | null;
}

/** Longest text of a figure, and most figures read out of one text. */
const LONGEST = 200;
const MOST = 200;

/**
 * The amounts in a text, in order. Dates, times, ages, scores and names with numbers are none. Of a `language` (BCP 47)
 * whose words we do not know, only those that need none.
 */
export function figuresIn(text: string, language: string | null = null): Figure[] {
  return readFigures(text, englishFigures(), isForeign(language));
}

/** The same, by the words of a language that is known; of a `foreign` text only what needs none. */
export function readFigures(text: string, words: FigureWords, foreign = false): Figure[] {
  const tokens = tokensOf(foreign ? withoutWords(text) : text, words);
  const figures: Figure[] = [];
  for (let at = 0; at < tokens.length && figures.length < MOST; ) {
    const read = mayBegin(tokens[at], words) ? readAt(tokens, at, words) : null;
    if (!read) at++;
    else {
      for (const part of read.parts)
        if (!foreign || isPlain(part, tokens)) figures.push(place(text, tokens, part, words));
      at = read.next;
    }
  }
  return figures;
}

/** Whether a number may begin at a token: a quick look that passes most words over. */
function mayBegin(token: Token | undefined, words: FigureWords): boolean {
  if (token?.is !== 'word')
    return token !== undefined && (token.is !== 'mark' || /[-−¼-¾⅐-⅞]/.test(token.text));
  const { lower } = token;
  return (
    words.small.has(lower) ||
    words.one.has(lower) ||
    words.vague.has(lower) ||
    words.few.has(lower) ||
    words.minus.has(lower) ||
    lower === words.half
  );
}

/** What stands at a token: an amount, a range, or two amounts that share a unit. Empty parts: a number, but no amount. */
function readAt(
  tokens: readonly Token[],
  at: number,
  words: FigureWords,
): { parts: Part[]; next: number } | null {
  const one = partAt(tokens, at, words);
  if (!one) return null;
  const joint = jointAt(tokens, one, words);
  const two = joint && partAt(tokens, joint.at, words, one.currency);
  if (!joint || !two) return alone(tokens, one, words);

  const second = { ...two, unit: two.unit ?? one.unit };
  const sameUnit = !one.unit || one.unit.name === second.unit?.name;
  const first = share(one, second);
  const hyphen = joint.by === 'mark';
  if (hyphen && !second.unit && second.amount.scale === 1 && second.amount.is !== 'share')
    return { parts: [], next: skipChain(tokens, two.next) };
  if (!sameUnit || two.negative || isDate(tokens, at, two, words))
    return hyphen ? { parts: [], next: two.next } : alone(tokens, one, words);
  if (joint.from) return { parts: [first, second], next: second.next };
  if (second.amount.value > first.amount.value && (second.unit || second.amount.scale > 1)) {
    return {
      parts: [{ ...first, unit: second.unit ?? first.unit, next: second.next, to: second.amount.value }],
      next: second.next,
    };
  }
  return hyphen ? { parts: [], next: two.next } : alone(tokens, one, words);
}

/** Lets the first of two numbers have the scale and the unit of the second: "between 40 and 150 million". */
function share(one: Part, two: Part): Part {
  const mantissa = two.amount.value / two.amount.scale;
  const takes = one.amount.scale === 1 && one.amount.value < mantissa && (one.currency || !one.unit?.known);
  const value = takes ? one.amount.value * two.amount.scale : one.amount.value;
  return { ...one, amount: { ...one.amount, value }, unit: one.unit ?? two.unit };
}

/** "50 Cent", "Three Mile Island": a unit in the singular with a capital is part of a name. */
const isNamed = ({ unit, next }: Part, tokens: readonly Token[]) =>
  unit?.known === true &&
  /^\p{Ll}/u.test(unit.name) &&
  /^\p{Lu}\p{Ll}+[^s]$/u.test(tokens[next - 1]?.text ?? '');

function alone(tokens: readonly Token[], part: Part, words: FigureWords): { parts: Part[]; next: number } {
  const counts = part.unit ? (part.unit.known || part.currency ? 'unit' : 'noun') : null;
  const first = part.negative ? part.first + 1 : part.first;
  if (!part.currency && (isNamed(part, tokens) || isNoAmount(tokens, first, part.amount, counts, words)))
    return { parts: [], next: part.amount.next };
  return { parts: [part], next: part.next };
}

/** An amount with what stands around it; `null` where no number begins. `money` says that it shares a currency before it. */
function partAt(tokens: readonly Token[], at: number, words: FigureWords, money = false): Part | null {
  const minus = (isMinus(tokens, at) && tokens[at]?.spaced === true) || saysMinus(tokens, at, words);
  const first = minus ? at + 1 : at;
  const code = tokens[first]?.is === 'currency' ? words.currencies.get(tokens[first].text) : undefined;
  const inner = code !== undefined && isMinus(tokens, first + 1);
  const numberAt = first + (code ? 1 : 0) + (inner ? 1 : 0);
  const read = amountAt(tokens, numberAt, words);
  if (!read) return null;
  const amount = shortScale(tokens, read, money || Boolean(code), words);
  const later = approximationAfter(tokens, amount.next, words);
  // "300 or more people", "50+ countries", but "50 plus fees" are no fees.
  const isAside = later && (later.next > amount.next + 1 || tokens[amount.next]?.is === 'mark');
  const after =
    (isAside ? unitAt(tokens, later.next, words) : null) ??
    unitAt(tokens, amount.next, words) ??
    (amount.is === 'vague' || amount.scale > 1 ? ofUnit(tokens, amount.next, words) : null);
  const unit = code
    ? { name: code, next: amount.next, known: true }
    : amount.is === 'share'
      ? shareUnit(tokens, amount, words)
      : after;
  const negative = minus || inner;
  const isShare = amount.is === 'share' && unit?.name !== '%';
  const value = (isShare ? amount.value / 100 : amount.value) * (negative ? -1 : 1);
  return {
    amount: { ...amount, value },
    unit,
    currency: Boolean(code),
    negative,
    first: at,
    next: unit?.next ?? amount.next,
    to: amount.to,
  };
}

/** A minus sign that touches what follows it. */
const isMinus = (tokens: readonly Token[], at: number) => {
  const next = tokens[at + 1];
  return (
    /^[-−]$/.test(tokens[at]?.text ?? '') &&
    next?.spaced === false &&
    (next.is === 'digits' || next.is === 'currency')
  );
};

/** "Minus 40 degrees", but not "seven minus three", and not "plus or minus 3 points". */
const saysMinus = (tokens: readonly Token[], at: number, words: FigureWords) => {
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  return (
    words.minus.has(tokens[at]?.lower ?? '') &&
    before?.is !== 'digits' &&
    !words.small.has(before?.lower ?? '') &&
    before?.lower !== words.or &&
    next !== undefined &&
    mayBegin(next, words)
  );
};

/** "£92m", "15m people", "$2.3B", "$53 B": millions and more, where metres and tonnes make no sense. */
function shortScale(tokens: readonly Token[], amount: Amount, currency: boolean, words: FigureWords): Amount {
  const token = tokens[amount.next];
  const scale = words.short.get(token?.lower ?? '');
  if (amount.scale !== 1 || amount.is !== 'digits' || !token || !scale) return amount;
  const counted = !token.spaced && scale < 1e12 && unitAt(tokens, amount.next + 1, words);
  if (!counted && !(currency && (scale < 1e12 || !token.spaced))) return amount;
  return { ...amount, value: exactly(amount.value * scale), scale, next: amount.next + 1 };
}

const ofUnit = (tokens: readonly Token[], at: number, words: FigureWords) =>
  tokens[at]?.lower === words.of ? unitAt(tokens, at + 1, words) : null;

/** "half an hour", "a third of a mile" are parts of a unit; every other part of a whole is a percentage. */
function shareUnit(tokens: readonly Token[], amount: Amount, words: FigureWords): Unit {
  const of = tokens[amount.next]?.lower === words.of ? 1 : 0;
  const percent = { name: '%', next: amount.next, known: true };
  if (!words.one.has(tokens[amount.next + of]?.lower ?? '')) return percent;
  const unit = unitAt(tokens, amount.next + of + 1, words);
  return unit?.known && unit.name !== '%' ? unit : percent;
}

/** What joins two numbers: a word for a range, a dash, or "and" after "between". `from` means two amounts, before and after. */
function jointAt(
  tokens: readonly Token[],
  one: Part,
  words: FigureWords,
): { at: number; by: 'word' | 'mark'; from: boolean } | null {
  const joint = tokens[one.next];
  if (!joint) return null;
  const before = tokens[(approximationBefore(tokens, one.first, words)?.from ?? one.first) - 1]?.lower;
  const isAnd = joint.lower === words.rangeAnd.and && before === words.rangeAnd.between;
  if (!isAnd && !words.rangeTo.has(joint.lower)) return null;
  const by = joint.is === 'mark' ? 'mark' : 'word';
  // A dash between spaces sets a thought apart.
  if (by === 'mark' && joint.spaced !== tokens[one.next + 1]?.spaced) return null;
  const about = by === 'word' && words.approximations.get(tokens[one.next + 1]?.lower ?? '') ? 1 : 0;
  return { at: one.next + 1 + about, by, from: by === 'word' && words.change.has(before ?? '') };
}

const isDate = (tokens: readonly Token[], at: number, two: Part, words: FigureWords) =>
  [tokens[at - 1], tokens[two.amount.next]].some(token => isMonth(token, words)) ||
  words.clock.has(tokens[two.amount.next]?.lower ?? '') ||
  (!two.unit?.known && isYear(tokens[at] ?? { text: '' }));

/** Past the rest of "207-555-0143". */
function skipChain(tokens: readonly Token[], next: number): number {
  let at = next;
  while (/^[-–]$/.test(tokens[at]?.text ?? '') && tokens[at + 1]?.is === 'digits') at += 2;
  return at;
}

function place(text: string, tokens: readonly Token[], part: Part, words: FigureWords): Figure {
  const before = approximationBefore(tokens, part.first, words);
  const name = part.unit ? words.inContext(part.unit.name, text) : null;
  const during =
    before &&
    tokens[before.from]?.lower === words.during &&
    before.from === part.first - 1 &&
    words.times.has(name ?? '');
  const after =
    approximationAfter(tokens, part.next, words) ?? approximationAfter(tokens, part.amount.next, words);
  const start = tokens[before && !during ? before.from : part.first]?.start ?? 0;
  const end = tokens[part.next - 1]?.end ?? start;
  const approximation =
    (during ? null : before?.is) ?? after?.is ?? (part.amount.is === 'vague' ? 'about' : null);
  return {
    text: text.slice(start, end).slice(0, LONGEST),
    value: part.amount.value,
    to: part.to,
    unit: name,
    approximation,
  };
}
