import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runNow } from '../../../lib/anchor/slices';
import { exactPlaces } from '../../../lib/anchor/text/exact';
import { Folder } from '../../../lib/anchor/text/fold';
import { indexText } from '../../../lib/anchor/text/page-text';

test('finds every place, overlapping ones too, like a plain search', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 60 });
  fc.assert(
    fc.property(
      letters,
      fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength: 7 }),
      (text, part) => {
        const folder = new Folder();
        const page = runNow(indexText(text, folder));
        const expected: number[] = [];
        for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) expected.push(at);
        expect(exactPlaces(page.grams, folder.fold(part).codes)).toEqual(expected);
      },
    ),
  );
});
