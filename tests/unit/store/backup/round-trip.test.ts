import { describe, expect, it } from 'vitest';
import type { RestoreOptions } from '../../../../lib/claims';
import {
  type ClaimlightDatabase,
  changeClaim,
  changeSettings,
  checkBackup,
  claimsOfPage,
  deleteClaim,
  deleteSource,
  deleteTemplate,
  emptyTrash,
  fillWords,
  keepDraft,
  linkClaims,
  listTags,
  mergeTags,
  ownTemplates,
  recentCommits,
  restoreBackup,
  saveClaim,
  savedSearches,
  saveSearch,
  saveSource,
  saveTemplate,
  undo,
  viewClaims,
} from '../../../../lib/store';
import { BACKUP_TABLES, NOT_IN_BACKUP } from '../../../../lib/store/backup/format';
import { backupOf, imageOf } from '../../../support/backup';
import { claimOn, openLibrary, VISIT, value } from '../../../support/library';

/** What a backup brings is the same afterwards, row for row. */
const BROUGHT = BACKUP_TABLES.filter(table => !['settings', 'events', 'commits'].includes(table));

async function filled() {
  const db = openLibrary();
  const ids: string[] = [];
  for (const [i, tag] of ['wind', 'power/wind', 'sea', 'sea'].entries())
    ids.push(
      value(await saveClaim(db, VISIT, claimOn(`claim ${i}`, i, { tags: [tag], note: `“note” ${i} 東京` })))
        .value.id,
    );
  const [first = '', second = '', third = '', fourth = ''] = ids;
  value(
    await changeClaim(db, first, {
      status: 'disputed',
      speaker: { name: 'Ada', role: 'chair', speech: null },
    }),
  );
  value(
    await linkClaims(db, {
      id: crypto.randomUUID(),
      from: first,
      to: { claim: second },
      relation: 'supports',
      note: '',
    } as never),
  );
  const idOf = async (name: string) => (await listTags(db)).find(tag => tag.name === name)?.id ?? '';
  value(await mergeTags(db, [await idOf('wind')], await idOf('power/wind')));
  value(await deleteClaim(db, third));
  value(await emptyTrash(db));
  value(await deleteClaim(db, fourth));
  value(
    await saveSource(
      db,
      { ...VISIT, key: 'https://b.example/', address: 'https://b.example/' },
      { note: 'n' },
    ),
  );
  value(await saveSearch(db, { name: 'Wind', text: 'tag:wind', view: 'claims', sort: 'newest' }));
  value(await changeSettings(db, settings => ({ ...settings, sitesOff: ['quiet.example'] })));
  value(await keepDraft(db, `claim:${first}`, { note: 'half' }));
  return { db, ids };
}

/** What two libraries write in one millisecond has no order. */
const nextMillisecond = () => new Promise(done => setTimeout(done, 2));

async function restoreInto(db: ClaimlightDatabase, file: Blob, options: RestoreOptions = {}) {
  const plan = value(await checkBackup(db, file));
  return { plan, restored: value(await restoreBackup(db, plan, options)) };
}

describe('a backup', () => {
  it('holds every table that is not computed again', () => {
    const tables = openLibrary().tables.map(table => table.name);
    expect(tables.sort()).toEqual([...BACKUP_TABLES, ...NOT_IN_BACKUP].sort());
  });

  it('restored into an empty library is the same library', async () => {
    const { db, ids } = await filled();
    const file = await backupOf(db);
    const other = openLibrary();
    const { plan, restored } = await restoreInto(other, file);
    expect(plan).toMatchObject({
      problems: [],
      problemCount: 0,
      tables: { claims: { added: 4, replaced: 0, kept: 0 } },
    });
    expect(restored.value).toEqual(plan.tables);
    expect(await imageOf(other, BROUGHT)).toBe(await imageOf(db, BROUGHT));
    value(await fillWords(db));
    value(await fillWords(other));
    expect(await other.words.count()).toBeGreaterThan(0);
    expect(await imageOf(other, ['words'])).toBe(await imageOf(db, ['words']));
    expect(await other.stage.count()).toBe(0);
    expect((await recentCommits(other, 50)).some(commit => commit.kind === 'claimSaved')).toBe(true);
    expect(await savedSearches(other)).toHaveLength(1);
    // It goes on from there: later edits are later than those that were restored.
    const changed = value(await changeClaim(other, ids[0] ?? '', { note: 'on' })).value;
    expect(changed.revision > ((await db.claims.get(ids[0] ?? ''))?.revision ?? 'z')).toBe(true);
  });

  it('restored twice changes nothing the second time', async () => {
    const { db } = await filled();
    const file = await backupOf(db);
    const before = await imageOf(db, BROUGHT);
    const { plan, restored } = await restoreInto(db, file);
    for (const counts of Object.values(plan.tables)) expect(counts).toMatchObject({ added: 0, replaced: 0 });
    expect(restored.value).toEqual(plan.tables);
    expect(await imageOf(db, BROUGHT)).toBe(before);
  });

  it.each([
    ['a short history', 0],
    ['a long history', 200],
  ])('undone in a library with %s leaves nothing of it, and can be restored again', async (_, edits) => {
    const { db } = await filled();
    const file = await backupOf(db);
    const other = openLibrary();
    const own = value(await saveClaim(other, VISIT, claimOn('own words', 0, { tags: ['Sea'] }))).value;
    for (let i = 0; i < edits; i++) value(await changeClaim(other, own.id, { note: `${i}` }));
    const before = await imageOf(other, BROUGHT);
    const kept = new Set((await other.events.toArray()).map(({ record }) => record));
    const { restored } = await restoreInto(other, file);
    expect((await viewClaims(other, await claimsOfPage(other, VISIT.key))).map(view => view.tags)).toEqual(
      expect.arrayContaining([['sea'], ['power/wind']]),
    );
    expect((await recentCommits(other, 1))[0]).toMatchObject({
      kind: 'backupRestored',
      commit: restored.commit,
    });
    const undone = value(await undo(other, restored.commit));
    // Pages that are open are told, though the library has forgotten some of them.
    expect(undone.pageKeys).toContain(VISIT.key);
    const without = (text: string) => text.replaceAll(/"(revision|updatedAt)":"[^"]*"/g, '');
    expect(without(await imageOf(other, BROUGHT))).toBe(without(before));
    // Its own save, the restore, the undo; and that the trash was emptied and a search saved, which left no history to take away.
    expect(await other.commits.count()).toBe(5 + edits);
    const events = (await other.events.toArray()).filter(({ commit }) => commit !== restored.commit);
    expect(new Set(events.map(({ record }) => record))).toEqual(kept);
    const again = await restoreInto(other, file);
    expect(again.restored.value['claims']).toMatchObject({ added: 4, replaced: 0, kept: 0 });
    expect(await claimsOfPage(other, VISIT.key)).toHaveLength(3);
  });
});

it('a backup that brings nothing but a saved search is undone too', async () => {
  const db = openLibrary();
  value(await saveSearch(db, { name: 'Wind', text: 'tag:wind', view: 'claims', sort: 'newest' }));
  const other = openLibrary();
  const { restored } = await restoreInto(other, await backupOf(db));
  expect(await savedSearches(other)).toHaveLength(1);
  value(await undo(other, restored.commit));
  expect(await savedSearches(other)).toEqual([]);
});

it('what a backup brings of the history can be taken back: a template that was deleted', async () => {
  const db = openLibrary();
  const id = value(await saveTemplate(db, { name: 'Mine', text: 'one' })).value;
  const deleted = value(await deleteTemplate(db, { id, name: 'Mine' }));
  const other = openLibrary();
  await restoreInto(other, await backupOf(db));
  expect(await other.commits.get(deleted.commit)).toEqual(await db.commits.get(deleted.commit));
  value(await undo(other, deleted.commit));
  expect(await ownTemplates(other)).toMatchObject([{ name: 'Mine', text: 'one' }]);
});

describe('merging', () => {
  it('takes the newer edit, and never deletes', async () => {
    const { db, ids } = await filled();
    const [first = '', second = '', , fourth = ''] = ids;
    const other = openLibrary();
    await restoreInto(other, await backupOf(db));
    value(await changeClaim(other, first, { note: 'newer there' }));
    await nextMillisecond();
    value(await changeClaim(db, first, { note: 'newest here' }));
    value(await changeClaim(db, second, { note: 'only here' }));
    await nextMillisecond();
    value(await deleteClaim(other, second));
    const { plan } = await restoreInto(db, await backupOf(other));
    expect(plan.tables['claims']).toEqual({ added: 0, replaced: 0, kept: 4, deleted: 0, returned: 0 });
    expect((await db.claims.get(first))?.note).toBe('newest here');
    expect(await db.claims.get(second)).toMatchObject({ note: 'only here', deletedAt: null });
    const back = await restoreInto(other, await backupOf(db));
    expect(back.plan.tables['claims']).toEqual({ added: 0, replaced: 1, kept: 2, deleted: 1, returned: 0 });
    expect((await other.claims.get(first))?.note).toBe('newest here');
    expect((await other.claims.get(second))?.deletedAt).not.toBeNull();
    expect((await other.claims.get(fourth))?.deletedAt).not.toBeNull();
  });

  it('does not revive what was deleted since, even once the trash is empty', async () => {
    const { db, ids } = await filled();
    const file = await backupOf(db);
    value(await deleteClaim(db, ids[0] ?? ''));
    value(await emptyTrash(db));
    const { plan } = await restoreInto(db, file);
    expect(plan.tables['claims']?.deleted).toBe(1);
    expect(await db.claims.get(ids[0] ?? '')).toMatchObject({ note: '', targets: [] });
    expect((await claimsOfPage(db, VISIT.key)).map(claim => claim.id)).toEqual([ids[1]]);
  });

  it('brings back what was deleted since where the reader wants it, source, saved article and all', async () => {
    const { db, ids } = await filled();
    const file = await backupOf(db);
    const living = async () => {
      const names = ['claims', 'sources', 'pages', 'snapshots', 'links', 'tags'];
      const tables = await Promise.all(names.map(async name => db.table(name).toArray()));
      return tables.map(rows => rows.filter(row => !row.deletedAt));
    };
    const before = await living();
    const source = (await db.claims.get(ids[0] ?? ''))?.source ?? '';
    value(await deleteSource(db, source));
    value(await emptyTrash(db));
    const purged = await living();
    const { plan, restored } = await restoreInto(db, file, { returnDeleted: true });
    expect(plan.tables['claims']).toMatchObject({ added: 0, replaced: 0, deleted: 2, returned: 0 });
    expect(restored.value['claims']).toMatchObject({ added: 0, replaced: 0, deleted: 0, returned: 2 });
    expect(await living()).toEqual(before);
    value(await undo(db, restored.commit));
    expect(await living()).toEqual(purged);
  });
});
