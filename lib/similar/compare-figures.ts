import { inBase, roughly } from './conversions';
import { ANY_COUNT, SAME_WORDS, stem } from './english';
import type { Figures } from './profile';

type Figure = Figures[number];

/** Units of measure, as figures have them. Everything else but money counts things, whose names differ from text to text. */
const MEASURES = new Set(
  (
    '% pp bp times °C °F degrees mi ft in yd m² km² m³ acres ha t tons lb oz gal V dB km/h mph ppm kcal ' +
    'years months weeks days hours minutes seconds decades centuries cents p sen kobo paise tablespoons teaspoons points'
  )
    .split(' ')
    .concat('sq ft', 'sq mi'),
);

/** Metric units with their prefixes. */
const METRIC = /^[nμmckMGT]?(?:m|g|l|Wh?|Hz|B)$/;

/** How far apart two figures may be and still agree, as a part of the larger: by words such as "about" or "a third", or where zeros round. */
const ROUGH = { words: 0.1, zeros: 0.05 };

/** How the figures of two claims stand to each other. */
export function compareFigures(a: Figures, b: Figures) {
  const pairs = a.flatMap(here => b.filter(there => comparable(here, there)).map(there => ({ here, there })));
  const same = pairs.filter(({ here, there }) => agree(here, there));
  const settled = new Set(same.flatMap(({ here, there }) => [here, there]));
  // Beside figures that agree, others differ only where both claims count the very same: not "people" and "homes".
  const [apart] = pairs.filter(
    ({ here, there }) =>
      same.length === 0 || (!settled.has(here) && !settled.has(there) && alike(here, there)),
  );
  return {
    /** The first figures for what may be one thing that cannot both be right. */
    differing: apart ? { here: apart.here.text, there: apart.there.text } : null,
    /** True where both have figures, and none of them for what may be one thing. */
    otherUnits: a.length > 0 && b.length > 0 && pairs.length === 0,
  };
}

function comparable(a: Figure, b: Figure): boolean {
  if (a.unit === b.unit || a.unit === null || b.unit === null)
    return !isMeasure(a.unit) === !isMeasure(b.unit);
  if (isMeasure(a.unit) || isMeasure(b.unit)) return inBase(a, b).length > 0;
  return ANY_COUNT.has(a.unit) || ANY_COUNT.has(b.unit) || alike(a, b);
}

const alike = (a: Figure, b: Figure) =>
  a.unit !== null &&
  b.unit !== null &&
  (a.unit === b.unit || meaning(a.unit) === meaning(b.unit) || inBase(a, b).length > 0);

/** A unit of measure, or a currency by its ISO code. */
export const isMeasure = (unit: string | null) =>
  unit !== null && (MEASURES.has(unit) || METRIC.test(unit) || /^[A-Z]{3}$/.test(unit));
const meaning = (unit: string) => SAME_WORDS.get(stem(unit)) ?? stem(unit);

/** Two figures agree in one unit, whichever of two they are told in. */
function agree(a: Figure, b: Figure): boolean {
  if (a.unit === b.unit) return near(a, b, 0);
  const converted = inBase(a, b);
  if (converted.length === 0) return near(a, b, 0);
  return converted.some(([one, other]) => near(one, other, roughly(a, b)));
}

/**
 * Figures of one unit are near where they overlap, where one is the other rounded to its own last digit, or where one is told roughly:
 * by its own words, or since it was converted (`rough`, as a part of the larger).
 */
function near(a: Figure, b: Figure, rough: number): boolean {
  const [under, over] = ends(a)[0] < ends(b)[0] ? [a, b] : [b, a];
  const [low, high] = [ends(under)[1], ends(over)[0]];
  const gap = high - low;
  if (gap <= 0) return true;
  const rounded = Math.max(lastDigit(under, low, -1), lastDigit(over, high, 0)) / 2;
  const larger = Math.max(Math.abs(low), Math.abs(high));
  // Fractions are seldom exact in binary: 4.25 is 4.3 rounded.
  return gap <= rounded + larger * 1e-9 || gap <= Math.max(slack(a), slack(b), rough) * larger;
}

const numbersIn = ({ text }: Figure) => text.match(/\p{Nd}(?:[\p{Nd}.,'’\s]*\p{Nd})?/gu) ?? [];

/** What the last digit of a figure's first or last (-1) number is worth, as it is written: a billion in "$53 billion". */
function lastDigit(figure: Figure, value: number, at: 0 | -1): number {
  const digits = (numbersIn(figure).at(at) ?? '').replace(/\P{Nd}/gu, '').replace(/^0+/, '').length;
  return digits > 0 && value !== 0 ? 10 ** (Math.floor(Math.log10(Math.abs(value))) + 1 - digits) : 0;
}

function slack(figure: Figure): number {
  const numbers = numbersIn(figure);
  if (figure.approximation === 'about' || numbers.length === 0) return ROUGH.words;
  return /00$/.test(numbers.at(-1) ?? '') ? ROUGH.zeros : 0;
}

/** Where the value may lie. "More than" and its like leave one end open. */
function ends({ value, to, approximation }: Figure): [number, number] {
  const [low, high] = [Math.min(value, to ?? value), Math.max(value, to ?? value)];
  if (approximation === 'more than' || approximation === 'at least') return [low, Infinity];
  if (approximation === 'less than' || approximation === 'at most') return [-Infinity, high];
  return [low, high];
}
