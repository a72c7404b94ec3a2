import { describe, expect, it } from 'vitest';
import type { LibraryRequest } from '../../../../lib/claims';
import {
  type ClaimlightDatabase,
  changeClaims,
  checkBackup,
  deleteClaim,
  type Library,
  linkClaims,
  openLibrary,
  restoreBackup,
  saveClaim,
  undo,
} from '../../../../lib/store';
import { backupOf } from '../../../support/backup';
import { claimOn, openLibrary as openDatabase, VISIT, value } from '../../../support/library';
import { waitFor } from '../../../support/wait';

const QUERIES = [
  '',
  'claim',
  'number se',
  '"claim number"',
  'tag:odd',
  '-tag:odd',
  'kind:rule',
  'nubmer',
  'harbour',
  'tag:own',
];
const ask = (text: string, sort: LibraryRequest['sort'] = 'newest'): LibraryRequest => ({
  text,
  view: 'claims',
  sort,
});

const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven'];
async function filled() {
  const db = openDatabase();
  const ids: string[] = [];
  for (const [i, number] of NUMBERS.entries()) {
    const fields = { tags: [i % 2 ? 'even' : 'odd'] };
    ids.push(value(await saveClaim(db, VISIT, claimOn(`claim number ${number}`, i, fields))).value.id);
  }
  return { db, ids };
}

async function complete(db: ClaimlightDatabase): Promise<Library> {
  const library = openLibrary(db);
  await waitFor(async () => value(await library.find(ask(''))).complete);
  return library;
}

/** What an opened library finds, and what one finds that had to read every row. */
async function both(db: ClaimlightDatabase) {
  const answers = async (library: Library) => {
    const found = [];
    for (const text of QUERIES)
      for (const sort of ['newest', 'changed', 'title'] as const)
        found.push(value(await library.find(ask(text, sort))));
    library.close();
    return found;
  };
  const kept = await answers(await complete(db));
  await db.derived.clear();
  return [kept, await answers(await complete(db))];
}

/** Opens the library until it has been kept. */
async function keep(db: ClaimlightDatabase): Promise<void> {
  const library = await complete(db);
  await waitFor(() => db.derived.get('library'));
  library.close();
}

describe('a library that was kept', () => {
  it('finds the same as one that is read anew', async () => {
    const { db, ids } = await filled();
    await keep(db);
    const before = await db.derived.toCollection().primaryKeys();
    value(await saveClaim(db, VISIT, claimOn('claim number eight', 0, { kind: 'rule' })));
    value(await deleteClaim(db, ids[2] ?? ''));
    value(await changeClaims(db, ids.slice(3), { addTags: ['odd'], kind: 'rule' }));
    const [kept, anew] = await both(db);
    expect(kept).toEqual(anew);
    expect(kept?.[0]?.total).toBe(7);
    expect(before).toHaveLength(3);
  });

  it('knows of a backup that was restored, and taken back, though its rows are old', async () => {
    const { db } = await filled();
    const other = openDatabase();
    value(await saveClaim(other, VISIT, claimOn('own words', 0, { tags: ['own'] })));
    await keep(other);
    const open = await complete(other);
    const restored = value(await restoreBackup(other, value(await checkBackup(other, await backupOf(db)))));
    await waitFor(async () => value(await open.find(ask('claim number'))).total === 7);
    const [kept, anew] = await both(other);
    expect(kept).toEqual(anew);
    expect(kept?.[0]?.total).toBe(8);
    await keep(other);
    value(await undo(other, restored.commit));
    await waitFor(async () => value(await open.find(ask(''))).total === 1);
    open.close();
    const [after, again] = await both(other);
    expect(after).toEqual(again);
    expect(after?.[0]?.total).toBe(1);
  });

  it.each<[string, (row: { [key: string]: unknown }) => object | null]>([
    ['of another version', row => ({ ...row, format: 0 })],
    ['without its rows', row => ({ ...row, runs: { claims: ['library gone'], sources: [] } })],
    ['cut off', row => ({ ...row, gone: { claims: new Uint8Array(2), sources: new Uint8Array(1) } })],
    ['missing', () => null],
  ])('%s is made anew', async (_, spoil) => {
    const { db } = await filled();
    await keep(db);
    const spoilt = spoil((await db.derived.get('library')) as never);
    if (spoilt) await db.derived.put(spoilt as never);
    else await db.derived.delete('library');
    const library = await complete(db);
    expect(value(await library.find(ask('claim number'))).total).toBe(7);
    library.close();
  });

  it('opened in several pages at once stays whole', async () => {
    const { db } = await filled();
    const pages = await Promise.all([complete(db), complete(db), complete(db)]);
    await waitFor(() => db.derived.get('library'));
    for (const page of pages) page.close();
    const [kept, anew] = await both(db);
    expect(kept).toEqual(anew);
  });
});

describe('evidence that was deleted', () => {
  const without = async (library: Library) => value(await library.find(ask('no:evidence', 'oldest'))).ids;

  it.each(['supports', 'contradicts'] as const)('is none: %s', async relation => {
    const { db, ids } = await filled();
    const [one = '', two = '', three = '', ...others] = ids;
    const library = await complete(db);
    value(await linkClaims(db, { from: one, to: { claim: two }, relation, note: '' }));
    value(await linkClaims(db, { from: three, to: { address: 'https://a.example/' }, relation, note: '' }));
    const speaking = relation === 'supports' ? [two, ...others] : others;
    await waitFor(async () => (await without(library)).join() === speaking.join());
    const { commit } = value(await deleteClaim(db, relation === 'supports' ? two : one));
    const gone = relation === 'supports' ? [one, ...others] : [two, ...others];
    await waitFor(async () => (await without(library)).join() === gone.join());
    const fresh = await complete(db);
    expect(await without(fresh)).toEqual(gone);
    value(await undo(db, commit));
    await waitFor(async () => (await without(library)).join() === speaking.join());
    library.close();
    fresh.close();
  });
});
