import { describe, expect, it } from 'vitest';
import { newId } from '../../../../lib/claims';
import {
  type ClaimlightDatabase,
  changeClaim,
  checkBackup,
  deleteClaim,
  emptyTrash,
  fillWords,
  historyOf,
  openLibrary as openCatalogue,
  restoreBackup,
  saveClaim,
  undo,
} from '../../../../lib/store';
import { nameOfBatch } from '../../../../lib/store/brought';
import { backupOf, imageOf, signed } from '../../../support/backup';
import { claimOn, openLibrary, VISIT, value } from '../../../support/library';

const elsewhere = (name: string) => ({
  ...VISIT,
  key: `https://${name}.example/`,
  address: `https://${name}.example/`,
});

async function libraryOf(name: string, claims: number) {
  const db = openLibrary();
  const ids: string[] = [];
  for (let i = 0; i < claims; i++)
    ids.push(value(await saveClaim(db, elsewhere(name), claimOn(`${name} number ${i}`, i))).value.id);
  return { db, ids };
}

const restore = async (db: ClaimlightDatabase, file: Blob) =>
  value(await restoreBackup(db, value(await checkBackup(db, file))));

/** The events of a commit as they were written before rows that a backup brought shared one. */
async function asBefore(db: ClaimlightDatabase, commit: string) {
  const events = await db.events.where('commit').equals(commit).toArray();
  await db.events.bulkDelete(events.map(({ id }) => id));
  for (const { brought, ...event } of events)
    for (const [i, record] of (brought?.records ?? [event.record]).entries())
      await db.events.add({
        ...{ ...event, id: newId(), record },
        after: brought ? { revision: brought.revisions[i] } : event.after,
      });
}

describe('what a backup brought', () => {
  it('stands in the history of each claim, after what came with it, and in one row for all', async () => {
    const { db: there, ids } = await libraryOf('there', 5);
    const here = openLibrary();
    const { commit } = await restore(here, await backupOf(there));
    for (const id of ids) {
      const history = await historyOf(here, 'claims', id);
      expect(history.map(({ record, before }) => [record, before])).toEqual([
        [id, null],
        [id, null],
      ]);
      const { revision } = (await here.claims.get(id)) ?? {};
      expect(history[1]).toMatchObject({ commit, after: { revision } });
    }
    const own = await here.events.where('commit').equals(commit).toArray();
    expect(own.map(({ table }) => table).sort()).toEqual(['claims', 'pages', 'snapshots', 'sources']);
    expect(await historyOf(here, 'claims', newId())).toEqual([]);
  });

  it('of two backups: each history tells of its own', async () => {
    const here = openLibrary();
    const [one, two] = [await libraryOf('one', 3), await libraryOf('two', 3)];
    value(await saveClaim(one.db, elsewhere('one'), claimOn('one later', 9)));
    const first = await restore(here, await backupOf(one.db));
    const second = await restore(here, await backupOf(two.db));
    const commits = async (id = '') => (await historyOf(here, 'claims', id)).map(event => event.commit);
    for (const id of one.ids) expect((await commits(id)).at(-1)).toBe(first.commit);
    for (const id of two.ids) expect((await commits(id)).at(-1)).toBe(second.commit);
  });

  it.each([['in one event'], ['in events of their own, as it was written before']])(
    'logged %s, is taken back, and what was changed since stays',
    async how => {
      const { db: there, ids } = await libraryOf('there', 5);
      const here = openLibrary();
      const own = value(await saveClaim(here, VISIT, claimOn('own', 0))).value.id;
      const { commit } = await restore(here, await backupOf(there));
      if (how !== 'in one event') await asBefore(here, commit);
      value(await changeClaim(here, ids[2] ?? '', { note: 'mine now' }));
      expect(value(await undo(here, commit)).value.skipped).toBe(1);
      expect((await here.claims.toCollection().primaryKeys()).sort()).toEqual([own, ids[2]].sort());
    },
  );

  it('is taken back where it came with another backup, of which the rest stays', async () => {
    const { db: first, ids } = await libraryOf('first', 4);
    const second = openLibrary();
    const brought = await restore(second, await backupOf(first));
    const later = value(await saveClaim(second, elsewhere('second'), claimOn('later', 9))).value.id;
    const file = await backupOf(second);
    const third = openLibrary();
    const outer = await restore(third, file);
    // The inner restore is undone in the third library too.
    value(await undo(third, brought.commit));
    expect(await third.claims.toCollection().primaryKeys()).toEqual([later]);
    expect(await historyOf(third, 'claims', ids[0] ?? '')).toMatchObject([{ commit: brought.commit }]);
    // And the outer one, in a library where a claim of the inner one was changed since.
    const fourth = openLibrary();
    const all = await restore(fourth, file);
    value(await changeClaim(fourth, ids[1] ?? '', { note: 'mine now' }));
    value(await undo(fourth, all.commit));
    expect(await fourth.claims.toCollection().primaryKeys()).toEqual([ids[1]]);
    const inner = await fourth.events.where('commit').equals(brought.commit).toArray();
    const claims = inner.filter(({ table }) => table === 'claims');
    expect(claims.map(event => event.brought?.records)).toEqual([[ids[1]]]);
    expect(claims[0]?.record).toBe(nameOfBatch([ids[1] ?? '']));
    expect(outer.commit).not.toBe(all.commit);
  });

  it('leaves no word of a claim that was purged since', async () => {
    const { db: there, ids } = await libraryOf('secret', 2);
    const here = openLibrary();
    await restore(here, await backupOf(there));
    value(await fillWords(here));
    expect(await imageOf(here, ['words'])).toContain('secret');
    for (const id of ids) value(await deleteClaim(here, id));
    value(await emptyTrash(here));
    value(await fillWords(here));
    expect(await imageOf(here, ['words'])).not.toContain('secret');
    expect(await imageOf(here, ['claims', 'events', 'commits', 'words'])).not.toContain('secret number');
  });

  it('is taken over, and given up, by a library that is open', async () => {
    const { db: there } = await libraryOf('there', 3);
    const here = openLibrary();
    const catalogue = openCatalogue(here);
    const found = async () => {
      const answer = value(await catalogue.find({ text: 'number', view: 'claims', sort: 'newest' }));
      return answer.total;
    };
    expect(await found()).toBe(0);
    const { commit } = await restore(here, await backupOf(there));
    await expect.poll(found).toBe(3);
    value(await undo(here, commit));
    await expect.poll(found).toBe(0);
    catalogue.close();
  });
});

describe('a batch of a backup that is not what we write', () => {
  it.each([
    ['with a name that is not its own', (event: { record: string }) => ({ ...event, record: '~b ~a' })],
    [
      'with a revision too few',
      (event: { brought: { revisions: string[] } }) => ({
        ...event,
        brought: { ...event.brought, revisions: event.brought.revisions.slice(1) },
      }),
    ],
    ['of nothing', (event: object) => ({ ...event, brought: { records: [], revisions: [] } })],
  ])('%s: is left out', async (_, spoil) => {
    const { db: there } = await libraryOf('there', 2);
    const second = openLibrary();
    await restore(second, await backupOf(there));
    const file = await signed(await backupOf(second), rows =>
      rows.map(row => {
        if (!row.startsWith('["events"')) return row;
        const [table, event] = JSON.parse(row);
        return event.brought && event.table === 'claims' ? JSON.stringify([table, spoil(event)]) : row;
      }),
    );
    const plan = value(await checkBackup(openLibrary(), file));
    expect(plan.problems).toMatchObject([{ table: 'events', reason: 'invalid' }]);
  });
});

describe('taking a restore back', () => {
  it('tells how far it is, never less than before', async () => {
    const { db: there } = await libraryOf('there', 5);
    const here = openLibrary();
    const { commit } = await restore(here, await backupOf(there));
    const parts: number[] = [];
    const undone = await undo(here, commit, { onProgress: part => parts.push(part) });
    expect(undone.ok).toBe(true);
    expect(parts).toEqual(parts.toSorted((a, b) => a - b));
    expect(parts.at(-1)).toBe(1);
    expect(new Set(parts.map(part => Math.floor(part * 4))).size).toBe(5);
  });

  it.each([0, 0.25, 0.5, 0.75, 1])('stopped when %d of it is done, has done nothing', async from => {
    const { db: there } = await libraryOf('there', 5);
    const here = openLibrary();
    value(await saveClaim(here, VISIT, claimOn('own', 0)));
    const { commit } = await restore(here, await backupOf(there));
    const before = await imageOf(here);
    const stop = new AbortController();
    const onProgress = (part: number) => part >= from && stop.abort();
    const undone = await undo(here, commit, { signal: stop.signal, onProgress });
    expect(undone).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(await imageOf(here)).toBe(before);
    value(await undo(here, commit));
    expect(await here.claims.count()).toBe(1);
  });
});
