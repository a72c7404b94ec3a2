import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { readBoard } from '../../../entrypoints/library/board/board-data';
import { tableFile } from '../../../entrypoints/library/board/download';
import { RELATIONS } from '../../../lib/claims';
import { ClaimlightDatabase, linkClaims, saveClaim } from '../../../lib/store';
import { claimOn, VISIT, value } from '../../support/library';

async function twoClaims() {
  const db = new ClaimlightDatabase(`download-${crypto.randomUUID()}`);
  const save = async (n: number, quote: string) => {
    const address = `https://courier.example/${n}`;
    return value(await saveClaim(db, { ...VISIT, key: address, address }, claimOn(quote))).value.id;
  };
  return { db, a: await save(1, 'Ferries cost less'), b: await save(2, 'Ferries cost more') };
}
type Board = Awaited<ReturnType<typeof readBoard>>;

/** What the table's evidence column says, by quote. */
async function evidence(data: Board): Promise<Record<string, string>> {
  const text = await (await tableFile(data, 'csv')).text();
  const { data: rows } = Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ''), { header: true });
  return Object.fromEntries(
    rows.flatMap(row => (row['quote'] ? [[row['quote'], row['evidence'] ?? '']] : [])),
  );
}

const ENDS = {
  supports: ['supported by', 'supports'],
  contradicts: ['contradicted by', 'contradicts'],
  context: ['has its context in', 'is context for'],
  repeats: ['repeated in', 'repeats'],
  refines: ['refined by', 'refines'],
  'source of': ['has its source in', 'is the source of'],
};

it.each(RELATIONS)('a link that %s stands at both ends of it', async relation => {
  const { db, a, b } = await twoClaims();
  value(await linkClaims(db, { from: a, to: { claim: b }, relation, note: 'see table 2' }));
  const [atClaim, atEvidence] = ENDS[relation];
  const said = await evidence(await readBoard(db, [a, b]));
  expect(said['Ferries cost less']).toBe(`${atClaim}: Ferries cost more (see table 2)`);
  expect(said['Ferries cost more']).toMatch(
    `${atEvidence}: Ferries cost less, in The harbour <https://courier.example/1`,
  );
  expect(said['Ferries cost more']).toMatch(/\(see table 2\)$/);
});

it('also where the other end is not on the board, and in HTML', async () => {
  const { db, a, b } = await twoClaims();
  value(await linkClaims(db, { from: a, to: { claim: b }, relation: 'supports', note: '' }));
  value(
    await linkClaims(db, {
      from: b,
      to: { address: 'https://port.example/' },
      relation: 'refines',
      note: '',
    }),
  );
  const board = await readBoard(db, [b]);
  const [first, second] = (await evidence(board))['Ferries cost more']?.split('\n') ?? [];
  expect(first).toBe('refined by: https://port.example/');
  expect(second).toMatch(/^supports: Ferries cost less, in The harbour/);
  const html = await (await tableFile(board, 'html')).text();
  expect(html).toMatch(/Evidence for.*supports:.*Ferries cost less/s);
});
