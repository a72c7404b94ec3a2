import { describe, expect, it } from 'vitest';
import { compareBlocks } from '../../../entrypoints/reader/compare';
import { formatPlace, parsePlace } from '../../../entrypoints/reader/place';

describe('comparing two copies by paragraph', () => {
  it.each([
    ['nothing changed', ['a', 'b'], ['a', 'b'], ['a=a', 'b=b']],
    ['one changed', ['a', 'b', 'c'], ['a', 'x', 'c'], ['a=a', 'b=x', 'c=c']],
    ['one came', ['a', 'c'], ['a', 'b', 'c'], ['a=a', '=b', 'c=c']],
    ['one went', ['a', 'b', 'c'], ['a', 'c'], ['a=a', 'b=', 'c=c']],
    ['two became one', ['a', 'b', 'c', 'd'], ['a', 'x', 'd'], ['a=a', 'b=x', 'c=', 'd=d']],
    ['all is new', [], ['a'], ['=a']],
  ])('%s', (_, before, now, expected) => {
    expect(compareBlocks(before, now).map(pair => `${pair.before}=${pair.now}`)).toEqual(expected);
  });
});

it.each([
  ['#/abc', { id: 'abc', claim: null, compare: null }],
  ['#/abc?claim=1&compare=2', { id: 'abc', claim: '1', compare: '2' }],
])('the place %s is read and written', (hash, place) => {
  expect(parsePlace(hash)).toEqual(place);
  expect(formatPlace(place)).toBe(hash);
});
