import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { attempt, ClaimlightDatabase, claimsOfPage, SCHEMA_VERSION, saveClaim } from '../../../lib/store';
import { claimOn, VISIT, value } from '../../support/library';
import { makeOldLibrary, readOldLibrary } from '../../support/old-library';

describe('two versions at once', () => {
  it('an older page lets go when a newer version opens, and says so from then on', async () => {
    const older = new ClaimlightDatabase('let-go');
    value(await saveClaim(older, VISIT, claimOn('kept')));
    const newer = new Dexie('let-go');
    newer.version(SCHEMA_VERSION + 1).stores({ claims: 'id, source, page' });
    await newer.open();
    expect(await newer.table('claims').count()).toBe(1);
    for (let i = 0; i < 2; i++) {
      const answer = await saveClaim(older, VISIT, claimOn('too late'));
      expect(answer).toMatchObject({ ok: false, error: { code: 'storageOutdated' } });
    }
    expect(await newer.table('claims').count()).toBe(1);
    newer.close();
  });

  it('a newer one does not wait for ever for a page that does not let go, and opens once that is closed', async () => {
    const holding = await makeOldLibrary('held', readOldLibrary(1));
    const db = new ClaimlightDatabase('held', 50);
    const read = () => attempt(() => claimsOfPage(db, VISIT.key));
    expect(await read()).toMatchObject({ ok: false, error: { code: 'storageBlocked' } });
    holding.close();
    await new Promise(done => setTimeout(done, 50));
    expect(value(await read())).toHaveLength(2);
    value(await saveClaim(db, VISIT, claimOn('one more')));
    expect(await claimsOfPage(db, VISIT.key)).toHaveLength(3);
  });

  it('a page that lets go in time is not noticed', async () => {
    const holding = await makeOldLibrary('slow', readOldLibrary(1));
    holding.onversionchange = () => setTimeout(() => holding.close(), 30);
    const db = new ClaimlightDatabase('slow', 5000);
    expect(await claimsOfPage(db, VISIT.key)).toHaveLength(2);
  });
});
