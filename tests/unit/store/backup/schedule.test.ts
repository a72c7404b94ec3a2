import { expect, it } from 'vitest';
import { fail, ok } from '../../../../lib/claims';
import {
  dueBackup,
  lastBackup,
  noteScheduledBackup,
  saveClaim,
  scheduledBackups,
  setBackupSchedule,
} from '../../../../lib/store';
import { backupOf } from '../../../support/backup';
import { claimOn, openLibrary, VISIT, value } from '../../../support/library';

const HOUR = 60 * 60 * 1000;
const made = () => ({ at: new Date().toISOString(), claims: 3, bytes: 1000 });

it('is due when it was never written, and again after a day or a week', async () => {
  const db = openLibrary();
  expect(await dueBackup(db)).toBeNull();
  value(await setBackupSchedule(db, { every: 'day', keep: 3 }));
  const name = (await dueBackup(db)) ?? '';
  expect(name).toMatch(/^claimlight-backup-auto-[0-9a-z]{4}-1\.ndjson\.gz$/);
  value(await noteScheduledBackup(db, name, ok(made())));
  expect(await dueBackup(db)).toBeNull();
  expect(await dueBackup(db, Date.now() + 24 * HOUR)).toBe(name.replace('-1.', '-2.'));
  value(await setBackupSchedule(db, { every: 'week', keep: 3 }));
  expect(await dueBackup(db, Date.now() + 24 * HOUR)).toBeNull();
  expect(await dueBackup(db, Date.now() + 7 * 24 * HOUR)).not.toBeNull();
  value(await setBackupSchedule(db, null));
  expect(await dueBackup(db, Date.now() + 100 * 24 * HOUR)).toBeNull();
});

it('lets as many names take turns as are kept', async () => {
  const db = openLibrary();
  value(await setBackupSchedule(db, { every: 'day', keep: 2 }));
  const names: string[] = [];
  for (let day = 0; day < 5; day++) {
    const name = (await dueBackup(db, Date.now() + 24 * HOUR)) ?? '';
    names.push(name.slice(0, -'.ndjson.gz'.length).split('-').at(-1) ?? '');
    value(await noteScheduledBackup(db, name, ok(made())));
  }
  expect(names).toEqual(['1', '2', '1', '2', '1']);
});

it('says when the last good one was, also after one that failed, which is tried again', async () => {
  const db = openLibrary();
  value(await setBackupSchedule(db, { every: 'day', keep: 2 }));
  const good = made();
  value(await noteScheduledBackup(db, 'a', ok(good)));
  value(await noteScheduledBackup(db, 'b', fail('backupNotSaved')));
  expect(await scheduledBackups(db)).toMatchObject({
    last: { at: good.at, name: 'a' },
    failed: { code: 'backupNotSaved' },
    written: 1,
  });
  expect(await lastBackup(db)).toEqual(good);
  expect(await dueBackup(db, Date.now() + 25 * HOUR)).not.toBeNull();
});

it('belongs to this browser: no backup holds it', async () => {
  const db = openLibrary();
  value(await setBackupSchedule(db, { every: 'day', keep: 2 }));
  const file = await backupOf(db);
  const text = await new Response(file.stream().pipeThrough(new DecompressionStream('gzip'))).text();
  expect(text).not.toContain('backupSchedule');
});

it('has a name of its own, which stays: libraries that share a folder do not write over each other', async () => {
  const names: string[] = [];
  for (const db of [openLibrary(), openLibrary()]) {
    value(await setBackupSchedule(db, { every: 'day', keep: 2 }));
    const name = (await dueBackup(db)) ?? '';
    value(await saveClaim(db, VISIT, claimOn('one')));
    expect(await dueBackup(db)).toBe(name);
    names.push(name);
  }
  expect(new Set(names).size).toBe(2);
});
