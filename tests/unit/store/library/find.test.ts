import { afterEach, describe, expect, it } from 'vitest';
import { type ClaimEdit, formatQuery, type LibraryRequest } from '../../../../lib/claims';
import {
  type ClaimlightDatabase,
  changeClaim,
  deleteClaim,
  type Library,
  openLibrary,
  saveClaim,
  saveSource,
  type Visit,
} from '../../../../lib/store';
import { claimOn, openLibrary as openDatabase, VISIT, value } from '../../../support/library';
import { waitFor } from '../../../support/wait';

const opened: Library[] = [];
afterEach(() => {
  for (const library of opened.splice(0)) library.close();
});

/** A library that has read everything. */
async function open(db: ClaimlightDatabase): Promise<Library> {
  const library = openLibrary(db);
  opened.push(library);
  await waitFor(async () => value(await library.find(ask(''))).complete);
  return library;
}
const ask = (text: string, more: Partial<LibraryRequest> = {}): LibraryRequest => ({
  text,
  view: 'claims',
  sort: 'oldest',
  ...more,
});

function visit(host: string, title: string, family: string): Visit {
  const address = `https://${host}/${encodeURIComponent(title)}`;
  const metadata = {
    title: { value: title, from: 'test' },
    authors: { value: [{ family, given: 'Ines' }], from: 'test' },
  };
  return { ...VISIT, key: address, address, metadata, article: null };
}

const CLAIMS: [Visit, string, ClaimEdit][] = [
  [
    visit('courier.example', 'The harbour', 'Vandermolen'),
    'Ferries cut fuel costs by forty per cent',
    {
      kind: 'figure',
      tags: ['energy/wind', 'Énergie douce'],
      speaker: { name: 'Adaeze Lindqvist', role: null, speech: null },
    },
  ],
  [
    visit('courier.example', 'The harbour', 'Vandermolen'),
    'Costs of fuel will fall',
    { kind: 'prediction', status: 'disputed', note: 'Ask the café owner' },
  ],
  [
    visit('news.tideway.example', 'Schools reopen', 'Oyelaran'),
    'なお東京の電車は動いた',
    { tags: ['energy'] },
  ],
  [visit('news.tideway.example', 'Schools reopen', 'Oyelaran'), 'A plain remark', {}],
];

async function filled() {
  const db = openDatabase();
  const ids: string[] = [];
  for (const [where, quote, fields] of CLAIMS)
    ids.push(value(await saveClaim(db, where, claimOn(quote, 0, fields))).value.id);
  return { db, ids, library: await open(db) };
}

describe('search', async () => {
  const { ids, library } = await filled();
  opened.pop();
  const found = async (text: string) => value(await library.find(ask(text))).ids.map(id => ids.indexOf(id));

  it.each([
    ['', [0, 1, 2, 3]],
    ['fuel costs', [0, 1]],
    ['costs fue', [0, 1]],
    ['"fuel costs"', [0]],
    ['"costs of fuel"', [1]],
    ['FERRIES cafe', []],
    ['cafe', [1]],
    ['CAFÉ', [1]],
    ['fuel -fall', [0]],
    ['-"fuel costs"', [1, 2, 3]],
    ['feries', [0]],
    ['freries', [0]],
    ['predicton', []],
    ['harbour', [0, 1]],
    ['vandermolen forty', [0]],
    ['tideway', [2, 3]],
    ['lindq', [0]],
    ['energie', [0]],
    ['東京', [2]],
    ['東京の電車', [2]],
    ['京都', []],
    ['tag:energy', [0, 2]],
    ['tag:energy/wind', [0]],
    ['-tag:energy', [1, 3]],
    ['tag:"énergie Douce"', [0]],
    ['tag:nothing', []],
    ['site:courier.example', [0, 1]],
    ['site:tideway.example', [2, 3]],
    ['kind:figure kind:prediction', [0, 1]],
    ['kind:plain', [2, 3]],
    ['status:disputed', [1]],
    ['-status:unchecked', [1]],
    ['speaker:"adaeze lindqvist"', [0]],
    ['before:2020', []],
    ['after:2020', [0, 1, 2, 3]],
    ['no:evidence fuel', [0, 1]],
    ['… !', [0, 1, 2, 3]],
  ])('%s', async (text, expected) => {
    expect(await found(text)).toEqual(expected);
  });

  it('counts what was found by facet, and each facet finds what it counts', async () => {
    for (const view of ['claims', 'sources'] as const) {
      const facets = value(await library.facets(ask('', { view })));
      expect(facets.tag.map(({ value, count }) => [value, count])).toContainEqual(['energy', 2]);
      for (const [facet, values] of Object.entries(facets)) {
        for (const { value: chosen, count } of values) {
          const text = formatQuery({ terms: [{ type: facet as 'tag', value: chosen, not: false }] });
          expect([view, text, value(await library.find(ask(text, { view }))).total]).toEqual([
            view,
            text,
            count,
          ]);
        }
      }
    }
  });

  it('counts what could be chosen beside a kind, a site or a month that is chosen already', async () => {
    const counts = async (text: string, view: 'claims' | 'sources' = 'claims') => {
      const facets = value(await library.facets(ask(text, { view })));
      const pairs = (values: { value: string; count: number }[]) =>
        Object.fromEntries(values.map(({ value, count }) => [value, count]));
      return { kind: pairs(facets.kind), site: pairs(facets.site) };
    };
    expect(await counts('kind:figure')).toEqual({
      kind: { figure: 1, prediction: 1, plain: 2 },
      site: { 'courier.example': 1 },
    });
    expect(await counts('kind:figure site:courier.example')).toEqual({
      kind: { figure: 1, prediction: 1 },
      site: { 'courier.example': 1 },
    });
    expect((await counts('kind:figure', 'sources')).kind).toEqual({ figure: 1, prediction: 1, plain: 1 });
    expect((await counts('-kind:figure')).kind).toEqual({ prediction: 1, plain: 2 });
  });

  it('finds sources by themselves and by their claims', async () => {
    const sources = async (text: string) => value(await library.find(ask(text, { view: 'sources' })));
    expect((await sources('')).total).toBe(2);
    expect((await sources('forty')).total).toBe(1);
    expect((await sources('schools')).ids).toHaveLength(1);
    expect(await sources('kind:plain')).toMatchObject({ total: 1, claims: 2 });
  });

  it.each<[LibraryRequest['group'], Partial<LibraryRequest>, [string, number[]][]]>([
    [
      'site',
      { sort: 'newest' },
      [
        ['news.tideway.example', [3, 2]],
        ['courier.example', [1, 0]],
      ],
    ],
    [
      'source',
      {},
      [
        ['The harbour', [0, 1]],
        ['Schools reopen', [2, 3]],
      ],
    ],
    [
      'kind',
      {},
      [
        ['plain', [2, 3]],
        ['figure', [0]],
        ['prediction', [1]],
      ],
    ],
    [
      'status',
      { text: 'fuel' },
      [
        ['unchecked', [0]],
        ['disputed', [1]],
      ],
    ],
    ['month', {}, [[new Date().toLocaleDateString('sv').slice(0, 7), [0, 1, 2, 3]]]],
  ])('puts claims in groups by %s', async (group, more, expected) => {
    const found = value(await library.find(ask('', { group, ...more })));
    const groups = found.groups.map(({ label, from, count }) => [
      label,
      found.ids.slice(from, from + count).map(id => ids.indexOf(id)),
    ]);
    expect(groups).toEqual(expected);
  });

  it('puts sources in groups', async () => {
    const { groups, total } = value(await library.find(ask('', { view: 'sources', group: 'site' })));
    expect(total).toBe(2);
    expect(groups.map(({ value, from, count }) => [value, from, count])).toEqual([
      ['courier.example', 0, 1],
      ['news.tideway.example', 1, 1],
    ]);
  });

  it('sorts by date, title and site', async () => {
    const order = async (sort: LibraryRequest['sort']) =>
      value(await library.find(ask('', { sort }))).ids.map(id => ids.indexOf(id));
    expect(await order('newest')).toEqual([3, 2, 1, 0]);
    expect(await order('oldest')).toEqual([0, 1, 2, 3]);
    expect(await order('title')).toEqual([3, 2, 1, 0]);
    expect(await order('site')).toEqual([1, 0, 3, 2]);
  });
});

describe('an open library', () => {
  it('sees what is saved, changed and deleted', async () => {
    const { db, ids, library } = await filled();
    let changes = 0;
    library.onChange(() => {
      changes += 1;
    });
    const total = async (text: string) => value(await library.find(ask(text))).total;
    const added = value(await saveClaim(db, VISIT, claimOn('Quite new words'))).value;
    await waitFor(async () => (await total('quite new')) === 1);
    value(await changeClaim(db, added.id, { note: 'unlikely', tags: ['fresh'] }));
    await waitFor(async () => (await total('unlikely tag:fresh')) === 1);
    expect(await total('')).toBe(5);
    expect(value(await library.find(ask('', { sort: 'changed' }))).ids[0]).toBe(added.id);
    value(await changeClaim(db, ids[0] ?? '', { kind: 'rule' }));
    await waitFor(async () => (await total('kind:rule')) === 1);
    expect(value(await library.find(ask(''))).ids.slice(0, 4)).toEqual(ids);
    value(await deleteClaim(db, added.id));
    await waitFor(async () => (await total('')) === 4);
    value(await saveSource(db, visit('essays.example', 'On walls', 'Brook'), { tags: ['school'] }));
    await waitFor(async () => value(await library.find(ask('tag:school', { view: 'sources' }))).total === 1);
    expect(changes).toBeGreaterThan(4);
  });
});
