import { expect, it } from 'vitest';
import { hasTerm, toggleTerm } from '../../../entrypoints/library/browse/search/query-terms';

it.each([
  ['', 'tag', 'wind', 'tag:wind'],
  ['ferries', 'kind', 'figure', 'ferries kind:figure'],
  ['', 'tag', 'air quality', 'tag:"air quality"'],
  ['tag:wind ferries', 'tag', 'wind', 'ferries'],
  ['tag:"air quality"', 'tag', 'air quality', ''],
  ['-tag:wind', 'tag', 'wind', '-tag:wind tag:wind'],
] as const)('%j with %s:%s clicked is %j', (text, field, value, expected) => {
  expect(toggleTerm(text, field, value)).toBe(expected);
  expect(hasTerm(expected, field, value)).toBe(!hasTerm(text, field, value));
});
