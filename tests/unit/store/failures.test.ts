import { Dexie } from 'dexie';
import { expect, it } from 'vitest';
import { attempt, ClaimlightDatabase, saveClaim } from '../../../lib/store';
import { claimOn, VISIT } from '../../support/library';

it.each([
  ['QuotaExceededError', 'storageFull'],
  ['VersionError', 'storageNewer'],
  ['OpenFailedError', 'storageUnavailable'],
  ['SomethingNew', 'storageUnavailable'],
])('%s is %s', async (name, code) => {
  const error = Object.assign(new Error(name), { name });
  const wrapped = new Dexie.AbortError('aborted', error);
  for (const thrown of [error, wrapped]) {
    expect(await attempt(() => Promise.reject(thrown))).toMatchObject({ ok: false, error: { code } });
  }
});

it('a library made by a newer version is left alone', async () => {
  const newer = new Dexie('newer');
  newer.version(99).stores({ claims: 'id' });
  await newer.open();
  await newer.table('claims').put({ id: 'kept' });
  newer.close();
  const db = new ClaimlightDatabase('newer');
  const answer = await saveClaim(db, VISIT, claimOn('x'));
  expect(answer).toMatchObject({ ok: false, error: { code: 'storageNewer' } });
  await newer.open();
  expect(await newer.table('claims').toArray()).toEqual([{ id: 'kept' }]);
});
