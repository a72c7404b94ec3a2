import { describe, expect, it } from 'vitest';
import {
  ClaimlightDatabase,
  claimsOfPage,
  draftOf,
  fillWords,
  readSettings,
  SCHEMA_VERSION,
  saveClaim,
  sourceOfPage,
  unpackSnapshot,
  viewClaims,
} from '../../../lib/store';
import { MIGRATIONS } from '../../../lib/store/migrations';
import { claimsHaving } from '../../../lib/store/words';
import { claimOn, VISIT, value } from '../../support/library';
import { makeOldLibrary, oldVersions, readOldLibrary } from '../../support/old-library';

it('there is a library of every earlier version to try', () => {
  expect(MIGRATIONS.map(({ version }) => version)).toEqual(
    Array.from({ length: SCHEMA_VERSION }, (_, i) => i + 1),
  );
  expect(oldVersions.sort()).toEqual(Array.from({ length: SCHEMA_VERSION - 1 }, (_, i) => i + 1));
});

describe.each(oldVersions)('a library of version %i', version => {
  const open = async () => {
    const old = readOldLibrary(version);
    const name = `upgrade-${version}-${Math.random()}`;
    (await makeOldLibrary(name, old)).close();
    return { old, db: new ClaimlightDatabase(name) };
  };

  it('is there after the upgrade, row by row', async () => {
    const { old, db } = await open();
    for (const table of [
      'pages',
      'sources',
      'snapshots',
      'tags',
      'speakers',
      'events',
      'drafts',
      'searches',
    ]) {
      expect(await db.table(table).toArray()).toEqual(old.tables[table]?.rows);
    }
    const claims = old.tables['claims']?.rows.map(({ words: _, ...claim }) => claim);
    expect(await db.claims.toArray()).toEqual(claims);
  });

  it('can be read and written as before', async () => {
    const { db } = await open();
    const [first] = await viewClaims(db, await claimsOfPage(db, VISIT.key));
    expect(first).toMatchObject({
      quotes: ['Ferries cut fuel costs by forty per cent'],
      kind: 'figure',
      status: 'disputed',
      tags: ['Énergie', 'ferries'],
      speaker: { name: 'Adaeze Lindqvist', speech: 'direct' },
    });
    expect(await draftOf(db, `claim:${first?.id}`)).toEqual({ note: 'half-typed' });
    expect((await readSettings(db)).sitesOff).toEqual(['quiet.example']);
    expect((await sourceOfPage(db, 'https://essays.example/walls'))?.note).toBe('for week 3');
    const snapshot = await db.snapshots.toCollection().first();
    expect(snapshot && (await unpackSnapshot(snapshot))).toBe(VISIT.article?.html);
    value(await saveClaim(db, VISIT, claimOn('one more')));
    expect(await claimsOfPage(db, VISIT.key)).toHaveLength(3);
  });

  it('has the words of its claims indexed', async () => {
    const { db } = await open();
    const having = async (word: string) =>
      (await claimsHaving(db, [{ word, begins: false }])).lists[0]?.count;
    const found = async () => [await having('ferries'), await having('deleted')];
    expect(await found()).toEqual([1, 0]);
    value(await fillWords(db));
    expect(await db.wordsOwed.count()).toBe(0);
    expect(await found()).toEqual([1, 0]);
  });
});
