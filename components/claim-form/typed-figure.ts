import * as v from 'valibot';
import { type Claim, FigureSchema } from '../../lib/claims';
import { type Amount, type FiguresIn, readAmount, readNumber } from './read-amount';

type Figure = Claim['figures'][number];

/** A figure as it stands in the form: its numbers as they are typed. `to` is null where it is no range. */
export const TypedFigureSchema = v.object({
  ...FigureSchema.entries,
  value: v.string(),
  to: v.nullable(v.string()),
  unit: v.string(),
  /** What the reader typed before it was parted into number and unit. */
  words: v.optional(v.string()),
});
export type TypedFigure = v.InferOutput<typeof TypedFigureSchema>;

export const NO_FIGURE: TypedFigure = { text: '', value: '', to: null, unit: '', approximation: null };

export const typedFigure = ({ text, value, to, unit, approximation }: Figure): TypedFigure => ({
  ...{ text, approximation, unit: unit ?? '' },
  value: String(value),
  to: to === null ? null : String(to),
});

/** Longest text of a figure, as its schema has it. */
const LONGEST = 200;

/** A typed figure as it is kept; `null` where one of its numbers cannot be read. */
export function readFigure(typed: TypedFigure, figuresIn: FiguresIn | null): Figure | null {
  const amount = readAmount(typed.value, figuresIn);
  const end = typed.to?.trim() ? readEnd(typed.to, figuresIn) : null;
  if (!amount || (typed.to?.trim() && !end)) return null;
  const unit = end?.unit ?? amount.unit;
  const numbers = [typed.value.trim(), typed.to?.trim()].filter(Boolean).join('–');
  const words = typed.words ?? [numbers, unit ? '' : typed.unit.trim()].filter(Boolean).join(' ');
  return {
    text: (typed.text || words).slice(0, LONGEST),
    value: amount.value,
    to: end?.value ?? amount.to,
    unit: unit ?? (typed.unit.trim() || null),
    approximation: amount.approximation ?? typed.approximation,
  };
}

/** The other end of a range is one number. */
export function readEnd(typed: string, figuresIn: FiguresIn | null): Amount | null {
  const end = readAmount(typed, figuresIn);
  return end?.to === null ? end : null;
}

/** Typed figures as they are kept. One in which nothing was typed is left out; what was typed is checked where it is typed. */
export const readFigures = (typed: readonly TypedFigure[], figuresIn: FiguresIn | null): Figure[] =>
  typed.flatMap(figure => readFigure(figure, figuresIn) ?? []);

/** A figure with what is typed as its number parted into number, other end and unit, for the reader to see what was understood. */
export function partFigure(typed: TypedFigure, figuresIn: FiguresIn | null): TypedFigure {
  const figure = readFigure({ ...typed, text: '' }, figuresIn);
  const isPlain = [typed.value, typed.to].every(one => !one?.trim() || readNumber(one) !== null);
  return figure && !isPlain ? { ...typedFigure(figure), text: typed.text, words: figure.text } : typed;
}
