import { expect, it } from 'vitest';
import { changeClaim, claimsOfPage, saveClaim } from '../../../lib/store';
import { claimOn, openLibrary, VISIT, value } from '../../support/library';

it('reads the figures of quote and statement whenever a claim is written', async () => {
  const db = openLibrary();
  const claim = claimOn('The berths cost $53 billion in 2026.');
  value(await saveClaim(db, VISIT, claim));
  const kept = async () => (await claimsOfPage(db, VISIT.key))[0]?.figures;
  const billions = { text: '$53 billion', value: 53e9, to: null, unit: 'USD', approximation: null };
  expect(await kept()).toEqual([billions]);

  value(
    await changeClaim(db, claim.id, {
      statement: 'Berths cost $53 billion, or up to 3-5 per cent of income.',
    }),
  );
  expect(await kept()).toEqual([
    billions,
    { text: 'up to 3-5 per cent', value: 3, to: 5, unit: '%', approximation: 'at most' },
  ]);
});

it('reads only signs where the source is known to be in another language', async () => {
  const db = openLibrary();
  const claim = claimOn('Das kostet 53 Milliarden Euro, 40 % mehr als 2019.');
  const metadata = { ...VISIT.metadata, language: { value: 'de-AT', from: 'html lang' } };
  value(await saveClaim(db, { ...VISIT, metadata }, claim));
  const [kept] = await claimsOfPage(db, VISIT.key);
  expect(kept?.figures.map(({ text, value: amount }) => [text, amount])).toEqual([['40 %', 40]]);
});
