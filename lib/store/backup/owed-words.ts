import type { Id, Result } from '../../claims';
import type { ClaimlightDatabase, Derived } from '../database';
import { attempt } from '../failures';
import { wordsOfClaim } from '../words';

/** That the words of some claims are not kept yet, and up to which claim they have been looked after. */
interface Owed extends Derived {
  after: Id;
}

const NAME = 'words owed';
const LOCK = 'claimlight-words';
const BATCH = 250;

/**
 * Says, inside a transaction over `derived`, that claims were written without their words. To index those takes longer than all else
 * of a restored backup, and nobody need wait for it: they only help to find claims that are alike.
 */
export async function oweWords(db: ClaimlightDatabase): Promise<void> {
  const owed: Owed = { name: NAME, after: '' };
  await db.derived.put(owed);
}

/**
 * Keeps the words that are owed, if any are, a few claims at a time, so that others can write between. Killed, it goes on from there
 * when it is called again. Where another page is at it already, it waits for that one, which may have begun before more was owed.
 */
export async function fillWords(db: ClaimlightDatabase): Promise<Result<void>> {
  const fill = () =>
    attempt(async () => {
      if (!(await db.derived.get(NAME))) return;
      while (await fillSome(db)) await new Promise(done => setTimeout(done));
    });
  const locks = (globalThis.navigator as Navigator | undefined)?.locks;
  if (!locks) return fill();
  return locks.request(LOCK, fill);
}

/** Answers whether there may be more. */
function fillSome(db: ClaimlightDatabase): Promise<boolean> {
  return db.transaction('rw', db.derived, db.claims, db.claimWords, async () => {
    const owed = (await db.derived.get(NAME)) as Owed | undefined;
    if (!owed) return false;
    const ids = await db.claims.where('id').above(owed.after).limit(BATCH).primaryKeys();
    const last = ids.at(-1);
    if (!last) {
      await db.derived.delete(NAME);
      return false;
    }
    const kept = await db.claimWords.where('id').between(ids[0], last, true, true).primaryKeys();
    const known = new Set(kept);
    const claims = await db.claims.bulkGet(ids.filter(id => !known.has(id)));
    const words = claims.flatMap(claim => (claim && !claim.deletedAt ? [wordsOfClaim(claim)] : []));
    if (words.length > 0) await db.claimWords.bulkAdd(words);
    await db.derived.put({ ...owed, after: last } satisfies Owed as Derived);
    return true;
  });
}
