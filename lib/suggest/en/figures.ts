import { tokenPattern } from '../figures/tokens';
import type { Approximation, FigureWords } from '../language';
import { once } from '../once';
import { numberWords } from './numbers';
import { singular, times, unitTables } from './units';
import { BE, LESS, LINKS, list, MODALS, MONTHS, MORE, OWNERS, SHORT_MONTHS, set } from './words';

const approximations: [Approximation, string][] = [
  [
    'about',
    'about|around|roughly|some|approximately|approx|nearly|almost|close to|closer to|estimated|estimated at|circa|c|or so|in the region of|approximate|virtually|~|≈',
  ],
  ['more than', 'over|above|exceeding|exceeds|upwards of|in excess of|well over|beyond|>'],
  ['less than', 'under|below|shy of|short of|<'],
  ['at least', 'at least|no less than|no fewer than|not less than|minimum of|as few as|as little as|≥'],
  ['at most', 'at most|up to|as many as|as much as|no more than|not more than|maximum of|≤'],
];

const byPhrase = (table: readonly [Approximation, string][]) =>
  new Map(
    table.flatMap(([code, phrases]) =>
      phrases.split('|').map((phrase): [string, Approximation] => [phrase, code]),
    ),
  );

export const englishFigures = /* @__PURE__ */ once((): FigureWords => {
  const numbers = numberWords();
  const units = unitTables();
  return {
    ...numbers,
    ...units,
    tokens: tokenPattern(units.currencies, numbers.scales),
    inContext: (unit, text) =>
      unit === 'GBP' && /\bpounds?\b/i.test(text) && /\b(?:weigh|heav|light)/i.test(text) ? 'lb' : unit,
    touching: set('in p s d c k x " \''),
    times: times(),
    approximations: byPhrase([
      ...approximations,
      ['more than', `${list(MORE).join(' than|')} than`],
      ['less than', `${list(LESS).join(' than|')} than`],
    ]),
    approximationsAfter: byPhrase([
      ['at least', 'or more|or over|and above|and over|at least|+|plus|- plus'],
      ['at most', 'or less|or fewer|or under|at most'],
      ['about', 'or so|- odd|odd'],
    ]),
    during: 'over',
    rangeAnd: { between: 'between', and: 'and' },
    rangeTo: set('to - – — ‑ −'),
    change: set(
      'from fell rose dropped climbed slipped gained lost jumped up down added shed grew increased declined',
    ),
    notCounted: set(
      `${BE} ${MODALS} ${LINKS} ${OWNERS} the a an this that these those to of has have had do does did than so who which what says said less us always across per times plus into against between thus versus vs not now later early late ago each every both here there minus also`,
    ),
    plurals: set('people children women men persons staff police cattle fish aircraft deer mice youth'),
    looksPlural: word => word.length > 3 && /[^siu]s$/.test(word),
    singular,
    months: set(`${MONTHS} ${SHORT_MONTHS}`),
    clock: set("am pm a.m p.m o'clock noon gmt est edt ist hrs"),
    ordinal: set('st nd rd th s'),
    naming: set(
      'section article chapter class phase page pages figure table step route flight no no. nos. number grade level type series round day week part room rule form volume issue act bill platform gate unit lane channel clause aged age version episode season covid',
    ),
    notAmount: set('at for aged age turned number no under'),
    definite: set(`${OWNERS} the these those both other first last next all`),
    afterBare: set('of were are was had have died survived remain remained more others'),
    beforeYear: set(
      'in since by until till of from to between and during before after for late early mid the circa year spring summer autumn fall winter on around about back through or than with , ( - –',
    ),
    old: 'old',
  };
});
