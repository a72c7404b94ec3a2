import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runNow } from '../../../lib/anchor/slices';
import { exactPlaces } from '../../../lib/anchor/text/exact';
import { codesOf } from '../../../lib/anchor/text/fold';
import { PageText } from '../../../lib/anchor/text/page-text';

test('finds every place, overlapping ones too, like a plain search', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 60 });
  fc.assert(
    fc.property(
      letters,
      fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength: 7 }),
      (text, part) => {
        const page = runNow(PageText.of(text));
        const expected: number[] = [];
        for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) expected.push(at);
        const codes = codesOf(part);
        expect(runNow(page.placesOf(codes)), 'by the browser’s own search').toEqual(expected);
        expect(exactPlaces(page.grams, codes), 'in the index').toEqual(expected);
      },
    ),
  );
});

test('tells halves of characters apart, with an index and without', () => {
  const page = runNow(PageText.of('a\ud83d b\ud83c c\ud83d'));
  const codes = codesOf('b\ud83c');
  expect(runNow(page.placesOf(codes))).toEqual([2]);
  expect(runNow(page.placesOf(codesOf('b\ud83d')))).toEqual([]);
  runNow(page.indexed());
  expect(runNow(page.placesOf(codes))).toEqual([2]);
});
