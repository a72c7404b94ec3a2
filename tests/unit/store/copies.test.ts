import { expect, it } from 'vitest';
import { newId } from '../../../lib/claims';
import { claimsOfPage, readCopy, saveClaim, saveClaimInCopy, unpackSnapshot } from '../../../lib/store';
import { claimOn, openLibrary, VISIT, value } from '../../support/library';

it('reads a copy by its own id or by that of its source, and takes a new claim on its page, once', async () => {
  const db = openLibrary();
  const { value: first } = value(await saveClaim(db, VISIT, claimOn('Eleven')));
  const copy = await readCopy(db, first.source);
  expect(copy && (await unpackSnapshot(copy.copy))).toBe(VISIT.article?.html);
  expect(copy?.copy.id).toBe(first.snapshot);
  expect((await readCopy(db, first.snapshot ?? ''))?.source.id).toBe(first.source);

  const claim = claimOn('fourteen berths', 10);
  const saved = value(await saveClaimInCopy(db, first.snapshot ?? '', claim));
  value(await saveClaimInCopy(db, first.snapshot ?? '', claim));
  expect(saved.pageKeys).toEqual([VISIT.key]);
  expect(saved.value).toMatchObject({ source: first.source, page: first.page, snapshot: first.snapshot });
  expect((await claimsOfPage(db, VISIT.key)).map(({ id }) => id)).toEqual([first.id, claim.id].sort());
});

it('has no copy of what is not there', async () => {
  const db = openLibrary();
  expect(await readCopy(db, newId())).toBeNull();
  expect(await saveClaimInCopy(db, newId(), claimOn('x'))).toMatchObject({ error: { code: 'notFound' } });
});
