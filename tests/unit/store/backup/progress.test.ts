import { expect, it } from 'vitest';
import { checkBackup, restoreBackup, saveClaim } from '../../../../lib/store';
import { backupOf, imageOf } from '../../../support/backup';
import { claimOn, openLibrary, VISIT, value } from '../../../support/library';

async function backup() {
  const db = openLibrary();
  for (let i = 0; i < 3; i++) {
    const address = `https://page${i}.example/`;
    value(await saveClaim(db, { ...VISIT, key: address, address }, claimOn(`number ${i}`, i)));
  }
  return backupOf(db);
}

it('a restore tells how far it is, never less than before, and goes on telling at its end', async () => {
  const db = openLibrary();
  const plan = value(await checkBackup(db, await backup()));
  const parts: number[] = [];
  const onProgress = (done: number, total: number) => void parts.push(done / total);
  value(await restoreBackup(db, plan, { onProgress }));
  expect(parts).toEqual(parts.toSorted((a, b) => a - b));
  expect(parts.at(-1)).toBeCloseTo(1);
  const rowsTakenOver = 2 / 2.1;
  expect(parts.filter(part => part > rowsTakenOver + 0.001).length).toBeGreaterThan(1);
});

it.each([0.3, 0.6, 0.9, 0.96, 0.99])(
  'a restore that is stopped when %d of it is done has done nothing',
  async from => {
    const db = openLibrary();
    value(await saveClaim(db, VISIT, claimOn('own', 0)));
    const before = await imageOf(db);
    const plan = value(await checkBackup(db, await backup()));
    const stop = new AbortController();
    const onProgress = (done: number, total: number) => done / total >= from && stop.abort();
    const restored = await restoreBackup(db, plan, { onProgress, signal: stop.signal });
    expect(restored).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    await expect.poll(() => imageOf(db)).toBe(before);
  },
);
