import { expect, it } from 'vitest';
import { updatedOn } from '../../../lib/claims';

it.each([
  [{ published: '2026-03-14', modified: '2026-03-15' }, '2026-03-15'],
  [{ published: '2026-03-14T08:00Z', modified: '2026-03-14T19:00Z' }, null],
  [{ published: '2026-03-14', modified: '2026-03-01' }, null],
  [{ published: '2026', modified: '2026-05' }, '2026-05'],
  [{ modified: '2026-05' }, '2026-05'],
  [{ published: '2026' }, null],
  [{ published: null, modified: null }, null],
])('%o was updated on %s', (fields, day) => {
  expect(updatedOn(fields)).toBe(day);
});
