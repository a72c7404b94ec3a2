import type { Id } from '../../../lib/claims';

/** What the reader has chosen of a list. `anchor` is where a range begins, `base` what was chosen before that range. */
export interface Selection {
  readonly chosen: ReadonlySet<Id>;
  readonly anchor: Id | null;
  readonly base: ReadonlySet<Id>;
}

export const NOTHING: Selection = { chosen: new Set(), anchor: null, base: new Set() };

/** Chooses one, or lets it go; a range that follows begins here. */
export function toggle({ chosen }: Selection, id: Id): Selection {
  const next = new Set(chosen);
  if (!next.delete(id)) next.add(id);
  return { chosen: next, anchor: id, base: next };
}

/**
 * Chooses everything between the anchor and `to`, in the order of `ids`, in place of the last range from that anchor.
 * Without an anchor that is still in the list the range begins at `from`.
 */
export function extend(selection: Selection, ids: readonly Id[], from: Id | null, to: Id): Selection {
  const known = selection.anchor !== null && ids.includes(selection.anchor);
  const anchor = known ? selection.anchor : (from ?? to);
  const [start, end] = [ids.indexOf(anchor ?? to), ids.indexOf(to)].sort((a, b) => a - b);
  const range = ids.slice(Math.max(0, start ?? 0), (end ?? 0) + 1);
  const base = known ? selection.base : selection.chosen;
  return { chosen: new Set([...base, ...range]), anchor, base };
}

export function chooseAll(ids: readonly Id[]): Selection {
  const chosen = new Set(ids);
  return { chosen, anchor: null, base: chosen };
}

/** Lets go what is no longer in the list, so that nothing is done to what cannot be seen. */
export function keepOnly(selection: Selection, ids: readonly Id[]): Selection {
  if (selection.chosen.size === 0) return selection;
  const listed = new Set(ids);
  const still = (set: ReadonlySet<Id>) => new Set([...set].filter(id => listed.has(id)));
  const chosen = still(selection.chosen);
  return chosen.size === selection.chosen.size
    ? selection
    : { ...selection, chosen, base: still(selection.base) };
}
