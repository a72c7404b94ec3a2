import { expect, it } from 'vitest';
import { foldName } from '../../../lib/claims';

it.each([
  ['Énergie', ' energie '],
  ['ΆΛΦΑ', 'αλφα'],
  ['Ｗｉｄｅ  text', 'wide text'],
])('%s is %s', (one, other) => {
  expect(foldName(one)).toBe(foldName(other));
});

it.each([
  ['दिन', 'दान'],
  ['かき', 'かぎ'],
  ['мои', 'мой'],
  ['ต้น', 'ตัน'],
])('%s is not %s', (one, other) => {
  expect(foldName(one)).not.toBe(foldName(other));
});
