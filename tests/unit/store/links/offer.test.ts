import { expect, it } from 'vitest';
import { deleteClaim, offerClaims, saveClaim } from '../../../../lib/store';
import { claimOn, openLibrary, VISIT, value } from '../../../support/library';

async function library(...quotes: string[]) {
  const db = openLibrary();
  const ids = [];
  for (const quote of quotes) {
    ids.push(value(await saveClaim(db, VISIT, claimOn(quote))).value.id);
    // Two claims of one millisecond have no order.
    await new Promise(done => setTimeout(done, 2));
  }
  const offered = async (text: string, except: string | null = null) =>
    (await offerClaims(db, text, except)).map(({ label }) => label);
  return { db, ids, offered };
}

it('offers the most recent claims where nothing is typed, but not the one that asks or a deleted one', async () => {
  const { db, ids, offered } = await library('first ferry', 'second ferry', 'third ferry', 'fourth ferry');
  await deleteClaim(db, ids[2] ?? '');
  expect(await offered('', ids[1])).toEqual(['fourth ferry', 'first ferry']);
});

it.each([
  ['ferry', ['The ferry costs more', 'A ferry is quiet']],
  ['COSTS fer', ['The ferry costs more']],
  ['co', ['Coal costs less', 'The ferry costs more']],
  ['ferry bus', []],
  ['!?', ['Coal costs less', 'The ferry costs more', 'A ferry is quiet']],
])('finds %j in any order, the last word unfinished', async (text, found) => {
  const { offered } = await library('A ferry is quiet', 'The ferry costs more', 'Coal costs less');
  expect(await offered(text)).toEqual(found);
});
