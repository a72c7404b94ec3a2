import { describe, expect, it } from 'vitest';
import {
  type ClaimlightDatabase,
  deleteClaim,
  dismissSimilar,
  linkClaims,
  saveClaim,
} from '../../../../lib/store';
import { deskOn } from '../../../support/evidence-desk';
import { claimOn, openLibrary, VISIT, value } from '../../../support/library';

/** Saves one claim in each of several articles. */
async function library(...quotes: string[]) {
  const db = openLibrary();
  const ids: string[] = [];
  for (const [i, quote] of quotes.entries()) {
    const visit = { ...VISIT, key: `${VISIT.key}/${i}`, address: `${VISIT.address}&n=${i}` };
    ids.push(value(await saveClaim(db, visit, claimOn(quote))).value.id);
  }
  return { db, ids };
}
const similarClaims = async (db: ClaimlightDatabase, id: string) => value(await deskOn(db, id).similar());
const found = async (db: ClaimlightDatabase, id = '') =>
  (await similarClaims(db, id)).map(({ claim, contradicts, differing }) => ({
    quote: claim.label,
    contradicts,
    differing,
  }));

const PAID = 'Talvex paid $53 billion for the drugmaker Norum.';
const BOUGHT = 'The drugmaker Norum was bought by Talvex for $47 billion.';
const SAME = 'For $53bn Talvex bought Norum, a drugmaker.';

describe('the same claim elsewhere', () => {
  it('is found from both sides, and says where the figures differ', async () => {
    const { db, ids } = await library(PAID, BOUGHT, 'Two thirds of the frogs in Ruvia are threatened.');
    expect(await found(db, ids[0])).toEqual([
      { quote: BOUGHT, contradicts: true, differing: { here: '$53 billion', there: '$47 billion' } },
    ]);
    expect(await found(db, ids[1])).toEqual([
      { quote: PAID, contradicts: true, differing: { here: '$47 billion', there: '$53 billion' } },
    ]);
    expect(await found(db, ids[2])).toEqual([]);
  });

  it('says nothing of figures that agree', async () => {
    const { db, ids } = await library(PAID, SAME);
    expect(await found(db, ids[0])).toEqual([{ quote: SAME, contradicts: false, differing: null }]);
  });

  it.each([
    [
      'Talvex raised its dividend by 5% and paid $53 billion for the drugmaker Norum.',
      'The drugmaker Norum was bought for $47 billion by Talvex, which raised its dividend by 5%.',
      { here: '$53 billion', there: '$47 billion' },
    ],
    [
      'Ferries of Merrowgate carried 3 million visitors in 40 boats last summer.',
      'Last summer the 25 boats of the Merrowgate ferries carried 3 million visitors.',
      { here: '40 boats', there: '25 boats' },
    ],
    [
      'Ferries of Merrowgate carried 3 million visitors in 40 boats last summer.',
      'Last summer the ferries of Merrowgate carried 3 million visitors, 12% more than before.',
      null,
    ],
    [
      'Ferries of Merrowgate carried 3 million visitors last summer, up from 2 million.',
      'Last summer the ferries of Merrowgate carried 3 million visitors.',
      null,
    ],
  ])('contradicts in one figure though it agrees in another: %s', async (one, other, differing) => {
    const { db, ids } = await library(one, other);
    expect(await found(db, ids[0])).toEqual([{ quote: other, contradicts: differing !== null, differing }]);
  });

  it('is found though a page holds more claims with the same names than are compared', async () => {
    const { db, ids } = await library(PAID);
    const at = { ...VISIT, key: `${VISIT.key}/0`, address: `${VISIT.address}&n=0` };
    for (let n = 0; n < 30; n++)
      value(await saveClaim(db, at, claimOn(`Talvex of Norum, drugmaker, for $${n} billion.`, n)));
    const elsewhere = { ...VISIT, key: `${VISIT.key}/9`, address: `${VISIT.address}&n=9` };
    value(await saveClaim(db, elsewhere, claimOn(BOUGHT)));
    expect((await found(db, ids[0])).map(({ quote }) => quote)).toEqual([BOUGHT]);
  });

  it('is told with its source and date', async () => {
    const { db, ids } = await library(PAID, SAME);
    expect((await similarClaims(db, ids[0] ?? ''))[0]?.claim).toMatchObject({
      title: 'The harbour',
      site: 'courier.example',
      createdAt: expect.stringMatching(/^\d{4}-/),
    });
  });

  it('leaves out the same source, deleted claims, and what is linked or dismissed', async () => {
    const { db, ids } = await library(PAID, BOUGHT, SAME, PAID);
    const [a = '', b = '', c = '', d = ''] = ids;
    const again = value(await saveClaim(db, { ...VISIT, key: `${VISIT.key}/0` }, claimOn(PAID, 900)));
    expect(await found(db, again.value.id)).toHaveLength(3);
    await deleteClaim(db, d);
    value(await linkClaims(db, { from: b, to: { claim: a }, relation: 'contradicts', note: '' }));
    expect((await found(db, a)).map(({ quote }) => quote)).toEqual([SAME]);
    value(await dismissSimilar(db, c, a));
    expect(await found(db, a)).toEqual([]);
    expect((await similarClaims(db, c)).map(({ claim }) => claim.id).sort()).toEqual(
      [b, again.value.id].sort(),
    );
  });

  it.each([
    ['nothing but common words', 'It was, she said, as they had been told.'],
    ['no sentence', '53'],
    ['another language', 'Der Hafen will bis 2030 vierzig Prozent seiner Kosten sparen.'],
    ['a script without spaces', '港口管理局预计渡轮将使燃料成本下降百分之四十'],
    ['ten thousand words', 'Talvex paid Norum '.repeat(3333)],
    ['an empty statement', ''],
  ])('copes with %s', async (_, quote) => {
    const { db, ids } = await library(PAID, quote);
    const alike = (await found(db, ids[1])).map(other => other.quote);
    expect(alike.filter(other => other !== PAID)).toEqual([]);
  });

  it.each([
    [
      'Der Hafen von Merrow senkt seine Kosten bis 2030 um 40 Prozent.',
      'Bis 2030 senkt der Hafen von Merrow seine Kosten um 25 Prozent.',
    ],
    ['港口管理局预计渡轮将使燃料成本下降40%', '燃料成本将因渡轮下降40%，港口管理局预计'],
  ])('works in other languages: %s', async (one, other) => {
    const { db, ids } = await library(
      one,
      other,
      'Der Preis für Brot stieg 2030 um 40 Prozent.',
      '新望远镜看得更远',
    );
    expect((await found(db, ids[0])).map(({ quote }) => quote)).toEqual([other]);
  });
});
