import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runNow } from '../../../lib/anchor/slices';
import { codesOf, fold, foldInSteps, rawEnd } from '../../../lib/anchor/text/fold';

const folded = (text: string): string => String.fromCharCode(...codesOf(text));

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
  test.each(cases)('%s', (_, one, other) => expect(folded(one)).toBe(folded(other)));

  test.each([
    ['digits', '12', '13'],
    ['accents', 'a', 'á'],
    ['words', 'now here', 'no where!'],
    ['vowel signs', 'कि', 'की'],
  ])('but not %s', (_, one, other) => expect(folded(one)).not.toBe(folded(other)));
});

test('any text folds, and every unit leads back to a character of it', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(0xffff)), units => {
      const text = String.fromCharCode(...units);
      const whole = fold(text);
      const wrong = whole.origins.findIndex(
        (origin, unit) =>
          origin < (whole.origins[unit - 1] ?? 0) ||
          rawEnd(whole, unit) <= origin ||
          rawEnd(whole, unit) > text.length,
      );
      expect(wrong).toBe(-1);
    }),
  );
});

test.each(['NFC', 'NFD', 'NFKC', 'NFKD'])('%s does not matter', form => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), text => {
      expect(folded(text.normalize(form))).toBe(folded(text));
    }),
  );
});

test('ASCII folds as all other text does: case, white space and the grave accent no longer matter', () => {
  for (let unit = 0; unit < 0x80; unit++) {
    const character = String.fromCharCode(unit);
    const expected = character
      .replace(/[\s\p{Cc}]/u, '')
      .toLowerCase()
      .replace('`', "'");
    expect(folded(character)).toBe(expected);
  }
});

test('in steps, and as units alone, a text folds to the same', () => {
  const part = fc.constantFrom(
    'Plain words, ',
    'two--hyphens',
    'cafe\u0301',
    'a\u0323\u0302',
    '…',
    'ﬁ',
    '𝔘',
    '- ',
    '漢字',
  );
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 30 }), parts => {
      const text = parts.join('').repeat(Math.ceil(40_000 / parts.join('').length));
      const whole = fold(text);
      const inSteps = runNow(foldInSteps(text));
      // Compared here, since an assertion over so many numbers takes a second.
      expect(inSteps.codes.join() === whole.codes.join()).toBe(true);
      expect(inSteps.origins.join() === whole.origins.join()).toBe(true);
      expect(codesOf(text).join() === whole.codes.join()).toBe(true);
    }),
    { numRuns: 20 },
  );
});

test('every character folds as Unicode and the lists of signs say, whatever shortcut it takes', () => {
  const wrong: string[] = [];
  for (let unit = 0; unit < 0x10000; unit++) {
    const character = String.fromCharCode(unit);
    if (/[\ud800-\udfff]/.test(character)) continue;
    const expected = character
      .normalize('NFKD')
      .toUpperCase()
      .toLowerCase()
      .normalize('NFKD')
      .replace(/[“-‟«»〝-〟]/gu, '"')
      .replace(/[‘-‛′‵‹›ʹʻʼ`]/gu, "'")
      .replace(/[‐-―−]/gu, '-')
      .replace(/[\s\p{Default_Ignorable_Code_Point}\p{Cc}\u0640]+/gu, '')
      .slice(0, 24);
    const found = folded(character);
    if (found !== expected) wrong.push(`${unit.toString(16)}: ${found} for ${expected}`);
  }
  expect(wrong).toEqual([]);
});
