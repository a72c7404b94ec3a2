import { expect, it } from 'vitest';
import {
  groupClaims,
  inConflict,
  readBoard,
  saying,
  sourcesOf,
  weigh,
} from '../../../../entrypoints/library/board/board-data';
import { deleteClaim, linkClaims, saveClaim } from '../../../../lib/store';
import { claimOn, openLibrary, VISIT, value } from '../../../support/library';

/** Claims of three articles, published and said on different days. */
async function board() {
  const db = openLibrary();
  const save = async (n: number, quote: string, published: string | null, said?: string) => {
    const { title } = VISIT.metadata;
    const metadata = { title, ...(published && { published: { value: published, from: 'json-ld' } }) };
    const visit = { ...VISIT, key: `${VISIT.key}/${n}`, metadata } as typeof VISIT;
    return value(await saveClaim(db, visit, claimOn(quote, 0, { ...(said && { said }) }))).value.id;
  };
  const ids = {
    late: await save(1, 'Late', '2026-03-14'),
    early: await save(2, 'Early', '2026-03-20', '2025'),
    undated: await save(3, 'Undated', null),
    alone: await save(3, 'Alone', null),
  };
  return { db, ids, read: () => readBoard(db, Object.values(ids)) };
}

it('dates claims by when they were said, else by when they were published', async () => {
  const { read } = await board();
  expect((await read()).claims.map(({ dated }) => dated)).toEqual([
    { date: '2026-03-14', by: 'published' },
    { date: '2025', by: 'said' },
    null,
    null,
  ]);
});

it('puts claims about the same thing into one row, earliest first, also in a circle', async () => {
  const { db, ids, read } = await board();
  const link = (from: string, claim: string, relation: 'repeats' | 'contradicts' | 'context') =>
    linkClaims(db, { from, to: { claim }, relation, note: '' });
  value(await link(ids.late, ids.early, 'repeats'));
  value(await link(ids.undated, ids.late, 'contradicts'));
  value(await link(ids.early, ids.undated, 'repeats'));
  value(await link(ids.alone, ids.late, 'context'));
  const data = await read();
  expect(groupClaims(data).map(group => group.map(saying))).toEqual([
    ['Early', 'Late', 'Undated'],
    ['Alone'],
  ]);
  expect(inConflict(data.claims, data.links)).toEqual(new Set([ids.undated, ids.late]));
  expect(sourcesOf(data.claims).map(({ id }) => id)).toHaveLength(3);
});

it('counts what speaks for and against a claim at both of its ends', async () => {
  const { db, ids, read } = await board();
  const address = 'https://courier.example/table';
  value(await linkClaims(db, { from: ids.late, to: { address }, relation: 'supports', note: '' }));
  const against = { from: ids.late, to: { claim: ids.early }, relation: 'contradicts', note: '' } as const;
  value(await linkClaims(db, against));
  // They contradict each other, and so does a claim that is not on the board; one that was deleted no more.
  value(await linkClaims(db, { ...against, from: ids.early, to: { claim: ids.late } }));
  const elsewhere = async (quote: string) => value(await saveClaim(db, VISIT, claimOn(quote))).value.id;
  const [off, gone] = [await elsewhere('Off the board'), await elsewhere('Gone')];
  for (const from of [off, gone])
    value(await linkClaims(db, { ...against, from, to: { claim: ids.undated } }));
  await deleteClaim(db, gone);
  const { claims } = await read();
  expect(claims.map(weigh)).toEqual([
    { for: 1, against: 1 },
    { for: 0, against: 1 },
    { for: 0, against: 1 },
    { for: 0, against: 0 },
  ]);
});

it('has links to and from claims that are not on it, with these beside; none to what was deleted', async () => {
  const { db, ids, read } = await board();
  const link = { from: ids.late, to: { claim: ids.early }, relation: 'supports', note: '' } as const;
  const made = value(await linkClaims(db, link)).value;
  for (const id of [ids.late, ids.early]) {
    const { links, outside } = await readBoard(db, [id]);
    expect(links).toEqual([made]);
    expect(outside.map(saying)).toEqual([id === ids.late ? 'Early' : 'Late']);
  }
  expect(await read()).toMatchObject({ links: [made], outside: [] });
  await deleteClaim(db, ids.early);
  expect(await read()).toMatchObject({ claims: [{}, {}, {}], links: [], outside: [] });
  expect(await readBoard(db, [ids.late])).toMatchObject({ links: [], outside: [] });
});
