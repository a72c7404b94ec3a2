import { expect, it } from 'vitest';
import { plainText } from '../../../lib/article/plain-text';
import { parsed } from './fixtures';

it.each([
  ['<p>a</p><p>b</p>', 'a\n\nb'],
  ['<p>a <b>b</b>\n  c</p>', 'a b c'],
  ['<p>a<b> </b>b</p>', 'a b'],
  ['<div>a<p>b</p>c</div>', 'a\n\nb\n\nc'],
  ['<p>a<br>b</p>', 'a\nb'],
  ['<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>', 'a\n\nb\n\nc'],
  [
    '<table><tbody><tr><th>a</th><td>b</td></tr><tr><td>c</td> <td> d </td></tr></tbody></table>',
    'a\tb\n\nc\td',
  ],
  ['<pre>a\n  b\n</pre><p>c</p>', 'a\n  b\n\nc'],
  ['<pre><code>x  y</code></pre>', 'x  y'],
  ['<dl><dt>a</dt><dd>b</dd></dl>', 'a\n\nb'],
  ['a<!-- b -->c', 'ac'],
  ['<p> </p><p></p>', ''],
  ['', ''],
])('%s', (html, text) => {
  expect(plainText(parsed(html).body)).toBe(text);
});
