import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PAGE_KEY_VERSION, pageKey } from '../../../lib/article/page-key';
import { type ExportRecord, newId } from '../../../lib/claims';
import {
  allRecords,
  type ClaimlightDatabase,
  changeClaim,
  claimsOfPage,
  deleteClaim,
  deleteSource,
  importsMade,
  linkClaims,
  planImport,
  recordsOfClaims,
  recordsOfPage,
  recordsOfSources,
  saveClaim,
  sourceOfPage,
  takeImport,
  undo,
} from '../../../lib/store';
import { records } from '../../support/exchange/arbitrary';
import { carried, readIn } from '../../support/exchange/imports';
import { BARE, RECORD, write } from '../../support/exchange/records';
import { claimOn, openLibrary, VISIT, value } from '../../support/library';

const RULE = { version: PAGE_KEY_VERSION, keyOf: pageKey };
const ABOUT = { file: 'x', format: 'json', unreadable: 0 };

async function planned(db: ClaimlightDatabase, content: string, name = 'x.csv') {
  return planImport(db, (await readIn(content, name)).records, RULE);
}

async function taken(db: ClaimlightDatabase, content: string, name?: string) {
  return value(await takeImport(db, await planned(db, content, name), ABOUT));
}

async function everything(db: ClaimlightDatabase): Promise<ExportRecord[]> {
  const all: ExportRecord[] = [];
  for await (const record of allRecords(db)) all.push(record);
  return all;
}

/** Without what a library makes of claims itself: the figures in them. */
const plain = (all: ExportRecord[]) =>
  all
    .map(carried)
    .map(({ source, claims }) => ({
      source: { ...source, tags: source.tags.toSorted() },
      claims: claims
        .map(claim => ({ ...claim, figures: [], tags: claim.tags.toSorted() }))
        .toSorted((a, b) => String(a.id).localeCompare(String(b.id))),
    }))
    .toSorted((a, b) => String(a.source.id).localeCompare(String(b.source.id)));

const count = async (db: ClaimlightDatabase) => {
  const all = await everything(db);
  return [all.length, all.flatMap(({ claims }) => claims).length];
};

describe('a library taken out and in', () => {
  it.each(['json', 'webAnnotation'])('is the same, by %s', async format => {
    const db = openLibrary();
    const first = value(await saveClaim(db, VISIT, claimOn('Eleven berths', 0, { tags: ['port'] }))).value;
    const second = value(
      await saveClaim(
        db,
        VISIT,
        claimOn('of fourteen', 20, { speaker: { name: 'A', role: 'chair', speech: null } }),
      ),
    ).value;
    value(await linkClaims(db, { from: first.id, to: { claim: second.id }, relation: 'refines', note: 'n' }));
    value(
      await linkClaims(db, {
        from: second.id,
        to: { address: 'https://x.example/' },
        relation: 'supports',
        note: '',
      }),
    );
    const other = openLibrary();
    await taken(other, await write(format, await everything(db)));
    expect(plain(await everything(other))).toEqual(plain(await everything(db)));
    const [, claim] = await claimsOfPage(other, VISIT.key);
    expect(claim?.targets[0]?.selectors[0]).toMatchObject({
      type: 'TextQuoteSelector',
      exact: 'of fourteen',
    });
  });

  it('is the same, whatever it held', async () => {
    await fc.assert(
      fc.asyncProperty(records, async all => {
        const db = openLibrary();
        const content = await write('json', all);
        await taken(db, content);
        const kept = await everything(db);
        // Names that fold alike are one name in a library, and roles belong to the speaker.
        const names = (found: ExportRecord[]) =>
          plain(found).map(({ source: { tags: _, ...source }, claims }) => ({
            source,
            claims: claims.map(({ tags: __, speaker: ___, ...claim }) => claim),
          }));
        expect(names(kept)).toEqual(names(all));
        const again = await planned(db, content);
        expect([again.newSources, again.newClaims, again.sources]).toEqual([0, 0, []]);
      }),
      { numRuns: 8 },
    );
  }, 30_000);
});

describe('taking a file in', () => {
  const TABLE = `quote,title,url,tags,created\n"Eleven berths",The harbour,${VISIT.address},port,2020-05-06\n"Other words",The harbour,${VISIT.key},,\n"Words of a book",Quays,,,\n`;

  it('adds what is new to the source that is here, and doubles nothing', async () => {
    const db = openLibrary();
    value(await saveClaim(db, VISIT, claimOn('eleven  BERTHS')));
    const plan = await planned(db, TABLE);
    expect(plan).toMatchObject({ newSources: 1, newClaims: 2, knownSources: 1, knownClaims: 1 });
    const { value: made, pageKeys } = value(
      await takeImport(db, plan, { ...ABOUT, format: 'csv', unreadable: 3 }),
    );
    expect(made).toMatchObject({ sources: 1, claims: 2, known: 1, unreadable: 3, format: 'csv' });
    expect(pageKeys).toContain(VISIT.key);
    expect(await count(db)).toEqual([2, 3]);
    const again = await planned(db, TABLE);
    expect(again).toMatchObject({
      newSources: 0,
      newClaims: 0,
      knownSources: 2,
      knownClaims: 3,
      sources: [],
    });
  });

  it('takes another comment on the same words, once, and none that the reader has changed since', async () => {
    const db = openLibrary();
    const table = (...notes: string[]) =>
      `quote,note,title\n${notes.map(note => `Eleven berths,${note},The harbour`).join('\n')}\n`;
    await taken(db, table('Ask for the log', 'Only at night', 'Ask for the log', ''));
    const notes = async () => (await everything(db)).flatMap(({ claims }) => claims).map(({ note }) => note);
    expect((await notes()).toSorted()).toEqual(['Ask for the log', 'Only at night']);
    const [first] = (await everything(db)).flatMap(({ claims }) => claims);
    value(await changeClaim(db, first?.id ?? '', { note: 'Asked' }));
    const again = await planned(db, table('Ask for the log', 'Only at night', ''));
    expect([again.newClaims, again.knownClaims]).toEqual([0, 3]);
    expect((await planned(db, table('A third one'))).newClaims).toBe(1);
  });

  it('names what is here already', async () => {
    const db = openLibrary();
    await taken(db, TABLE);
    expect((await planned(db, TABLE)).known).toEqual([
      { title: 'The harbour', words: 'Eleven berths' },
      { title: 'The harbour', words: 'Other words' },
      { title: 'Quays', words: 'Words of a book' },
    ]);
    const many = Array.from({ length: 150 }, (_, i) => `words ${i},Many`).join('\n');
    await taken(db, `quote,title\n${many}\n`);
    const again = await planned(db, `quote,title\n${many}\n`);
    expect([again.knownClaims, again.known.length]).toEqual([150, 100]);
  });

  it.each([
    ...['json', 'webAnnotation', 'hypothesis', 'readwise', 'clipper', 'csv'],
    ...['ris', 'bibtex', 'biblatex', 'cslJson'],
  ])('doubles nothing when the same file comes twice: %s', async format => {
    const db = openLibrary();
    const content = await write(format, [RECORD, BARE]);
    await taken(db, content, 'x.bib');
    const kept = await everything(db);
    const again = await planned(db, content, 'x.bib');
    expect([again.newSources, again.newClaims, again.sources]).toEqual([0, 0, []]);
    value(await takeImport(db, again, ABOUT));
    expect(await everything(db)).toEqual(kept);
  });

  it('counts sources that are here already, and names those that came without claims', async () => {
    const db = openLibrary();
    const content = await write('ris', [RECORD, BARE]);
    await taken(db, content);
    const again = await planned(db, content);
    expect(again).toMatchObject({
      newSources: 0,
      newClaims: 0,
      knownSources: 2,
      knownClaims: 0,
      knownRows: 2,
    });
    expect(again.known.map(({ title, words }) => [title, words])).toEqual([
      ['The harbour: a *test*', ''],
      ['https://courier.example/empty', ''],
    ]);
  });

  it.each(['json', 'csv', 'ris'])(
    'is found at its page where its source was deleted before: %s',
    async format => {
      const db = openLibrary();
      const { source: id } = value(await saveClaim(db, VISIT, claimOn('Eleven berths'))).value;
      const content = await write(format, await everything(db));
      value(await deleteSource(db, id));
      expect(await sourceOfPage(db, VISIT.key)).toBeUndefined();
      await taken(db, content, 'x.csv');
      const ofPage = async () => {
        for await (const record of recordsOfPage(db, VISIT.key)) return record;
        return null;
      };
      expect((await ofPage())?.claims).toHaveLength(format === 'ris' ? 0 : 1);
      value(await saveClaim(db, VISIT, claimOn('of fourteen')));
      expect((await ofPage())?.claims).toHaveLength(format === 'ris' ? 1 : 2);
      expect(await everything(db)).toHaveLength(1);
      if (format === 'json') expect(await db.pages.count()).toBe(1);
    },
  );

  it('brings a deleted claim back although another has the same words', async () => {
    const db = openLibrary();
    const one = value(await saveClaim(db, VISIT, claimOn('Eleven berths'))).value;
    const two = value(await saveClaim(db, VISIT, claimOn('Eleven berths', 90))).value;
    const content = await write('json', await everything(db));
    value(await deleteClaim(db, two.id));
    expect(await planned(db, content)).toMatchObject({ newClaims: 1, knownClaims: 1 });
    await taken(db, content);
    expect((await claimsOfPage(db, VISIT.key)).map(({ id }) => id).sort()).toEqual([one.id, two.id].sort());
    // The same passage marked by somebody else is still here already.
    const theirs = content.replaceAll(one.id, newId()).replaceAll(two.id, newId());
    expect(await planned(db, theirs)).toMatchObject({ newClaims: 0, knownClaims: 2 });
  });

  it('keeps the day on which a claim was made, and is found under its page', async () => {
    const db = openLibrary();
    await taken(db, TABLE);
    const claims = await claimsOfPage(db, VISIT.key);
    expect(claims.map(({ createdAt }) => createdAt.slice(0, 10)).sort()[0]).toBe('2020-05-06');
    expect(claims).toHaveLength(2);
  });

  it('is undone as a whole, but for what was changed since, and can then be taken again', async () => {
    const db = openLibrary();
    const content = await write('json', [RECORD]);
    const { commit } = await taken(db, content);
    expect(await importsMade(db, 5)).toMatchObject([{ commit, undone: false }]);
    value(await undo(db, commit));
    expect(await count(db)).toEqual([0, 0]);
    expect(await importsMade(db, 5)).toMatchObject([{ commit, undone: true }]);
    const again = await taken(db, content);
    expect(await count(db)).toEqual([1, 2]);
    const [
      {
        claims: [claim],
      } = { claims: [] },
    ] = await everything(db);
    value(await changeClaim(db, claim?.id ?? '', { note: 'mine' }));
    expect(value(await undo(db, again.commit)).value).toEqual({ skipped: 1 });
    expect(await count(db)).toEqual([1, 1]);
  });

  it('that is stopped leaves the library as it was', async () => {
    const db = openLibrary();
    const stop = new AbortController();
    const plan = await planned(db, TABLE);
    stop.abort();
    const answer = await takeImport(db, plan, ABOUT, { signal: stop.signal });
    expect(answer).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(await count(db)).toEqual([0, 0]);
    expect(await db.imports.count()).toBe(0);
  });

  it('a link to a claim that is not here is left out', async () => {
    const db = openLibrary();
    const [one] = RECORD.claims;
    await taken(db, await write('json', [{ ...RECORD, claims: one ? [one] : [] }]));
    expect((await everything(db))[0]?.claims[0]?.links?.map(({ relation }) => relation)).toEqual([
      'supports',
    ]);
  });

  it('sources are known by their DOI, or by title, author and year', async () => {
    const db = openLibrary();
    const ris =
      'TY  - JOUR\nTI  - Quays\nAU  - Meer, A\nPY  - 2020\nER  - \nTY  - JOUR\nTI  - Piers\nDO  - 10.1234/X\nER  - \n';
    await taken(db, ris);
    expect(await count(db)).toEqual([2, 0]);
    const csl = JSON.stringify([
      {
        type: 'article-journal',
        title: 'QUAYS',
        author: [{ family: 'Meer', given: 'Anna' }],
        issued: { 'date-parts': [[2020, 3]] },
      },
      { type: 'article-journal', title: 'Piers and more', DOI: '10.1234/x' },
      { type: 'article-journal', title: 'Quays', issued: { 'date-parts': [[2021]] } },
    ]);
    expect(await planned(db, csl)).toMatchObject({ newSources: 1, knownSources: 2 });
  });
});

describe('what is taken out', () => {
  it('is some claims with their sources, or some sources whole, in page order', async () => {
    const db = openLibrary();
    const ids: string[] = [];
    for (let i = 0; i < 5; i += 1) {
      const key = `https://courier.example/${i % 2}`;
      const visit = { ...VISIT, key, address: key };
      ids.push(value(await saveClaim(db, visit, claimOn(`words ${i}`, 100 - i))).value.id);
    }
    const read = async (all: AsyncIterable<ExportRecord>) => {
      const found: string[][] = [];
      for await (const { claims } of all) found.push(claims.flatMap(({ quotes }) => quotes));
      return found;
    };
    expect(await read(recordsOfClaims(db, [ids[4] ?? '', ids[1] ?? '', ids[0] ?? '', newId()]))).toEqual([
      ['words 4', 'words 0'],
      ['words 1'],
    ]);
    const [source] = await db.sources.toArray();
    expect(await read(recordsOfSources(db, [source?.id ?? '', newId()]))).toEqual([
      ['words 4', 'words 2', 'words 0'],
    ]);
    expect(await read(allRecords(db))).toHaveLength(2);
  });
});
