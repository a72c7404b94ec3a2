import { expect, it } from 'vitest';
import { deleteSearch, recentCommits, savedSearches, saveSearch, undo } from '../../../lib/store';
import { openLibrary, value } from '../../support/library';

const WIND = { name: 'Wind', text: 'tag:wind', view: 'claims', sort: 'newest' } as const;

it('searches are saved by name, replaced and forgotten, each to be taken back', async () => {
  const db = openLibrary();
  await db.searches.put({ id: 'of some older time' });
  value(await saveSearch(db, WIND));
  const other = {
    name: 'wind',
    text: 'tag:wind -sea',
    view: 'sources',
    sort: 'title',
    group: 'site',
  } as const;
  const replaced = value(await saveSearch(db, other));
  expect(await savedSearches(db)).toMatchObject([{ id: replaced.value, ...other }]);
  const forgotten = value(await deleteSearch(db, { ...other, id: replaced.value }));
  expect(await savedSearches(db)).toEqual([]);
  expect((await recentCommits(db, 1))[0]).toMatchObject({ kind: 'searchDeleted', sample: 'wind' });
  value(await undo(db, forgotten.commit));
  expect(await savedSearches(db)).toMatchObject([other]);
  expect((await recentCommits(db, 1))[0]).toMatchObject({
    kind: 'undone',
    undid: { kind: 'searchDeleted', sample: 'wind' },
  });
  value(await undo(db, replaced.commit));
  expect(await savedSearches(db)).toMatchObject([WIND]);
});

it('a search whose name is too long is refused', async () => {
  const db = openLibrary();
  expect(await saveSearch(db, { ...WIND, name: 'x'.repeat(2000) })).toMatchObject({
    error: { code: 'invalid' },
  });
});
