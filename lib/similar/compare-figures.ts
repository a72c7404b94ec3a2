import { ANY_COUNT, SAME_WORDS, stem } from './english';
import type { Figures } from './profile';

type Figure = Figures[number];

/** Units of measure and money. Everything else counts things, whose names differ from text to text. */
const MEASURES =
  /^(?:%|[A-Z]{3}|points|[mckµ]?m[²³]?|ha|k?g|t|[kMGT]?Wh?|years?|months|weeks|days|hours|minutes|seconds|°[CF])$/;

/** Figures this close, as a part of the larger, agree: one is the other rounded. */
const SLACK = 0.05;

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
  if (isMeasure(a.unit) || isMeasure(b.unit)) return false;
  return ANY_COUNT.has(a.unit) || ANY_COUNT.has(b.unit) || alike(a, b);
}

const alike = (a: Figure, b: Figure) =>
  a.unit !== null && b.unit !== null && (a.unit === b.unit || meaning(a.unit) === meaning(b.unit));

const isMeasure = (unit: string | null) => unit !== null && MEASURES.test(unit);
const meaning = (unit: string) => SAME_WORDS.get(stem(unit)) ?? stem(unit);

function agree(a: Figure, b: Figure): boolean {
  const [low, high] = ends(a);
  const [from, to] = ends(b);
  const known = [low, high, from, to].map(Math.abs).filter(Number.isFinite);
  const slack = SLACK * Math.max(...known, 0);
  return low <= to + slack && from <= high + slack;
}

/** Where the value may lie. "More than" and its like leave one end open. */
function ends({ value, to, approximation }: Figure): [number, number] {
  const [low, high] = [Math.min(value, to ?? value), Math.max(value, to ?? value)];
  if (approximation === 'more than' || approximation === 'at least') return [low, Infinity];
  if (approximation === 'less than' || approximation === 'at most') return [-Infinity, high];
  return [low, high];
}
