import { describe, expect, it } from 'vitest';
import { keepPlaces } from '../../../entrypoints/library/checking/queues';
import { verdictsIn } from '../../../entrypoints/library/checking/verdicts';
import { changeClaim, formContents, historyOf, saveClaim } from '../../../lib/store';
import { claimOn, openLibrary, VISIT, value } from '../../support/library';

it.each([
  [
    ['a', 'b', 'c'],
    ['a', 'c'],
    ['a', 'b', 'c'],
  ],
  [
    ['a', 'b'],
    ['b', 'd'],
    ['a', 'b', 'd'],
  ],
  [[], ['a'], ['a']],
])('from %j to %j, claims keep their places', (before, found, places) => {
  expect(keepPlaces(before, found)).toEqual(places);
});

describe('the verdicts in a history', () => {
  it('are told newest first, each with its note, and nothing else is one', async () => {
    const db = openLibrary();
    const { id } = value(await saveClaim(db, VISIT, claimOn('Eleven berths'))).value;
    const change = async (fields: Parameters<typeof changeClaim>[2]) =>
      value(await changeClaim(db, id, fields));
    await change({ status: 'disputed', statusNote: 'Counted only nine.' });
    await change({ note: 'Ask the port.' });
    await change({ statusNote: 'Counted only nine, twice.' });
    await change({ status: 'supported', statusNote: '' });
    expect(verdictsIn(await historyOf(db, 'claims', id))).toMatchObject([
      { status: 'supported', note: '' },
      { status: 'disputed', note: 'Counted only nine, twice.' },
    ]);
  });

  it('keep a note that was not changed with the status, as the claim itself does', async () => {
    const db = openLibrary();
    const { id } = value(await saveClaim(db, VISIT, claimOn('Eleven berths'))).value;
    value(await changeClaim(db, id, { status: 'disputed', statusNote: 'Counted only nine.' }));
    value(await changeClaim(db, id, { status: 'refuted' }));
    const told = verdictsIn(await historyOf(db, 'claims', id)).map(({ status, note }) => ({ status, note }));
    expect(told).toEqual([
      { status: 'refuted', note: 'Counted only nine.' },
      { status: 'disputed', note: 'Counted only nine.' },
    ]);
    const shown = (await formContents(db, id)).history.map(({ status, note }) => ({ status, note }));
    expect(shown.slice(0, 2)).toEqual(told);
  });

  it('are none for a claim that nobody has checked', async () => {
    const db = openLibrary();
    const { id } = value(await saveClaim(db, VISIT, claimOn('Eleven berths'))).value;
    expect(verdictsIn(await historyOf(db, 'claims', id))).toEqual([]);
  });
});
