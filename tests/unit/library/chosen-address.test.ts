import { expect, it } from 'vitest';
import { chosenAddress } from '../../../entrypoints/library/browse/chosen-address';

const many = Array.from({ length: 20_001 }, (_, i) => String(i));

it.each([
  ['claims', ['a', 'b'], 3, 'wind', { ids: 'b,a' }],
  ['claims', ['a', 'b'], 2, 'wind', { q: 'wind' }],
  ['claims', many, many.length, '', { q: '' }],
  ['claims', many, many.length + 1, 'wind', null],
  ['sources', ['a', 'b'], 2, 'wind', { sources: 'b,a' }],
] as const)('%s, chosen of %j', (view, chosen, found, text, wanted) => {
  expect(chosenAddress(view, chosen, found, text)).toEqual(wanted);
});
