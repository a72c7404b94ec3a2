import * as v from 'valibot';
import { expect, it } from 'vitest';
import { IdSchema, newId } from '../../../lib/claims';

it('makes UUIDs of version 7 that begin with the time', () => {
  const before = Date.now();
  const id = newId();
  expect(v.is(IdSchema, id)).toBe(true);
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  const time = Number.parseInt(id.replace('-', '').slice(0, 12), 16);
  expect(time).toBeGreaterThanOrEqual(before);
});

it('makes ids that sort as they were made, and never one twice', () => {
  const ids = Array.from({ length: 5000 }, newId);
  expect(ids.toSorted()).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
});

it('ids of thousands of rows do not run ahead of the clock', () => {
  const ids = Array.from({ length: 20_000 }, newId);
  expect(ids.toSorted()).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
  const time = Number.parseInt((ids.at(-1) ?? '').replace('-', '').slice(0, 12), 16);
  expect(time - Date.now()).toBeLessThan(50);
});
