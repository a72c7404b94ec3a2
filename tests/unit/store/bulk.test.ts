import { describe, expect, it } from 'vitest';
import {
  changeClaims,
  changeSources,
  claimsOfPage,
  recentCommits,
  saveClaim,
  saveSource,
  sourceOfPage,
  sourceViews,
  undo,
  viewClaims,
} from '../../../lib/store';
import { claimOn, openLibrary, VISIT, value } from '../../support/library';

async function filled(count: number) {
  const db = openLibrary();
  const ids: string[] = [];
  for (let i = 0; i < count; i++)
    ids.push(value(await saveClaim(db, VISIT, claimOn(`claim ${i}`, i, { tags: ['old'] }))).value.id);
  const views = async () => viewClaims(db, await claimsOfPage(db, VISIT.key));
  return { db, ids, views };
}

describe('changing many claims', () => {
  it('is one commit, undone by one undo', async () => {
    const { db, ids, views } = await filled(5);
    const before = await views();
    const { value: count, commit } = value(
      await changeClaims(db, ids, {
        addTags: ['New', 'old'],
        removeTags: ['OLD'],
        kind: 'rule',
        status: 'mixed',
      }),
    );
    expect(count).toBe(5);
    expect(
      (await views()).every(view => view.tags.join() === 'New,old' || view.tags.join() === 'old,New'),
    ).toBe(true);
    expect((await views()).map(({ kind, status }) => [kind, status])).toEqual(
      ids.map(() => ['rule', 'mixed']),
    );
    expect((await recentCommits(db, 1))[0]).toMatchObject({
      commit,
      kind: 'claimChanged',
      count: 5,
      sample: 'claim 0',
    });
    value(await undo(db, commit));
    const timeless = (view: object) => ({ ...view, updatedAt: '' });
    expect((await views()).map(timeless)).toEqual(before.map(timeless));
    expect(await recentCommits(db, 2)).toMatchObject([
      { kind: 'undone', undid: { kind: 'claimChanged', sample: 'claim 0' } },
      { commit, undone: true },
    ]);
  });

  it('leaves alone what is so already, and what is deleted', async () => {
    const { db, ids } = await filled(3);
    expect(value(await changeClaims(db, ids.slice(0, 1), { remove: true })).value).toBe(1);
    expect(value(await changeClaims(db, ids, { removeTags: ['old'] })).value).toBe(2);
    expect(value(await changeClaims(db, ids, { removeTags: ['old'] })).value).toBe(0);
    expect(value(await changeClaims(db, ids, { remove: true })).value).toBe(2);
    expect((await recentCommits(db, 1))[0]).toMatchObject({ kind: 'claimDeleted', count: 2 });
    expect(await claimsOfPage(db, VISIT.key)).toEqual([]);
  });

  it('stopped in the middle changes nothing', async () => {
    const { db, ids, views } = await filled(2);
    const stop = new AbortController();
    const many = Array.from({ length: 1200 }, (_, i) => ids[i % 2] ?? '');
    const seen: number[] = [];
    const answer = await changeClaims(
      db,
      many,
      { kind: 'rule' },
      {
        signal: stop.signal,
        onProgress: done => {
          seen.push(done);
          stop.abort();
        },
      },
    );
    expect(answer).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(seen).toEqual([500]);
    expect((await views()).map(view => view.kind)).toEqual([null, null]);
  });
});

describe('changing many sources', () => {
  async function sources() {
    const db = openLibrary();
    const ids: string[] = [];
    for (const key of ['https://a.example/', 'https://b.example/']) {
      value(await saveSource(db, { ...VISIT, key, address: key }, { tags: ['Énergie', key.slice(8, 9)] }));
      ids.push((await sourceOfPage(db, key))?.id ?? '');
    }
    const tags = async () => (await sourceViews(db, ids)).map(source => source.tags);
    return { db, ids, tags };
  }

  it('tags and untags them in one commit, however the tags are spelt', async () => {
    const { db, ids, tags } = await sources();
    const changed = value(await changeSources(db, ids, { addTags: ['sea'], removeTags: ['energie'] }));
    expect(changed.value).toBe(2);
    expect(await tags()).toEqual([
      ['a', 'sea'],
      ['b', 'sea'],
    ]);
    expect((await recentCommits(db, 1))[0]).toMatchObject({ kind: 'sourceChanged', count: 2 });
    expect(value(await changeSources(db, ids, { addTags: ['Sea'] })).value).toBe(0);
    value(await undo(db, changed.commit));
    expect(await tags()).toEqual([
      ['Énergie', 'a'],
      ['Énergie', 'b'],
    ]);
  });

  it('deletes them with their claims, all or none', async () => {
    const { db, ids } = await sources();
    const visit = { ...VISIT, key: 'https://a.example/' };
    value(await saveClaim(db, visit, claimOn('one')));
    const stop = new AbortController();
    stop.abort();
    expect(await changeSources(db, ids, { remove: true }, { signal: stop.signal })).toMatchObject({
      error: { code: 'cancelled' },
    });
    const gone = value(await changeSources(db, ids, { remove: true }));
    expect(await claimsOfPage(db, visit.key)).toEqual([]);
    expect((await recentCommits(db, 1))[0]).toMatchObject({ kind: 'sourceDeleted', count: 2 });
    value(await undo(db, gone.commit));
    expect(await claimsOfPage(db, visit.key)).toHaveLength(1);
  });
});
