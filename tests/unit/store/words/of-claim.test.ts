import { expect, it } from 'vitest';
import { wordsOf } from '../../../../lib/store/words';

it.each([
  ['Énergie, énergie! 53 GW', ['energie', '53', 'gw']],
  ['東京の電車', ['東京', '京の', 'の電', '電車']],
  ['', []],
  ['… — !', []],
])('%s', (text, words) => {
  expect(wordsOf(text)).toEqual(words);
});
