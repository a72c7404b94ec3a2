import { fail, type Result } from '../../claims';
import type { ClaimlightDatabase } from '../database';
import { attempt } from '../failures';

const LOCK = 'claimlight-stage';

/** Node has no locks, and only one context. */
const locks = (globalThis.navigator as Navigator | undefined)?.locks;

/** Runs a restore with the stage to itself, and clears the stage whatever comes of it. A second one at the same time is a conflict. */
export async function holdStage<T>(
  db: ClaimlightDatabase,
  work: () => Promise<Result<T>>,
): Promise<Result<T>> {
  const guarded = async (): Promise<Result<T>> => {
    const cleared = await attempt(() => db.stage.clear());
    if (!cleared.ok) return cleared;
    const outcome = await work();
    const emptied = attempt(() => db.stage.clear());
    // To roll back what was stopped takes the database a while, for which nobody need wait: whatever is asked of it now comes after.
    if (outcome.ok) await emptied;
    return outcome;
  };
  if (!locks) return guarded();
  return locks.request(LOCK, { ifAvailable: true }, lock =>
    lock ? guarded() : fail('interrupted', 'another restore is under way'),
  );
}

/** Clears what a restore left behind that was ended by force. One that is under way is left alone. */
export async function clearStage(db: ClaimlightDatabase): Promise<void> {
  const clear = async () => void (await attempt(() => db.stage.clear()));
  if (!locks) return clear();
  await locks.request(LOCK, { ifAvailable: true }, lock => (lock ? clear() : undefined));
}
