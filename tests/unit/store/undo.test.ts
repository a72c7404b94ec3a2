import { describe, expect, it } from 'vitest';
import {
  allSpeakers,
  allTags,
  type ClaimlightDatabase,
  changeClaim,
  changeClaims,
  checkBackup,
  claimsOfPage,
  copiesOf,
  deleteClaim,
  deleteSource,
  emptyTrash,
  readCopy,
  restore,
  restoreBackup,
  saveClaim,
  saveClaimInCopy,
  saveSource,
  sourceOfPage,
  undo,
  viewClaims,
} from '../../../lib/store';
import { backupOf } from '../../support/backup';
import { claimOn, openLibrary, VISIT, value } from '../../support/library';

const save = async (db: ClaimlightDatabase, quote: string, fields = {}) => {
  const { commit, value: claim } = value(await saveClaim(db, VISIT, claimOn(quote, 0, fields)));
  return { commit, id: claim.id, source: claim.source };
};
const onPage = async (db: ClaimlightDatabase) =>
  (await viewClaims(db, await claimsOfPage(db, VISIT.key))).map(claim => claim.quotes[0]);
const speaker = (name: string) => ({ name, role: null, speech: null });
/** Whether a claim stands where it should: under a source and on a page that are not deleted, with its copy. */
async function stands(db: ClaimlightDatabase, id: string) {
  const claim = await db.claims.get(id);
  const rows = [
    claim,
    await db.sources.get(claim?.source ?? ''),
    await db.pages.get(claim?.page ?? ''),
    await db.snapshots.get(claim?.snapshot ?? ''),
  ];
  return rows.every(row => row && !row.deletedAt);
}

describe('undo keeps what others use', () => {
  it('of the first claim of a page: page, source and copy, as long as another claim needs them', async () => {
    const db = openLibrary();
    const first = await save(db, 'one');
    const second = await save(db, 'two');
    const undone = value(await undo(db, first.commit));
    expect(await onPage(db)).toEqual(['two']);
    expect(await stands(db, second.id)).toBe(true);
    value(await undo(db, undone.commit));
    expect(await onPage(db)).toEqual(['one', 'two']);
    value(await undo(db, second.commit));
    value(await undo(db, first.commit));
    for (const table of [db.pages, db.sources, db.snapshots])
      expect((await table.toArray()).map(row => row.deletedAt === null)).toEqual([false]);
  });

  it('of a claim that brought its source back', async () => {
    const db = openLibrary();
    const { source } = await save(db, 'old');
    value(await deleteSource(db, source));
    const again = await save(db, 'one');
    const { id } = await save(db, 'two');
    value(await undo(db, again.commit));
    expect(await stands(db, id)).toBe(true);
  });

  it('of a page whose source the reader has written on since', async () => {
    const db = openLibrary();
    const { commit } = await save(db, 'one');
    value(await saveSource(db, VISIT, { note: 'for week 3' }));
    expect(value(await undo(db, commit)).value).toEqual({ skipped: 1 });
    expect(await onPage(db)).toEqual([]);
    expect(await sourceOfPage(db, VISIT.key)).toMatchObject({ note: 'for week 3' });
    expect(await copiesOf(db, (await sourceOfPage(db, VISIT.key))?.id ?? '')).toHaveLength(1);
  });

  it('of an edit: the tag and the speaker that it coined', async () => {
    const db = openLibrary();
    const [first, second] = [await save(db, 'one'), await save(db, 'two')];
    const named = { tags: ['wind', 'sea'], speaker: speaker('Ada') };
    const coined = value(await changeClaim(db, first.id, named));
    value(await changeClaim(db, second.id, { tags: ['wind'], speaker: speaker('Ada') }));
    value(await undo(db, coined.commit));
    const views = await viewClaims(db, await claimsOfPage(db, VISIT.key));
    expect(views.map(({ tags, speaker }) => [tags, speaker?.name])).toEqual([
      [[], undefined],
      [['wind'], 'Ada'],
    ]);
    expect(await allTags(db)).toEqual([{ name: 'wind', uses: 1 }]);
    expect(await allSpeakers(db)).toEqual([{ name: 'Ada', uses: 1 }]);
  });

  it('of a restored backup: what claims saved or changed since stand on', async () => {
    const db = openLibrary();
    await save(db, 'brought', { tags: ['wind'] });
    const edited = await save(db, 'brought and edited', { tags: ['sea'] });
    const other = openLibrary();
    const plan = value(await checkBackup(other, await backupOf(db)));
    const restored = value(await restoreBackup(other, plan));
    const { id } = await save(other, 'saved since', { tags: ['wind'] });
    value(await changeClaim(other, edited.id, { note: 'mine' }));
    const undone = value(await undo(other, restored.commit));
    expect(undone.value).toEqual({ skipped: 1 });
    expect((await onPage(other)).sort()).toEqual(['brought and edited', 'saved since']);
    expect(await stands(other, id)).toBe(true);
    expect(await stands(other, edited.id)).toBe(true);
    expect((await allTags(other)).map(tag => tag.name).sort()).toEqual(['sea', 'wind']);
  });
});

describe('undo goes as far back as the reader likes', () => {
  it('one edit of a record after another', async () => {
    const db = openLibrary();
    const { id } = await save(db, 'one');
    const edits = [];
    for (const note of ['a', 'b', 'c']) edits.push(value(await changeClaim(db, id, { note })).commit);
    for (const [commit, note] of [
      [edits[2], 'b'],
      [edits[1], 'a'],
      [edits[0], ''],
    ] as const) {
      value(await undo(db, commit ?? ''));
      expect((await db.claims.get(id))?.note).toBe(note);
    }
  });

  it('past later changes of other fields', async () => {
    const db = openLibrary();
    const { id } = await save(db, 'one');
    const first = value(await changeClaim(db, id, { kind: 'figure' }));
    value(await changeClaim(db, id, { note: 'later' }));
    value(await undo(db, first.commit));
    expect(await db.claims.get(id)).toMatchObject({ kind: null, note: 'later' });
    expect(await undo(db, first.commit)).toMatchObject({ ok: false, error: { code: 'conflict' } });
  });

  it('of many, all but those that were changed since, which are counted', async () => {
    const db = openLibrary();
    const ids = [];
    for (const quote of ['one', 'two', 'three']) ids.push((await save(db, quote)).id);
    const bulk = value(await changeClaims(db, ids, { status: 'mixed' }));
    value(await changeClaim(db, ids[1] ?? '', { status: 'refuted' }));
    value(await deleteClaim(db, ids[2] ?? ''));
    expect(value(await undo(db, bulk.commit)).value).toEqual({ skipped: 2 });
    const now = (await db.claims.bulkGet(ids)).map(claim => claim?.status);
    expect(now).toEqual(['unchecked', 'refuted', 'mixed']);
  });
});

describe('a claim that lives has a source that lives', () => {
  it('when its deletion is undone after its source was deleted', async () => {
    const db = openLibrary();
    const { id, source } = await save(db, 'one');
    const gone = value(await deleteClaim(db, id));
    value(await deleteSource(db, source));
    value(await undo(db, gone.commit));
    expect(await stands(db, id)).toBe(true);
  });

  it('when it is brought back after its page went with the undoing of another claim', async () => {
    const db = openLibrary();
    const first = await save(db, 'one');
    const { id } = await save(db, 'two');
    value(await deleteClaim(db, id));
    value(await undo(db, first.commit));
    value(await restore(db, [id]));
    expect(await stands(db, id)).toBe(true);
    expect(await onPage(db)).toEqual(['two']);
  });

  it('when it is found in a copy whose source was deleted', async () => {
    const db = openLibrary();
    const { source } = await save(db, 'one');
    const copy = (await readCopy(db, source))?.copy.id ?? '';
    value(await deleteSource(db, source));
    const { value: claim } = value(await saveClaimInCopy(db, copy, claimOn('two')));
    expect(await stands(db, claim.id)).toBe(true);
  });

  it('when a backup brings it to a source that was deleted here', async () => {
    const there = openLibrary();
    const { source } = await save(there, 'one');
    const here = openLibrary();
    const plan = async () => value(await checkBackup(here, await backupOf(there)));
    value(await restoreBackup(here, await plan()));
    value(await deleteSource(here, source));
    const { id } = await save(there, 'two');
    const restored = value(await restoreBackup(here, await plan()));
    expect(await stands(here, id)).toBe(true);
    expect(await onPage(here)).toEqual(['two']);
    value(await undo(here, restored.commit));
    expect((await here.sources.get(source))?.deletedAt).not.toBeNull();
  });

  it('and its source is not emptied with the trash as long as it may come back', async () => {
    const db = openLibrary();
    const { id, source } = await save(db, 'one');
    const month = new Date(Date.now() - 31 * 24 * 3600_000).toISOString();
    value(await deleteSource(db, source));
    await db.sources.update(source, { deletedAt: month });
    expect(value(await emptyTrash(db, { olderThanDays: 30 })).value).toBe(0);
    value(await restore(db, [id]));
    expect(await stands(db, id)).toBe(true);
    expect((await db.sources.get(source))?.address).toBe(VISIT.address);
  });
});
