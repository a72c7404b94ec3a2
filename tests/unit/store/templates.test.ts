import { expect, it } from 'vitest';
import {
  type ClaimlightDatabase,
  checkBackup,
  deleteTemplate,
  ownTemplates,
  recentCommits,
  restoreBackup,
  saveTemplate,
  undo,
} from '../../../lib/store';
import { backupOf } from '../../support/backup';
import { openLibrary, value } from '../../support/library';

it('keeps templates by name, changes them, and takes every step back', async () => {
  const db = openLibrary();
  const names = async () => (await ownTemplates(db)).map(({ name, text }) => [name, text]);
  const first = value(await saveTemplate(db, { name: ' Seminar ', text: 'a' }));
  await saveTemplate(db, { name: 'Essay', text: 'b' });
  expect(await names()).toEqual([
    ['Essay', 'b'],
    ['Seminar', 'a'],
  ]);
  const changed = value(await saveTemplate(db, { id: first.value, name: 'Seminar', text: 'c' }));
  const gone = value(await deleteTemplate(db, { id: first.value, name: 'Seminar' }));
  expect(await names()).toEqual([['Essay', 'b']]);
  expect((await recentCommits(db, 2)).map(({ kind, sample }) => [kind, sample])).toEqual([
    ['templateDeleted', 'Seminar'],
    ['templateSaved', 'Seminar'],
  ]);
  const back = value(await undo(db, gone.commit));
  expect(await names()).toContainEqual(['Seminar', 'c']);
  expect((await recentCommits(db, 2))[1]).toMatchObject({ kind: 'templateDeleted', undone: true });
  // Undoing is something that was done, and is undone the same way.
  value(await undo(db, back.commit));
  expect(await names()).toEqual([['Essay', 'b']]);
  expect(await undo(db, changed.commit)).toMatchObject({ ok: false, error: { code: 'conflict' } });
});

it('lets no two have one name, and nothing be nameless or endless', async () => {
  const db = openLibrary();
  value(await saveTemplate(db, { name: 'Seminar', text: 'a' }));
  for (const [name, text, code] of [
    ['SEMINAR', 'b', 'nameTaken'],
    ['  ', 'b', 'invalid'],
    ['Long', 'x'.repeat(60_000), 'invalid'],
  ] as const)
    expect(await saveTemplate(db, { name, text })).toMatchObject({ ok: false, error: { code } });
  expect(await ownTemplates(db)).toHaveLength(1);
});

async function restoreInto(db: ClaimlightDatabase, backup: Blob) {
  value(await restoreBackup(db, value(await checkBackup(db, backup))));
}

it('is in the backup, and the newer of two stays', async () => {
  const db = openLibrary();
  const { value: id } = value(await saveTemplate(db, { name: 'Seminar', text: 'old' }));
  const older = await backupOf(db);
  value(await saveTemplate(db, { id, name: 'Seminar', text: 'new' }));
  const newer = await backupOf(db);
  const other = openLibrary();
  await restoreInto(other, older);
  expect(await ownTemplates(other)).toMatchObject([{ id, text: 'old' }]);
  await restoreInto(other, newer);
  expect(await ownTemplates(other)).toMatchObject([{ id, text: 'new' }]);
  await restoreInto(other, older);
  expect(await ownTemplates(other)).toMatchObject([{ id, text: 'new' }]);
});
