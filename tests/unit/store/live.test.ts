import { expect, it, vi } from 'vitest';
import { claimsOfPage, live, saveClaim, sourceOfPage, viewClaims, viewSource } from '../../../lib/store';
import { claimOn, openLibrary, VISIT, value } from '../../support/library';

it('a page that is watched before anything is kept of it shows every claim as it is saved', async () => {
  const db = openLibrary();
  const seen = vi.fn();
  const read = async () => {
    const source = await sourceOfPage(db, VISIT.key);
    const claims = await viewClaims(db, await claimsOfPage(db, VISIT.key));
    return { source: source ? await viewSource(db, source) : null, claims: claims.length };
  };
  // As callers give it: a plain function, of which nobody can tell that it awaits.
  const stop = live(
    () => read(),
    ({ claims }) => seen(claims),
    failure => expect.unreachable(failure.code),
  );
  for (const count of [1, 2, 3]) {
    value(await saveClaim(db, VISIT, claimOn(`claim ${count}`)));
    await vi.waitFor(() => expect(seen).toHaveBeenLastCalledWith(count));
  }
  stop();
});
