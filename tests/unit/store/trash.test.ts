import { describe, expect, it } from 'vitest';
import {
  type ClaimlightDatabase,
  changeClaims,
  claimsOfPage,
  deleteClaim,
  deleteSource,
  emptyTrash,
  historyOf,
  listTrash,
  recentCommits,
  restore,
  saveClaim,
  sourceOfPage,
  undo,
} from '../../../lib/store';
import { claimOn, openLibrary, VISIT, value } from '../../support/library';

const SECRET = 'secretwords';

async function filled() {
  const db = openLibrary();
  const ids: string[] = [];
  for (const quote of [`one ${SECRET}`, 'two', 'three'])
    ids.push(value(await saveClaim(db, VISIT, claimOn(quote, 0, { note: SECRET }))).value.id);
  const source = (await sourceOfPage(db, VISIT.key))?.id ?? '';
  const left = async () => (await claimsOfPage(db, VISIT.key)).map(claim => ids.indexOf(claim.id));
  return { db, ids, source, left };
}
const trash = async (db: ClaimlightDatabase) =>
  (await listTrash(db)).map(({ table, label, claims }) => [table, label, claims]);

describe('the trash', () => {
  it('lists a source with the claims that went with it', async () => {
    const { db, ids, source, left } = await filled();
    value(await deleteClaim(db, ids[1] ?? ''));
    // What goes in one millisecond went together.
    await new Promise(done => setTimeout(done, 2));
    value(await deleteSource(db, source));
    expect(await trash(db)).toEqual([
      ['sources', 'The harbour', 2],
      ['claims', 'two', 0],
    ]);
    expect((await recentCommits(db, 1))[0]).toMatchObject({ kind: 'sourceDeleted', sample: 'The harbour' });
    value(await restore(db, [source]));
    expect(await left()).toEqual([0, 2]);
    expect(await trash(db)).toEqual([['claims', 'two', 0]]);
  });

  it('brings a claim back with its source, and that can be undone', async () => {
    const { db, ids, source, left } = await filled();
    const gone = value(await deleteSource(db, source));
    const back = value(await restore(db, [ids[1] ?? '']));
    expect(await left()).toEqual([1]);
    expect(await sourceOfPage(db, VISIT.key)).toBeDefined();
    expect(back.pageKeys).toEqual([VISIT.key]);
    value(await undo(db, back.commit));
    expect(await left()).toEqual([]);
    value(await restore(db, [ids[1] ?? '']));
    expect(value(await undo(db, gone.commit)).value).toEqual({ skipped: 2 });
    expect(await left()).toEqual([0, 1, 2]);
    expect(await restore(db, ['nothing'])).toMatchObject({ error: { code: 'notFound' } });
  });

  it('is emptied of what is old enough', async () => {
    const { db, ids } = await filled();
    await deleteClaim(db, ids[0] ?? '');
    expect(value(await emptyTrash(db, { olderThanDays: 30 })).value).toBe(0);
    const month = new Date(Date.now() - 31 * 24 * 3600_000).toISOString();
    await db.claims.update(ids[0] ?? '', { deletedAt: month });
    await deleteClaim(db, ids[1] ?? '');
    expect(value(await emptyTrash(db, { olderThanDays: 30 })).value).toBe(1);
    expect(await trash(db)).toEqual([['claims', 'two', 0]]);
  });

  it('emptied, says of what was done to its claims that it can be undone no more', async () => {
    const { db, ids } = await filled();
    value(await deleteClaim(db, ids[0] ?? ''));
    value(await changeClaims(db, [ids[1] ?? '', ids[2] ?? ''], { status: 'disputed' }));
    value(await deleteClaim(db, ids[1] ?? ''));
    const told = async () =>
      (await recentCommits(db, 9)).map(({ kind, count, forgotten }) => [kind, count, forgotten]);
    expect((await told()).map(([, , forgotten]) => forgotten)).not.toContain(true);
    value(await emptyTrash(db));
    expect(await told()).toEqual([
      ['trashEmptied', 2, true],
      ['claimDeleted', 1, true],
      ['claimChanged', 2, false],
      ['claimDeleted', 1, true],
      ['claimSaved', 1, false],
      ['claimSaved', 1, true],
      ['claimSaved', 1, false],
    ]);
  });

  it('emptied keeps nothing but tombstones', async () => {
    const { db, ids, source } = await filled();
    const deleted = value(await deleteSource(db, source));
    const { commit, value: count } = value(await emptyTrash(db));
    expect(count).toBe(4);
    expect(await trash(db)).toEqual([]);
    for (const table of db.tables) {
      const rows = JSON.stringify(await table.toArray());
      expect([table.name, rows.includes(SECRET) || rows.includes('courier.example')]).toEqual([
        table.name,
        false,
      ]);
    }
    expect((await db.claims.toArray()).every(claim => claim.deletedAt)).toBe(true);
    expect((await db.claims.toCollection().primaryKeys()).sort()).toEqual(ids.toSorted());
    expect((await historyOf(db, 'claims', ids[0] ?? '')).map(({ before }) => before)).toEqual([null, {}]);
    expect(await undo(db, deleted.commit)).toMatchObject({ error: { code: 'conflict' } });
    expect(await undo(db, commit)).toMatchObject({ error: { code: 'notFound' } });
    value(await saveClaim(db, VISIT, claimOn('again')));
    expect(await claimsOfPage(db, VISIT.key)).toHaveLength(1);
  });
});
