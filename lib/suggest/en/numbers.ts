import type { NumberWords } from '../language';
import { LESS, list, MORE, OWNERS, set } from './words';

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';
const PARTS = 'third quarter fifth sixth seventh eighth ninth tenth';
const BEFORE_PART = 'by than nearly about almost roughly under over only around';

const scaleTable: [number, string][] = [
  [12, 'dozen'],
  [100, 'hundred'],
  [1e3, 'thousand k'],
  [1e5, 'lakh lac'],
  [1e6, 'million mn mln'],
  [1e7, 'crore cr'],
  [1e9, 'billion bn bln'],
  [1e12, 'trillion tn trn'],
  [1e15, 'quadrillion'],
  [1e18, 'quintillion'],
];

export const numberWords = (): NumberWords => ({
  small: new Map([
    ...list(SMALL).map((word, value): [string, number] => [word, value]),
    ...list(TENS).map((word, index): [string, number] => [word, 20 + 10 * index]),
  ]),
  scales: new Map(
    scaleTable.flatMap(([value, words]) => list(words).map((word): [string, number] => [word, value])),
  ),
  short: new Map([
    ['m', 1e6],
    ['b', 1e9],
    ['t', 1e12],
  ]),
  minus: set('minus'),
  vague: new Map([
    ['tens', 10],
    ['scores', 20],
    ...scaleTable.map(([value, words]): [string, number] => [`${list(words)[0]}s`, value]),
  ]),
  parts: new Map([
    ...list(PARTS).flatMap((word, index): [string, number][] => [
      [word, index + 3],
      [`${word}s`, index + 3],
    ]),
    ['hundredth', 100],
    ['thousandth', 1000],
  ]),
  half: 'half',
  one: set('a an one'),
  and: 'and',
  or: 'or',
  of: 'of',
  few: set('few several'),
  outOf: [['in'], ['out', 'of']],
  every: 'every',
  afterPart: set(`${MORE} ${LESS} of below above to in since from over as`),
  beforePart: set(BEFORE_PART),
  afterHalf: set(`${OWNERS} of the all these those that a an`),
  beforeHalf: set(`in ${BEFORE_PART}`),
  notHalf: set('first second other better final opening last'),
});
