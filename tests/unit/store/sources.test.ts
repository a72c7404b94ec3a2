import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { SourceEditSchema } from '../../../lib/claims';
import {
  changeSource,
  dropSearch,
  saveClaim,
  savedSearches,
  saveSearch,
  sourceOfPage,
  storageReport,
  undo,
  viewSource,
} from '../../../lib/store';
import { claimOn, openLibrary, VISIT, value } from '../../support/library';

describe('corrections of a source', () => {
  it('count over what was found, whatever a later visit finds', async () => {
    const db = openLibrary();
    value(await saveClaim(db, VISIT, claimOn('one')));
    const view = async () => {
      const source = await sourceOfPage(db, VISIT.key);
      if (!source) throw new Error('no source');
      return viewSource(db, source);
    };
    const { id } = await view();
    const authors = [{ literal: 'Harbour Board' }];
    const first = value(await changeSource(db, id, { corrected: { title: 'Batteries', authors } }));
    value(await saveClaim(db, VISIT, claimOn('two')));
    expect((await view()).fields).toMatchObject({ title: 'Batteries', authors });
    value(await changeSource(db, id, { corrected: { title: null } }));
    expect((await view()).fields).toMatchObject({ title: 'The harbour', authors });
    expect((await view()).corrected).toEqual({ authors });
    expect(await undo(db, first.commit)).toMatchObject({ error: { code: 'conflict' } });
  });

  it.each([[{ title: '' }], [{ published: 'last week' }], [{ doi: 'none' }], [{ nonsense: 'x' }]])(
    'that make no sense are refused: %o',
    async corrected => {
      expect(v.is(SourceEditSchema, { corrected })).toBe(false);
      const db = openLibrary();
      value(await saveClaim(db, VISIT, claimOn('one')));
      const id = (await sourceOfPage(db, VISIT.key))?.id ?? '';
      const answer = await changeSource(db, id, { corrected: corrected as never });
      if (!('nonsense' in corrected)) expect(answer).toMatchObject({ error: { code: 'invalid' } });
      expect((await sourceOfPage(db, VISIT.key))?.corrected).toEqual({});
    },
  );
});

it('searches are saved by name, replaced and dropped', async () => {
  const db = openLibrary();
  await db.searches.put({ id: 'of some older time' });
  value(await saveSearch(db, { name: 'Wind', text: 'tag:wind', view: 'claims', sort: 'newest' }));
  const id = value(
    await saveSearch(db, { name: 'wind', text: 'tag:wind -sea', view: 'sources', sort: 'title' }),
  );
  expect(await savedSearches(db)).toMatchObject([
    { id, name: 'wind', text: 'tag:wind -sea', view: 'sources' },
  ]);
  value(await dropSearch(db, id));
  expect(await savedSearches(db)).toEqual([]);
});

it.each([
  [50_000_000, false, false],
  [900_000_000, true, true],
])('the report of storage with %i bytes used', async (usage, persisted, low) => {
  const storage = {
    estimate: async () => ({ usage, quota: 1_000_000_000 }),
    persisted: async () => persisted,
  };
  expect(await storageReport(storage as StorageManager)).toEqual({
    persisted,
    usage,
    quota: 1_000_000_000,
    low,
  });
});
