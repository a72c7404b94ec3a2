import { expect, it } from 'vitest';
import { shippedSources } from './sources';

/** Ways by which text becomes markup or code. Mozilla's lint finds them too, but cannot tell ours from a library's. */
const UNSAFE =
  /\.(inner|outer)HTML\s*\+?=(?!=)|insertAdjacentHTML|document\.write|dangerouslySetInnerHTML|\beval\(|new Function\(|setHTMLUnsafe/;

/** The promise that nothing leaves the machine, in the code as well as in the content security policy. */
const NETWORK = /\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts/;

it.each([
  ['turns text into markup or code', UNSAFE],
  ['speaks to a network', NETWORK],
])('nothing of ours %s', (_, pattern) => {
  const found = [...shippedSources()].filter(([, source]) => pattern.test(source)).map(([path]) => path);
  expect(found).toEqual([]);
});
