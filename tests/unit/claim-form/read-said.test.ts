import { expect, it } from 'vitest';
import { readSaid } from '../../../components/claim-form/read-said';

it.each([
  ['2026', '2026'],
  [' 2026-03 ', '2026-03'],
  ['2026-03-14', '2026-03-14'],
  ['2026-03-14T09:30:00Z', '2026-03-14T09:30:00Z'],
  ['2026-3-5', '2026-03-05'],
  ['2026/3/5', '2026-03-05'],
  ['2026-3', '2026-03'],
  ['14 March 2026', '2026-03-14'],
  ['14th of March 2026', '2026-03-14'],
  ['March 14, 2026', '2026-03-14'],
  ['Mar. 14th, 2026', '2026-03-14'],
  ['Saturday, 14 March 2026', '2026-03-14'],
  ['March 2026', '2026-03'],
  ['14.3.2026', '2026-03-14'],
  ['14/3/2026', '2026-03-14'],
  ['3/14/2026', '2026-03-14'],
  ['2026年3月14日', '2026-03-14'],
  // Two days, or none.
  ['3/4/2026', null],
  ['2026-02-30', null],
  ['30 February 2026', null],
  ['2026-13', null],
  ['14 March', null],
  ['14/3/26', null],
  ['on the 14 or so of March 2026', null],
  ['March 2026, the 14', null],
  ['spring 2026', null],
  ['yesterday', null],
  ['', null],
])('%j is %j', (typed, kept) => {
  expect(readSaid(typed)).toBe(kept);
});
