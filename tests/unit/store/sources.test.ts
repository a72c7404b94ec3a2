import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { SourceEditSchema } from '../../../lib/claims';
import {
  type ClaimlightDatabase,
  changeSource,
  saveClaim,
  sourceOfPage,
  storageReport,
  undo,
  type Visit,
  viewSource,
} from '../../../lib/store';
import { readIn } from '../../support/exchange/imports';
import { write } from '../../support/exchange/records';
import { claimOn, openLibrary, VISIT, value } from '../../support/library';

/** The source of the page that was visited, as it is shown. */
async function viewOf(db: ClaimlightDatabase) {
  const source = await sourceOfPage(db, VISIT.key);
  if (!source) throw new Error('no source');
  return viewSource(db, source);
}

describe('corrections of a source', () => {
  it('count over what was found, whatever a later visit finds', async () => {
    const db = openLibrary();
    value(await saveClaim(db, VISIT, claimOn('one')));
    const view = () => viewOf(db);
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

  it('may say that there is none, which is not taking a correction back', async () => {
    const db = openLibrary();
    value(await saveClaim(db, VISIT, claimOn('one')));
    const view = () => viewOf(db);
    const { id } = await view();
    value(await changeSource(db, id, { none: ['authors', 'doi'], corrected: { site: 'Courier' } }));
    expect((await view()).fields).toEqual({ title: 'The harbour', site: 'Courier' });
    expect((await view()).corrected).toEqual({ authors: null, doi: null, site: 'Courier' });
    const file = await write('json', [{ source: await view(), claims: [] }]);
    const [record] = (await readIn(file)).records;
    expect(record?.source.corrected).toEqual({ authors: null, doi: null, site: 'Courier' });
    value(await changeSource(db, id, { corrected: { authors: null } }));
    expect((await view()).corrected).toEqual({ doi: null, site: 'Courier' });
    expect((await view()).fields.authors).toHaveLength(1);
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

describe('a later visit', () => {
  const place = (value: string, from = 'json-ld') => ({ value, from });
  const metadataAfter = async (first: Partial<Visit>, second: Partial<Visit>) => {
    const db = openLibrary();
    value(await saveClaim(db, { ...VISIT, ...first }, claimOn('one')));
    value(await saveClaim(db, { ...VISIT, ...second }, claimOn('two')));
    const [source] = await db.sources.toArray();
    expect(await db.sources.count()).toBe(1);
    return source;
  };
  it('completes what the first could not read', async () => {
    const title = place('harbour.html', 'title');
    const source = await metadataAfter({ metadata: { title }, article: null }, {});
    expect(source?.found).toEqual(VISIT.metadata);
  });
  it('brings what the page says now, and leaves what it no longer says', async () => {
    const metadata = { title: place('The harbour, electric'), modified: place('2026-04-01') };
    const source = await metadataAfter({}, { metadata });
    expect(source?.found).toEqual({ ...VISIT.metadata, ...metadata });
  });
  it('at which no article was found only adds', async () => {
    const metadata = { title: place('Log in'), site: place('The Tideway Courier') };
    const source = await metadataAfter({}, { metadata, article: null });
    expect(source?.found).toEqual({ ...VISIT.metadata, site: metadata.site });
  });
  it('leaves what a reference manager says, and adds to it', async () => {
    const title = place('Harbours', 'RIS');
    const source = await metadataAfter({ metadata: { title } }, {});
    expect(source?.found).toEqual({ ...VISIT.metadata, title });
  });
  it('that says the same writes nothing', async () => {
    const [a = ['', null], b = ['', null]] = Object.entries(VISIT.metadata);
    const source = await metadataAfter({}, { metadata: Object.fromEntries([b, a]) });
    expect(source?.updatedAt).toBe(source?.createdAt);
  });
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
