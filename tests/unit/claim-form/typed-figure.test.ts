import { expect, it } from 'vitest';
import { readAmount } from '../../../components/claim-form/read-amount';
import { NO_FIGURE, partFigure, readFigures, typedFigure } from '../../../components/claim-form/typed-figure';
import { figuresIn } from '../../../lib/suggest';

it.each([
  ['53000000000', 53e9],
  ['53,000.5', 53000.5],
  ['53 000', 53000],
  ['1’234’567', 1234567],
  ['-4', -4],
  ['−4.5', -4.5],
  ['1.234', 1.234],
  ['1e21', 1e21],
  ['0', 0],
  ['', null],
  ['many', null],
  ['1,23', null],
  ['12 3', null],
  ['Infinity', null],
])('before the rules have come, %j is %j', (typed, value) => {
  expect(readAmount(typed, null)?.value ?? null).toBe(value);
});

it.each<[string, number, string | null]>([
  ['15.5 million', 15.5e6, null],
  ['15.5 million.', 15.5e6, null],
  ['15,5', 15.5, null],
  ['1.234,5', 1234.5, null],
  ['5%', 5, '%'],
  ['$53 billion', 53e9, 'USD'],
  ['€ 2,4 Mrd.', 2.4e9, 'EUR'],
  ['2,4 Mrd. €', 2.4e9, 'EUR'],
  ['15\u00a0Mio.', 15e6, null],
  [' 1 200 ', 1200, null],
  ['1 200  berths', 1200, 'berths'],
  ['2026', 2026, null],
  ['007', 7, null],
  ['1e21', 1e21, null],
  ['five million', 5e6, null],
])('%j is %d %s', (typed, value, unit) => {
  expect(readAmount(typed, figuresIn)).toEqual({ value, unit, to: null, approximation: null });
});

it('reads a range and what qualifies it', () => {
  const range = { value: 3, to: 5, unit: '%', approximation: 'about' };
  expect(readAmount('about 3 to 5 %', figuresIn)).toEqual(range);
});

it.each<[string, number, string | null, 'at least' | 'at most']>([
  ['50+', 50, null, 'at least'],
  ['5 % or more', 5, '%', 'at least'],
  ['$53 billion +', 53e9, 'USD', 'at least'],
  ['three million or fewer', 3e6, null, 'at most'],
  ['12 or less', 12, null, 'at most'],
])('reads what stands after: %j is %d %s, %s', (typed, value, unit, approximation) => {
  expect(readAmount(typed, figuresIn)).toEqual({ value, unit, to: null, approximation });
});

it.each([
  '',
  'many',
  '+',
  'or more',
  'about 50+',
  'at least 5% or more',
  'many or more',
  '12 March',
  '5 dollars and 3 euros',
  '2,4 Mill.',
  '5% of',
  'mio',
  '5 to 10',
])('%j is not read rather than read in part', typed => {
  expect(readAmount(typed, figuresIn)).toBeNull();
});

it('parts what is typed into number and unit, and keeps the words', () => {
  const typed = { ...NO_FIGURE, value: '$53 billion', unit: 'EUR' };
  const parted = partFigure(typed, figuresIn);
  expect(parted).toEqual({ ...NO_FIGURE, value: '53000000000', unit: 'USD', words: '$53 billion' });
  expect(readFigures([parted], figuresIn)).toEqual(readFigures([typed], figuresIn));
  for (const plain of [
    { ...NO_FIGURE, value: '1,200', unit: 'berths' },
    { ...NO_FIGURE, value: 'many' },
  ])
    expect(partFigure(plain, figuresIn)).toBe(plain);
});

it('keeps figures as they were, but for what is typed anew', () => {
  const range = { text: '3 to 5 %', value: 3, to: 5, unit: '%', approximation: 'about' } as const;
  const count = { text: '40', value: 40, to: null, unit: null, approximation: null } as const;
  expect(readFigures([range, count].map(typedFigure), figuresIn)).toEqual([range, count]);
  const added = { ...NO_FIGURE, value: '1,200 ', unit: ' berths ' };
  expect(readFigures([{ ...typedFigure(range), to: '6' }, NO_FIGURE, added], figuresIn)).toEqual([
    { ...range, to: 6 },
    { text: '1,200 berths', value: 1200, to: null, unit: 'berths', approximation: null },
  ]);
});
