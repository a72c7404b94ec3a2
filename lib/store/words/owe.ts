import type { Claim, Id } from '../../claims';
import type { ClaimlightDatabase } from '../database';
import { saysOther } from './of-claim';

/**
 * Notes, in the transaction that writes them, whose words are to be looked after: to index them at once would write more than all
 * the rest, and nobody need wait for it.
 */
export async function oweWords(
  db: ClaimlightDatabase,
  changes: readonly { before: Claim | null; row: Claim }[],
): Promise<void> {
  const ids = changes.flatMap(({ before, row }) =>
    !row.deletedAt && (!before || before.deletedAt || saysOther(before, row)) ? [row.id] : [],
  );
  if (ids.length > 0) await db.wordsOwed.add({ ids });
}

/** Notes that the words of some claims, which were purged or never were, must be in no run any more. */
export async function forgetWords(db: ClaimlightDatabase, ids: Id[]): Promise<void> {
  await db.wordsOwed.add({ ids, gone: true });
}
