import { compareFigures } from './compare-figures';
import type { Profile } from './profile';

/** How two claims compare. */
export interface Likeness {
  /** How sure it is that they claim the same thing of the same thing, apart from how much: from 0 to 1. */
  score: number;
  /** True where they cannot both be right. */
  contradicts: boolean;
  /** What each says where they differ, as written; `null` where no figure or year differs. */
  differing: { here: string; there: string } | null;
}

/** Claims that are less alike than this are not shown. Chosen on the half of tests/fixtures/similar that is for choosing. */
export const SHOWN_FROM = 0.65;

/** Claims that share less than this, in words, have nothing to be compared by. */
const LEAST_SHARED = 2;

/** Fitted (logistic regression) on the same half, and rounded. Further features that changed nothing were left out. */
const WEIGHTS = {
  cover: 2.4,
  best: 2.2,
  plain: 4.3,
  sharedName: 0.6,
  otherNames: -0.6,
  apartNames: -2.6,
  otherNumbers: -3.7,
  otherUnits: -3,
  otherDates: -3.7,
};
const BIAS = -5.35;

/** Compares what two claims say. Whatever order they come in, the score is the same. */
export function compare(a: Profile, b: Profile): Likeness {
  const shared = weigh(a, word => b.words.has(word));
  // Most of what has a word in common has no more, and is not looked at further.
  if (shared < LEAST_SHARED) return { score: 0, contradicts: false, differing: null };
  const figures = compareFigures(a.figures, b.figures);
  const features = featuresOf(a, b, shared, figures.otherUnits);
  const years = a.figures.length + b.figures.length === 0 && disjoint(a.years, b.years);
  const opposite =
    (a.direction !== null && b.direction !== null && a.direction !== b.direction) ||
    denied(a, b) ||
    denied(b, a);
  const differing = years ? { here: [...a.years].join(), there: [...b.years].join() } : figures.differing;
  return {
    score: scoreOf(features),
    contradicts: differing !== null || opposite,
    differing,
  };
}

/** Whether one says of the same thing that it is not so, and the other that it is. */
function denied(one: Profile, other: Profile): boolean {
  if (other.negated.size > 0) return false;
  const word = [...one.negated].find(negated => other.words.has(negated));
  if (word === undefined) return false;
  // What it is said of stands before it. Where each names something of its own there, they speak of two things.
  return !hasOwn(wordsBefore(one, word), other) || !hasOwn(wordsBefore(other, word), one);
}

/** What a claim says before one of its words, in its order. */
function wordsBefore({ words }: Profile, word: string): [string, number][] {
  const all = [...words];
  return all.slice(
    0,
    all.findIndex(([other]) => other === word),
  );
}

/** Whether among some words there is one that says something and that another claim has not. */
const hasOwn = (words: readonly [string, number][], other: Profile) =>
  words.some(([word, weight]) => weight >= 1 && !other.words.has(word));

type Features = Record<keyof typeof WEIGHTS, number>;

function scoreOf(features: Features): number {
  const sum = (Object.keys(WEIGHTS) as (keyof Features)[]).reduce(
    (total, name) => total + WEIGHTS[name] * features[name],
    BIAS,
  );
  return 1 / (1 + Math.exp(-sum));
}

/** What the score is made of, each from 0 to 1. */
function featuresOf(a: Profile, b: Profile, shared: number, otherUnits: boolean): Features {
  const [ofA, ofB] = [shared / weigh(a), shared / weigh(b)];
  const sharedName =
    [...a.names].some(name => b.words.has(name)) || [...b.names].some(name => a.words.has(name));
  const named = a.names.size > 0 && b.names.size > 0;
  const dates = disjoint(a.months, b.months) || disjoint(a.quarters, b.quarters);
  const years = disjoint(a.years, b.years) && a.figures.length > 0 && b.figures.length > 0;
  return {
    cover: Math.sqrt(ofA * ofB),
    best: Math.max(ofA, ofB),
    plain: plainCover(a, b),
    sharedName: sharedName ? 1 : 0,
    otherNames: named && !sharedName ? 1 : 0,
    apartNames: ownName(a, b) && ownName(b, a) ? 1 : 0,
    otherNumbers: [...a.numbered].some(([thing, number]) => (b.numbered.get(thing) ?? number) !== number)
      ? 1
      : 0,
    otherUnits: otherUnits ? 1 : 0,
    otherDates: dates || years ? 1 : 0,
  };
}

/** Whether a claim names something, other than who says so, that another one does not. */
const ownName = (a: Profile, b: Profile) =>
  [...a.names].some(name => a.words.has(name) && !b.words.has(name));

/** How much of them is the same when names are left out: one person is named in many claims. */
function plainCover(a: Profile, b: Profile): number {
  const plain = (word: string) => !a.names.has(word) && !b.names.has(word);
  const both = weigh(a, word => plain(word) && b.words.has(word));
  return both / Math.max(0.5, Math.sqrt(weigh(a, plain) * weigh(b, plain)));
}

const weigh = ({ words }: Profile, counts: (word: string) => boolean = () => true) =>
  [...words].reduce((sum, [word, weight]) => sum + (counts(word) ? weight : 0), 0);

function disjoint(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size > 0 && b.size > 0 && [...a].every(part => !b.has(part));
}
