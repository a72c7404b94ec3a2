import { type Claim, type Id, type Result, refusing, type Target } from '../claims';
import { type Committed, commit } from './commit';
import type { ClaimlightDatabase } from './database';
import { StoreError } from './failures';

/** Which passage of a claim, from 0, and what becomes of it. */
export interface NewWording {
  at: number;
  target: Target;
}
export interface RefusedWording {
  at: number;
  wording: string;
}

/**
 * Puts a claim on other words; its old passages stay in its history.
 * @param instead the passages, from 0, in whose place the new ones come; none means all of them.
 */
export function reattach(
  db: ClaimlightDatabase,
  id: Id,
  targets: readonly Target[],
  instead: readonly number[] = [],
): Promise<Result<Committed<Claim>>> {
  return commit(db, async edit => {
    const [first] = instead;
    if (first === undefined) return edit.change('claims', id, { targets: [...targets] });
    const old = (await edit.db.claims.get(id))?.targets ?? [];
    const gone = instead.find(at => !old[at]);
    if (gone !== undefined) throw new StoreError('notFound', `${id} ${gone}`);
    const all = old.flatMap((target, at) => (at === first ? targets : instead.includes(at) ? [] : target));
    return edit.change('claims', id, { targets: all });
  });
}

/** Takes today's wording of some passages for the claim's own; the old wording stays in its history. */
export function confirmWording(
  db: ClaimlightDatabase,
  id: Id,
  passages: readonly NewWording[],
): Promise<Result<Committed<Claim>>> {
  return changeTargets(db, id, passages, (_, { target }) => target);
}

/** Remembers that these words of the page are not the passage. */
export function refuseWording(
  db: ClaimlightDatabase,
  id: Id,
  passages: readonly RefusedWording[],
): Promise<Result<Committed<Claim>>> {
  return changeTargets(db, id, passages, (target, { wording }) => ({
    ...target,
    selectors: refusing(target.selectors, wording),
  }));
}

function changeTargets<P extends { at: number }>(
  db: ClaimlightDatabase,
  id: Id,
  passages: readonly P[],
  change: (target: Target, passage: P) => Target,
): Promise<Result<Committed<Claim>>> {
  return commit(db, async edit => {
    const targets = [...((await edit.db.claims.get(id))?.targets ?? [])];
    for (const passage of passages) {
      const target = targets[passage.at];
      if (!target) throw new StoreError('notFound', `${id} ${passage.at}`);
      targets[passage.at] = change(target, passage);
    }
    return edit.change('claims', id, { targets });
  });
}
