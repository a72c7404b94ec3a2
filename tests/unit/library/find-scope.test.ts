import { expect, it } from 'vitest';
import { recordsIn } from '../../../entrypoints/export-job/job';
import { findScope } from '../../../entrypoints/library/export/find-scope';
import { openLibrary, saveClaim, saveSource } from '../../../lib/store';
import { claimOn, openLibrary as openDatabase, VISIT, value } from '../../support/library';
import { waitFor } from '../../support/wait';

it('a tag takes out sources that have no claims, and of the others what fits', async () => {
  const db = openDatabase();
  const at = (name: string) => ({
    ...VISIT,
    key: `https://courier.example/${name}`,
    address: `https://courier.example/${name}`,
  });
  value(await saveClaim(db, at('one'), claimOn('Eleven berths', 0, { tags: ['ports'] })));
  value(await saveClaim(db, at('one'), claimOn('of fourteen', 20)));
  value(await saveSource(db, at('bare'), { tags: ['ports'] }));
  value(await saveSource(db, at('other'), { tags: ['wind'] }));
  value(await saveSource(db, at('all'), { tags: ['ports'] }));
  value(await saveClaim(db, at('all'), claimOn('With its source')));

  const library = openLibrary(db);
  const scope = await waitFor(async () => value(await findScope(library, 'tag:ports')));
  library.close();
  const taken: [string, string[]][] = [];
  for await (const { source, claims } of recordsIn(db, scope))
    taken.push([source.address.slice(24), claims.flatMap(({ quotes }) => quotes)]);
  expect(taken).toEqual([
    ['one', ['Eleven berths']],
    ['all', ['With its source']],
    ['bare', []],
  ]);
});
