import { expect, it } from 'vitest';
import {
  type ClaimlightDatabase,
  changeClaim,
  changeSource,
  checkBackup,
  claimsOfPage,
  restoreBackup,
  saveClaim,
  saveSource,
  undo,
  viewClaims,
} from '../../../../lib/store';
import { backupOf, imageOf } from '../../../support/backup';
import { claimOn, openLibrary, VISIT, value } from '../../../support/library';

async function restore(db: ClaimlightDatabase, file: Blob) {
  return value(await restoreBackup(db, value(await checkBackup(db, file))));
}

const save = async (db: ClaimlightDatabase, quote: string) =>
  value(await saveClaim(db, VISIT, claimOn(quote, 0))).value;

/** Two libraries that have read the same page. */
async function two() {
  const here = openLibrary();
  const own = await save(here, 'kept here');
  value(
    await changeSource(here, own.source, { note: 'from here', tags: ['sea'], corrected: { site: 'Here' } }),
  );
  const there = openLibrary();
  const other = await save(there, 'kept there');
  value(
    await changeSource(there, other.source, {
      note: 'from there',
      tags: ['wind'],
      corrected: { title: 'There' },
    }),
  );
  return { here, own, there, other };
}

const living = async (db: ClaimlightDatabase, table: 'pages' | 'sources') =>
  (await db.table(table).toArray()).filter(row => !row.deletedAt);

it('of a page that is here already joins the source that is here, and nothing of it is lost', async () => {
  const { here, own, there, other } = await two();
  const before = await imageOf(here, ['pages', 'sources', 'claims', 'snapshots']);
  const { commit } = await restore(here, await backupOf(there));
  expect(await living(here, 'pages')).toHaveLength(1);
  const [source, ...more] = await living(here, 'sources');
  expect(more).toEqual([]);
  expect(source).toMatchObject({ id: own.source, corrected: { site: 'Here', title: 'There' } });
  expect(source.note.split('\n\n').sort()).toEqual(['from here', 'from there']);
  expect(source.tags).toHaveLength(2);
  const claims = await viewClaims(here, await claimsOfPage(here, VISIT.key));
  expect(claims.map(claim => [claim.quotes[0], claim.source])).toEqual([
    ['kept here', own.source],
    ['kept there', own.source],
  ]);
  expect((await here.claims.get(other.id))?.page).toBe(own.page);

  value(await undo(here, commit));
  const without = (text: string) => text.replaceAll(/"(revision|updatedAt)":"[^"]*"/g, '');
  expect(without(await imageOf(here, ['pages', 'sources', 'claims', 'snapshots']))).toBe(without(before));
});

it('stays one source when a later backup brings newer words on it', async () => {
  const { here, own, there, other } = await two();
  await restore(here, await backupOf(there));
  value(await changeClaim(there, other.id, { note: 'edited there' }));
  value(await changeSource(there, other.source, { note: 'later' }));
  await save(there, 'kept there later');
  value(
    await saveSource(
      there,
      { ...VISIT, key: 'https://b.example/', address: 'https://b.example/' },
      { note: 'n' },
    ),
  );
  await restore(here, await backupOf(there));
  const sources = await living(here, 'sources');
  expect(sources.map(source => source.note).sort()).toEqual(['later\n\nfrom there\n\nfrom here', 'n'].sort());
  const claims = await viewClaims(here, await claimsOfPage(here, VISIT.key));
  expect(claims.map(claim => [claim.quotes[0], claim.note, claim.source])).toEqual([
    ['kept here', '', own.source],
    ['kept there', 'edited there', own.source],
    ['kept there later', '', own.source],
  ]);
});
