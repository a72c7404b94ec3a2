import { expect, it } from 'vitest';
import { NO_FIGURE, readFigures, readNumber, typedFigure } from '../../../components/claim-form/typed-figure';

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
])('%j is %j', (typed, value) => {
  expect(readNumber(typed)).toBe(value);
});

it('keeps figures as they were, but for what is typed anew', () => {
  const range = { text: '3 to 5 %', value: 3, to: 5, unit: '%', approximation: 'about' } as const;
  const count = { text: '40', value: 40, to: null, unit: null, approximation: null } as const;
  expect(readFigures([range, count].map(typedFigure))).toEqual([range, count]);
  const added = { ...NO_FIGURE, value: '1,200 ', unit: ' berths ' };
  expect(readFigures([{ ...typedFigure(range), to: '6' }, NO_FIGURE, added])).toEqual([
    { ...range, to: 6 },
    { text: '1,200 berths', value: 1200, to: null, unit: 'berths', approximation: null },
  ]);
});
