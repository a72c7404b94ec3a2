import * as v from 'valibot';
import { type Claim, FigureSchema } from '../../lib/claims';

type Figure = Claim['figures'][number];

/** A figure as it stands in the form: its numbers as they are typed. `to` is null where it is no range. */
export const TypedFigureSchema = v.object({
  ...FigureSchema.entries,
  value: v.string(),
  to: v.nullable(v.string()),
  unit: v.string(),
});
export type TypedFigure = v.InferOutput<typeof TypedFigureSchema>;

export const NO_FIGURE: TypedFigure = { text: '', value: '', to: null, unit: '', approximation: null };

export const typedFigure = ({ text, value, to, unit, approximation }: Figure): TypedFigure => ({
  ...{ text, approximation, unit: unit ?? '' },
  value: String(value),
  to: to === null ? null : String(to),
});

/** A number as it is typed, with or without separators between thousands: `53000000000`, `53,000.5`, `53 000`. `null` where it is none. */
export function readNumber(typed: string): number | null {
  const digits = typed.trim().replace(/(?<=\d)[\s,'’_](?=\d{3}(?!\d))/g, '');
  const value = Number(digits.replace('−', '-'));
  return digits !== '' && Number.isFinite(value) ? value : null;
}

/** Typed figures as they are kept. One in which nothing was typed is left out; what was typed is checked where it is typed. */
export function readFigures(typed: readonly TypedFigure[]): Figure[] {
  return typed.flatMap(({ text, value, to, unit, approximation }) => {
    const number = readNumber(value);
    if (number === null) return [];
    const measured = [value.trim(), unit.trim()].filter(Boolean).join(' ');
    return [
      {
        text: text || measured,
        value: number,
        to: to === null ? null : readNumber(to),
        unit: unit.trim() || null,
        approximation,
      },
    ];
  });
}
