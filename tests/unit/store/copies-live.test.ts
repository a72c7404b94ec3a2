import { expect, it } from 'vitest';
import { type Copy, live, readCopy, saveClaim, saveClaimInCopy } from '../../../lib/store';
import { claimOn, openLibrary, VISIT, value } from '../../support/library';
import { waitFor } from '../../support/wait';

it('is told anew when a claim is added to it', async () => {
  const db = openLibrary();
  const { value: first } = value(await saveClaim(db, VISIT, claimOn('Eleven')));
  const told: (Copy | null)[] = [];
  const failures: unknown[] = [];
  const stop = live(
    () => readCopy(db, first.snapshot ?? ''),
    copy => told.push(copy),
    failure => failures.push(failure),
  );
  await waitFor(async () => told.length > 0, { timeout: 3000 });
  value(await saveClaimInCopy(db, first.snapshot ?? '', claimOn('fourteen', 10)));
  await waitFor(async () => told.at(-1)?.claims.length === 2 || failures.length > 0, { timeout: 3000 });
  expect(failures).toEqual([]);
  stop();
});
