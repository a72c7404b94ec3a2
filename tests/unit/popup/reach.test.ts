import { expect, it } from 'vitest';
import { failureAt, unreachable } from '../../../entrypoints/popup/reach';

it.each([
  ['https://news.example/story', null],
  ['http://localhost:8080/', null],
  ['chrome://extensions/', 'browser'],
  ['about:addons', 'browser'],
  ['moz-extension://1-2/welcome.html', 'browser'],
  ['moz-extension://0-1/library.html#/sources', 'ours'],
  ['view-source:https://news.example/', 'browser'],
  ['https://chromewebstore.google.com/detail/x', 'store'],
  ['https://addons.mozilla.org/en-US/firefox/', 'store'],
  ['https://wiki.example/File:Report.pdf', null],
  ['file:///home/reader/a.html', 'file'],
  ['', 'closed'],
])('%s: %s', (address, why) => {
  expect(unreachable(address, 'moz-extension://0-1')).toBe(why);
});

it.each([
  ['https://papers.example/a/Paper.PDF?download=1#page=2', 'noAccess', 'unsupported'],
  ['https://papers.example/a/paper.pdf', 'interrupted', 'interrupted'],
  ['https://papers.example/about.pdf.html', 'noAccess', 'noAccess'],
  ['', 'noAccess', 'noAccess'],
] as const)('%s, %s: %s', (address, code, said) => {
  expect(failureAt(address, { code })).toEqual({ code: said });
  expect(failureAt(address, null)).toBeNull();
});
