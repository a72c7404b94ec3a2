import { describe, expect, it } from 'vitest';
import { deleteRows, readRows } from '../../../lib/store/runs';
import { openLibrary } from '../../support/library';

const name = (i: number) => `row ${String(i).padStart(3, '0')}`;
const all = Array.from({ length: 100 }, (_, i) => name(i));

/** Some ids of a table that holds the rows 0 to 99. */
const CASES: [what: string, ids: string[]][] = [
  ['none', []],
  ['one', [name(5)]],
  ['all', all],
  ['a run in the middle', all.slice(20, 60)],
  ['runs with others between', all.filter((_, i) => i % 10 < 8)],
  ['every second one', all.filter((_, i) => i % 2 === 0)],
  ['both ends', [name(0), name(1), name(98), name(99)]],
  ['a run in no order, with some that are not there', ['row 000a', ...all.slice(0, 30), 'row 999'].reverse()],
];

describe('rows by their ids', () => {
  it.each(CASES)('%s: are read as bulkGet reads them', async (_, ids) => {
    const { dismissals } = await filled();
    expect(await readRows(dismissals, ids)).toEqual(await dismissals.bulkGet(ids));
  });

  it.each(CASES)('%s: are deleted, and nothing else', async (_, ids) => {
    const { dismissals } = await filled();
    await deleteRows(dismissals, ids);
    const left = await dismissals.toCollection().primaryKeys();
    expect(left).toEqual(all.filter(id => !ids.includes(id)));
  });
});

async function filled() {
  const db = openLibrary();
  await db.dismissals.bulkAdd(all.map(id => ({ id })));
  return db;
}
