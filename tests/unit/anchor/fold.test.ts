import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Folder, rawEnd } from '../../../lib/anchor/text/fold';

const fold = (text: string): string => String.fromCharCode(...new Folder().fold(text).codes);

describe('texts a reader calls equal fold to the same', () => {
  const cases: [name: string, one: string, other: string][] = [
    ['quotation marks', '“It’s” «so» ‘’', '"It\'s" "so" \'\''],
    ['dashes', 'a – b — c ‐ d − e', 'a - b - c - d - e'],
    ['double hyphen', 'so--not', 'so—not'],
    ['ellipsis', 'so…', 'so...'],
    ['spaces', 'a\u00a0b \n\t c\u202fd\u2009e', 'a b c d e'],
    ['invisible', 'al\u00admost\u200b \ufeffev\u2060er', 'almost ever'],
    ['ligatures', 'ﬁnal oﬀer', 'final offer'],
    ['full width', 'Ｆｕｌｌ　ｗｉｄｔｈ', 'full width'],
    ['case', 'STRASSE Σ İ', 'straße ς i̇'],
    ['composed', 'café Việt 각', 'cafe\u0301 Vie\u0323\u0302t 각'],
    ['order of marks', 'ّ\u064eم', '\u064eّم'],
    ['Arabic presentation forms', 'ﻻ', 'لا'],
    ['kashida', 'العـــربية', 'العربية'],
    ['variation selectors', '❤️', '❤'],
    ['astral', '𝔘', 'u'],
  ];
  test.each(cases)('%s', (_, one, other) => expect(fold(one)).toBe(fold(other)));

  test.each([
    ['digits', '12', '13'],
    ['accents', 'a', 'á'],
    ['words', 'now here', 'no where!'],
    ['vowel signs', 'कि', 'की'],
  ])('but not %s', (_, one, other) => expect(fold(one)).not.toBe(fold(other)));
});

test('any text folds, and every unit leads back to a character of it', () => {
  const folder = new Folder();
  fc.assert(
    fc.property(fc.array(fc.nat(0xffff)), units => {
      const text = String.fromCharCode(...units);
      const folded = folder.fold(text);
      const wrong = folded.origins.findIndex(
        (origin, unit) =>
          origin < (folded.origins[unit - 1] ?? 0) ||
          rawEnd(folded, unit) <= origin ||
          rawEnd(folded, unit) > text.length,
      );
      expect(wrong).toBe(-1);
    }),
  );
});

test.each(['NFC', 'NFD', 'NFKC', 'NFKD'])('%s does not matter', form => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), text => {
      expect(fold(text.normalize(form))).toBe(fold(text));
    }),
  );
});
