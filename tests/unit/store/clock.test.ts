import { expect, it } from 'vitest';
import { newDevice, nextRevision } from '../../../lib/store/clock';

it('gives revisions that sort as they were made, also when the clock was set back', () => {
  const device = newDevice();
  const readings: string[] = [];
  for (const now of [5_000, 5_000, 4_000, 6_000, 10])
    readings.push(nextRevision(readings.at(-1), device, now));
  expect(readings.toSorted()).toEqual(readings);
  expect(new Set(readings).size).toBe(readings.length);
});

it('names devices with eight characters', () => {
  expect(newDevice()).toMatch(/^[0-9a-z]{8}$/);
});
