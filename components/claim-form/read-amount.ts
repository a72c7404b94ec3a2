import type { Claim } from '../../lib/claims';

type Figure = Claim['figures'][number];
export type Amount = Pick<Figure, 'value' | 'to' | 'unit' | 'approximation'>;

/** Reads the amounts in a text, as those of a claim are read. */
export type FiguresIn = (text: string) => Figure[];

/** Short words of other languages for what the rules know by its English name. */
const SCALES = { mio: 'million', mrd: 'billion' } as const;

/** What may stand after an amount to say how it is meant; the rules know what stands before one. */
const AFTER: readonly [words: RegExp, Exclude<Amount['approximation'], null>][] = [
  [/\s*\+$|\s+or more$/i, 'at least'],
  [/\s+or (?:less|fewer)$/i, 'at most'],
];

/**
 * One amount as it is typed: "15.5 million", "15,5", "5%", "€ 2,4 Mrd.", "50+". The rules must have read all of it, so that nothing typed is
 * passed over; `null` where they have not. Without rules (they come later than the form) only a plain number is read.
 */
export function readAmount(typed: string, figuresIn: FiguresIn | null): Amount | null {
  const plain = readNumber(typed);
  if (plain !== null) return { value: plain, to: null, unit: null, approximation: null };
  for (const [words, approximation] of AFTER) {
    const rest = typed.trim().replace(words, '');
    if (rest === typed.trim()) continue;
    const amount = readAmount(rest, figuresIn);
    return amount?.approximation === null ? { ...amount, approximation } : null;
  }
  const text = typed
    .replace(/(?<!\p{L})(mio|mrd)(?!\p{L})\.?/giu, word =>
      word.toLowerCase().startsWith('mio') ? SCALES.mio : SCALES.mrd,
    )
    .replace(/\s+/g, ' ')
    .replace(/\.$/, '')
    .trim();
  const [figure, another] = figuresIn?.(text) ?? [];
  if (!figure || another || figure.text !== text) return null;
  const { value, to, unit, approximation } = figure;
  return { value, to, unit, approximation };
}

/** A number as it is typed, with or without separators between thousands: `53000000000`, `53,000.5`, `53 000`. `null` where it is none. */
export function readNumber(typed: string): number | null {
  const digits = typed.trim().replace(/(?<=\d)[\s,'’_](?=\d{3}(?!\d))/g, '');
  const value = Number(digits.replace('−', '-'));
  return digits !== '' && Number.isFinite(value) ? value : null;
}
