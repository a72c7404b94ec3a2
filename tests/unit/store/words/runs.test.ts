import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newId } from '../../../../lib/claims';
import {
  type ClaimlightDatabase,
  changeClaim,
  checkBackup,
  deleteClaim,
  emptyTrash,
  fillWords,
  offerClaims,
  restore,
  restoreBackup,
  saveClaim,
} from '../../../../lib/store';
import { claimsHaving, wordsOfClaim } from '../../../../lib/store/words';
import { wordRuns } from '../../../../lib/store/words/rows';
import { backupOf } from '../../../support/backup';
import { claimOn, openLibrary, VISIT, value } from '../../../support/library';

const save = async (db: ClaimlightDatabase, quote: string) =>
  value(await saveClaim(db, VISIT, claimOn(quote, 0))).value;

/** The living claims that a word finds. */
async function having(db: ClaimlightDatabase, word: string, begins = false): Promise<string[]> {
  const { lists, idsOf } = await claimsHaving(db, [{ word, begins }]);
  const claims = await db.claims.bulkGet(await idsOf([...(lists[0]?.claims ?? [])]));
  return claims.flatMap(claim => (claim && !claim.deletedAt ? [claim.id] : [])).sort();
}

describe('the words of a claim', () => {
  it('are found as soon as it is saved, and when they are indexed', async () => {
    const db = openLibrary();
    const { id } = await save(db, 'Fourteen berths');
    for (let round = 0; round < 2; round++) {
      expect(await having(db, 'berths')).toEqual([id]);
      expect(await having(db, 'ber')).toEqual([]);
      expect(await having(db, 'ber', true)).toEqual([id]);
      value(await fillWords(db));
      expect(await db.wordsOwed.count()).toBe(0);
    }
  });

  it('that a backup changed are its new ones', async () => {
    const there = openLibrary();
    const { id } = await save(there, 'Fourteen berths');
    const here = openLibrary();
    for (const note of ['harbour', 'quay']) {
      value(await changeClaim(there, id, { note }));
      value(await restoreBackup(here, value(await checkBackup(here, await backupOf(there)))));
      value(await fillWords(here));
      expect(await having(here, note)).toEqual([id]);
    }
    expect((await offerClaims(here, 'quay', null)).map(claim => claim.id)).toEqual([id]);
    expect(await offerClaims(here, 'harbour', null)).toEqual([]);
  });

  it('do not come and go with its tags or its status', async () => {
    const db = openLibrary();
    const { id } = await save(db, 'Fourteen berths');
    value(await fillWords(db));
    value(await changeClaim(db, id, { tags: ['port'], status: 'checking' }));
    expect(await db.wordsOwed.count()).toBe(0);
  });

  it('are there in the end, though filling them in was cut off, and are found among several thousand', async () => {
    const db = openLibrary();
    const claim = await save(db, 'Eleven ferries');
    const ids = Array.from({ length: 2300 }, () => newId());
    await db.claims.bulkAdd(ids.map(id => ({ ...claim, id })));
    await db.wordsOwed.add({ ids });
    const parts: number[] = [];
    const filling = fillWords(db, {
      onProgress: (done, total) => {
        parts.push(done / total);
        if (parts.length === 2) db.close();
      },
    });
    expect((await filling).ok).toBe(false);
    await db.open();
    expect(await db.words.count()).toBe(0);
    value(await fillWords(db, { onProgress: (done, total) => parts.push(done / total) }));
    expect(parts.at(-1)).toBe(1);
    expect(await db.wordsOwed.count()).toBe(0);
    expect(await having(db, 'ferries')).toEqual([claim.id, ...ids].sort());
  });

  it('make few runs, however often some are added', async () => {
    const db = openLibrary();
    for (let i = 0; i < 40; i++) {
      await save(db, `Ferry number ${i}`);
      value(await fillWords(db));
    }
    const { runs } = await wordRuns(db);
    expect(runs.length).toBeLessThan(7);
    expect(runs.reduce((sum, { size }) => sum + size, 0)).toBe(40);
    expect(await having(db, 'ferry')).toHaveLength(40);
  });
});

it('find what they would find looked up one by one, whatever happened to the claims', async () => {
  const words = ['quay', 'quays', 'ferry', 'berth', '東京', 'énergie'];
  const text = fc
    .array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 })
    .map(some => some.join(' '));
  const deed = fc.oneof(
    fc.record({ what: fc.constant('save' as const), text }),
    fc.record({ what: fc.constant('change' as const), text, at: fc.nat(20) }),
    fc.record({ what: fc.constantFrom('delete' as const, 'restore' as const), at: fc.nat(20) }),
    fc.record({ what: fc.constantFrom('purge' as const, 'fill' as const) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { maxLength: 20 }), async deeds => {
      const db = openLibrary();
      const ids: string[] = [];
      for (const one of deeds) {
        const id = 'at' in one ? (ids[one.at % Math.max(1, ids.length)] ?? '') : '';
        if (one.what === 'save') ids.push((await save(db, one.text)).id);
        if (one.what === 'change') await changeClaim(db, id, { note: one.text });
        if (one.what === 'delete') await deleteClaim(db, id);
        if (one.what === 'restore') await restore(db, [id]);
        if (one.what === 'purge') await emptyTrash(db);
        if (one.what === 'fill') value(await fillWords(db));
      }
      const living = (await db.claims.toArray()).filter(claim => !claim.deletedAt);
      for (const [word, begins] of [...words.map(word => [word, false] as const), ['qu', true] as const]) {
        const folded = word.normalize('NFD').replaceAll(/\p{M}/gu, '');
        const fits = (own: string) => (begins ? own.startsWith(folded) : own === folded);
        const wanted = living.filter(claim => wordsOfClaim(claim).some(fits)).map(({ id }) => id);
        const found = await having(db, folded, begins);
        // One that was changed may be found by what it said when it was indexed; nothing may be missing.
        expect(found).toEqual(expect.arrayContaining(wanted));
        const offered = await offerClaims(db, folded, null);
        if (begins) expect(offered.map(({ id }) => id).sort()).toEqual(wanted.sort());
      }
      db.close();
    }),
    { numRuns: 60 },
  );
});
