import { expect, it } from 'vitest';
import { changeClaim, claimsOfPage, claimViews, saveClaim, undo } from '../../../lib/store';
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

it('keeps the reader’s figures whatever the claim says then, until they are to be read again', async () => {
  const db = openLibrary();
  const claim = claimOn('The berths cost $53 billion in 2026.');
  value(await saveClaim(db, VISIT, claim));
  const kept = async () => (await claimsOfPage(db, VISIT.key))[0]?.figures;
  const own = [{ text: '$53 billion', value: 53e6, to: null, unit: 'EUR', approximation: null }];
  value(await changeClaim(db, claim.id, { ownFigures: own }));
  expect(await kept()).toEqual(own);
  value(await changeClaim(db, claim.id, { statement: 'Berths cost 40 % of income.' }));
  expect(await kept()).toEqual(own);
  expect((await claimViews(db, [claim.id]))[0]).toMatchObject({ figures: own, ownFigures: own });

  value(await changeClaim(db, claim.id, { ownFigures: [] }));
  expect(await kept()).toEqual([]);
  value(await changeClaim(db, claim.id, { ownFigures: null }));
  expect((await kept())?.map(({ text }) => text)).toEqual(['$53 billion', '40 %']);
  expect((await claimViews(db, [claim.id]))[0]).not.toHaveProperty('ownFigures');
});

it('puts the read figures back when a correction is undone', async () => {
  const db = openLibrary();
  const claim = claimOn('The berths cost $53 billion in 2026.');
  value(await saveClaim(db, VISIT, claim));
  const { commit } = value(await changeClaim(db, claim.id, { ownFigures: [] }));
  value(await undo(db, commit));
  expect((await claimsOfPage(db, VISIT.key))[0]?.figures).toMatchObject([{ value: 53e9 }]);
});
