import { expect, test } from 'vitest';
import { cutsBetween } from '../../../lib/anchor/text/words';

const LETTER = /[\p{L}\p{N}\p{M}]/u;
const UNSPACED =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u;

test('a border between two characters cuts a word where Unicode calls both letters of a script with spaces', () => {
  const wrong: string[] = [];
  for (let unit = 0; unit < 0x10000; unit++) {
    const character = String.fromCharCode(unit);
    const isLetter = LETTER.test(character) && !UNSPACED.test(character);
    if (cutsBetween('a', character) !== isLetter) wrong.push(unit.toString(16));
  }
  expect(wrong).toEqual([]);
});
