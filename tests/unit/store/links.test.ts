import { expect, it } from 'vitest';
import { newId } from '../../../lib/claims';
import { deleteClaim, recordsOfPage, saveClaim, viewClaims } from '../../../lib/store';
import { claimOn, openLibrary, VISIT, value } from '../../support/library';

it('a claim is shown with what it leads to, but not to what was deleted', async () => {
  const db = openLibrary();
  const from = value(await saveClaim(db, VISIT, claimOn('Eleven berths', 0))).value;
  const to = value(
    await saveClaim(db, VISIT, claimOn('of fourteen', 20, { statement: 'There are 14' })),
  ).value;
  const { createdAt, updatedAt, revision, deletedAt } = from;
  const row = { createdAt, updatedAt, revision, deletedAt, from: from.id, note: '' };
  await db.links.bulkAdd([
    { ...row, id: newId(), relation: 'refines', to: { claim: to.id } },
    { ...row, id: newId(), relation: 'supports', to: { address: 'https://port.example/log' }, note: 'p. 2' },
  ]);
  const links = async () => (await viewClaims(db, [from]))[0]?.links;
  const address = 'https://port.example/log';
  const supports = { relation: 'supports', note: 'p. 2', to: { address, label: address } };
  expect(await links()).toEqual([
    { relation: 'refines', note: '', to: { claim: to.id, label: 'There are 14' } },
    supports,
  ]);
  await deleteClaim(db, to.id);
  expect(await links()).toEqual([supports]);
});

it('a claim that is taken out says in which source its evidence stands, and where', async () => {
  const db = openLibrary();
  const from = value(await saveClaim(db, VISIT, claimOn('Eleven berths'))).value;
  const address = 'https://quays.example/today';
  const metadata = { title: { value: 'Quays of today', from: 'json-ld' } };
  const visit = { ...VISIT, key: address, address, metadata, article: null };
  const to = value(await saveClaim(db, visit, claimOn('Twelve'))).value;
  const { createdAt, updatedAt, revision, deletedAt } = from;
  const row = { createdAt, updatedAt, revision, deletedAt, from: from.id, note: '' };
  await db.links.add({ ...row, id: newId(), relation: 'contradicts', to: { claim: to.id } });
  for await (const { claims } of recordsOfPage(db, VISIT.key)) {
    expect(claims[0]?.links).toMatchObject([
      {
        to: {
          ...{ claim: to.id, label: 'Twelve' },
          source: { title: 'Quays of today', address: `${address}#:~:text=Twelve` },
        },
      },
    ]);
  }
});
