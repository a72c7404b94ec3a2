import { describe, expect, it } from 'vitest';
import {
  allTags,
  type ClaimlightDatabase,
  changeClaims,
  changeSettings,
  changeTag,
  claimsOfPage,
  deleteClaim,
  deleteTag,
  listTags,
  mergeTags,
  saveClaim,
  saveSource,
  sourceOfPage,
  undo,
  viewClaims,
  viewSource,
} from '../../../lib/store';
import { claimOn, openLibrary, VISIT, value } from '../../support/library';

async function filled(...tags: string[][]) {
  const db = openLibrary();
  for (const [i, names] of tags.entries())
    await saveClaim(db, VISIT, claimOn(`claim ${i}`, i, { tags: names }));
  const idOf = async (name: string) => (await listTags(db)).find(tag => tag.name === name)?.id ?? name;
  const names = async () => (await viewClaims(db, await claimsOfPage(db, VISIT.key))).map(view => view.tags);
  return { db, idOf, names };
}
const used = async (db: ClaimlightDatabase) => (await allTags(db)).map(({ name, uses }) => [name, uses]);

describe('tags', () => {
  it('are renamed with those below them, and back', async () => {
    const { db, idOf, names } = await filled(['energy'], ['energy/wind', 'sea'], ['energyless']);
    const { commit } = value(await changeTag(db, await idOf('energy'), { name: 'Power / new' }));
    expect(await names()).toEqual([['Power/new'], ['Power/new/wind', 'sea'], ['energyless']]);
    value(await undo(db, commit));
    expect(await names()).toEqual([['energy'], ['energy/wind', 'sea'], ['energyless']]);
  });

  it('are renamed and coloured in one step, and back', async () => {
    const { db, idOf } = await filled(['sea']);
    const id = await idOf('sea');
    const { commit } = value(await changeTag(db, id, { name: 'ocean', colour: 'blue', description: 'wet' }));
    expect((await listTags(db))[0]).toMatchObject({ name: 'ocean', colour: 'blue', description: 'wet' });
    value(await undo(db, commit));
    expect((await listTags(db))[0]).toMatchObject({ name: 'sea', colour: null, description: '' });
  });

  it('are not renamed to a name in use, but may change their spelling', async () => {
    const { db, idOf, names } = await filled(['wind'], ['sea']);
    expect(await changeTag(db, await idOf('wind'), { name: 'SEA' })).toMatchObject({
      error: { code: 'nameTaken' },
    });
    expect(await changeTag(db, await idOf('wind'), { name: '  ' })).toMatchObject({
      error: { code: 'invalid' },
    });
    expect(await names()).toEqual([['wind'], ['sea']]);
    value(await changeTag(db, await idOf('wind'), { name: 'Wind' }));
    expect(await names()).toEqual([['Wind'], ['sea']]);
  });

  it('are merged, and taken apart again', async () => {
    const { db, idOf, names } = await filled(
      ['énergy', 'sea'],
      ['power'],
      ['power/wind'],
      ['énergy/wind'],
      ['power', 'énergy'],
    );
    const { commit } = value(await mergeTags(db, [await idOf('power')], await idOf('énergy')));
    expect(await names()).toEqual([
      ['énergy', 'sea'],
      ['énergy'],
      ['énergy/wind'],
      ['énergy/wind'],
      ['énergy'],
    ]);
    expect(await used(db)).toContainEqual(['énergy/wind', 2]);
    const untagged = value(
      await changeClaims(
        db,
        (await claimsOfPage(db, VISIT.key)).map(claim => claim.id),
        { removeTags: ['Énergy'] },
      ),
    );
    expect(untagged.value).toBe(3);
    value(await undo(db, untagged.commit));
    value(await undo(db, commit));
    expect(await names()).toEqual([
      ['énergy', 'sea'],
      ['power'],
      ['power/wind'],
      ['énergy/wind'],
      ['power', 'énergy'],
    ]);
  });

  it('are deleted, and brought back', async () => {
    const { db, idOf, names } = await filled(['wind', 'sea'], ['wind/high']);
    const { commit } = value(await deleteTag(db, await idOf('wind')));
    expect(await names()).toEqual([['sea'], ['wind/high']]);
    value(await undo(db, commit));
    expect(await names()).toEqual([['wind', 'sea'], ['wind/high']]);
  });

  it('are counted without what is deleted, and described', async () => {
    const { db, idOf } = await filled(['wind'], ['wind', 'sea'], ['sea'], ['sea']);
    value(await saveSource(db, VISIT, { tags: ['sea'] }));
    const [first] = await claimsOfPage(db, VISIT.key);
    await deleteClaim(db, first?.id ?? '');
    expect(await used(db)).toEqual([
      ['sea', 4],
      ['wind', 1],
    ]);
    value(await changeTag(db, await idOf('sea'), { colour: 'blue', description: 'all of it' }));
    expect((await listTags(db))[0]).toMatchObject({ name: 'sea', colour: 'blue', description: 'all of it' });
  });

  it('of the session are given to all that is saved', async () => {
    const { db, names } = await filled();
    value(await changeSettings(db, settings => ({ ...settings, sessionTags: ['week 3'] })));
    value(await saveClaim(db, VISIT, claimOn('one', 0, { tags: ['Week 3', 'own'] })));
    value(await saveClaim(db, VISIT, claimOn('two', 9)));
    value(await saveSource(db, VISIT, { note: 'read' }));
    expect(await names()).toEqual([['Week 3', 'own'], ['Week 3']]);
    const source = await sourceOfPage(db, VISIT.key);
    expect(source && (await viewSource(db, source)).tags).toEqual(['Week 3']);
  });
});
