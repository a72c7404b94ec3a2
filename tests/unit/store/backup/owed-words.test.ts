import { expect, it } from 'vitest';
import { newId } from '../../../../lib/claims';
import {
  type ClaimlightDatabase,
  changeClaim,
  checkBackup,
  fillWords,
  restoreBackup,
  saveClaim,
} from '../../../../lib/store';
import { oweWords } from '../../../../lib/store/backup/owed-words';
import { backupOf } from '../../../support/backup';
import { claimOn, openLibrary, VISIT, value } from '../../../support/library';

const having = (db: ClaimlightDatabase, word: string) => db.claimWords.where('words').equals(word).count();

const save = async (db: ClaimlightDatabase, quote: string) =>
  value(await saveClaim(db, VISIT, claimOn(quote, 0))).value;

async function restore(db: ClaimlightDatabase, file: Blob) {
  value(await restoreBackup(db, value(await checkBackup(db, file))));
  value(await fillWords(db));
}

it('of a claim that a backup changed are its new ones', async () => {
  const there = openLibrary();
  const { id } = await save(there, 'Fourteen berths');
  value(await changeClaim(there, id, { note: 'harbour' }));
  const here = openLibrary();
  await restore(here, await backupOf(there));
  expect(await Promise.all(['berths', 'harbour', 'quay'].map(word => having(here, word)))).toEqual([1, 1, 0]);
  value(await changeClaim(there, id, { note: 'quay' }));
  await restore(here, await backupOf(there));
  expect(await Promise.all(['berths', 'harbour', 'quay'].map(word => having(here, word)))).toEqual([1, 0, 1]);
});

it('are all there in the end, though filling them in was cut off', async () => {
  const db = openLibrary();
  const claim = await save(db, 'Eleven ferries');
  await db.claims.bulkAdd(Array.from({ length: 600 }, () => ({ ...claim, id: newId() })));
  await oweWords(db);
  const filling = fillWords(db);
  while ((await having(db, 'ferries')) < 2) await new Promise(done => setTimeout(done));
  db.close();
  expect((await filling).ok).toBe(false);
  await db.open();
  const meanwhile = await having(db, 'ferries');
  expect(meanwhile).toBeGreaterThan(1);
  expect(meanwhile).toBeLessThan(601);
  value(await fillWords(db));
  expect(await having(db, 'ferries')).toBe(601);
  // Nothing is owed any more.
  expect(await db.derived.count()).toBe(0);
});
