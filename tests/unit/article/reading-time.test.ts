import { describe, expect, it } from 'vitest';
import { isDense, measure } from '../../../lib/article/reading-time';

describe('words and minutes', () => {
  it.each<[string, string | null, number, number]>([
    ['', 'en', 0, 1],
    ['One two, three — four.', 'en', 4, 1],
    ['It’s 53.5% of $1,200', 'en', 4, 1],
    ['नीमसर गाँव के पंचायत घर की पिछली दीवार पर', 'hi', 9, 1],
    ['لا يمر نهر ولا يهطل المطر', 'ar', 6, 1],
    ['word '.repeat(345), 'en', 345, 2],
    ['word '.repeat(2300), null, 2300, 10],
    ['word '.repeat(230), 'not-a-language-tag', 230, 1],
  ])('%.40s (%s)', (text, language, words, minutes) => {
    expect(measure(text, language)).toEqual({ words, minutes });
  });

  it('takes Chinese and Japanese at 400 characters a minute', () => {
    expect(measure('水'.repeat(4000), 'ja').minutes).toBe(10);
    expect(measure('路面電車は深夜に野菜を運ぶ。', 'ja').words).toBeGreaterThan(5);
  });

  it('adds both where a text mixes them', () => {
    expect(measure(`${'水'.repeat(400)} ${'word '.repeat(230)}`, 'ja').minutes).toBe(2);
  });
});

it.each([
  ['路面電車は深夜に野菜を運ぶ。', true],
  ['The word 水 means water, and nothing else.', false],
  ['한국어는 띄어 쓴다', false],
  ['', false],
])('%s is dense: %s', (text, dense) => {
  expect(isDense(text)).toBe(dense);
});
