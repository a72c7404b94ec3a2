import type { Claim, ClaimEdit, Id, Result, Source } from '../claims';
import { type Committed, commit, type Edit, type Watch } from './commit';
import type { ClaimlightDatabase } from './database';
import { tagIds } from './name-ids';
import { idsNamed } from './names';

/** What may be changed on many sources at once; tags by name, however spelt. `remove` deletes them. */
export interface SourcesEdit {
  addTags?: string[];
  removeTags?: string[];
  remove?: true;
}

/** The same for claims. */
export interface ClaimsEdit extends SourcesEdit, Pick<ClaimEdit, 'kind' | 'status'> {}

/** Changes many claims in one commit: all of them, or after a failure or a stop none. Answers how many it changed. */
export function changeClaims(
  db: ClaimlightDatabase,
  ids: readonly Id[],
  changes: ClaimsEdit,
  watch: Watch = {},
): Promise<Result<Committed<number>>> {
  return commit(db, async edit => {
    const fieldsOf = await fieldsFor(edit, changes);
    return edit.changeMany('claims', ids, fieldsOf, watch);
  });
}

async function fieldsFor(edit: Edit, { remove, ...changes }: ClaimsEdit) {
  const retag = await retagging(edit, changes);
  const { kind, status } = changes;
  return (claim: Claim): Partial<Claim> | null => {
    if (remove) return { deletedAt: edit.at };
    const tags = retag(claim.tags);
    const changed =
      tags !== null ||
      (kind !== undefined && kind !== claim.kind) ||
      (status !== undefined && status !== claim.status);
    if (!changed) return null;
    return { ...(tags && { tags }), ...(kind !== undefined && { kind }), ...(status && { status }) };
  };
}

/** Tags many sources, or deletes them with their claims, in one commit. Answers how many it changed. */
export function changeSources(
  db: ClaimlightDatabase,
  ids: readonly Id[],
  { remove, ...changes }: SourcesEdit,
  watch: Watch = {},
): Promise<Result<Committed<number>>> {
  return commit(db, async edit => {
    const retag = await retagging(edit, changes);
    const claims = remove
      ? await db.claims
          .where('source')
          .anyOf([...ids])
          .primaryKeys()
      : [];
    const all = ids.length + claims.length;
    const after = (before: number): Watch => ({
      ...watch,
      onProgress: done => watch.onProgress?.(before + done, all),
    });
    const fieldsOf = ({ tags }: Source) => {
      if (remove) return { deletedAt: edit.at };
      const changed = retag(tags);
      return changed && { tags: changed };
    };
    const changed = await edit.changeMany('sources', ids, fieldsOf, after(0));
    await edit.changeMany('claims', claims, () => ({ deletedAt: edit.at }), after(ids.length));
    return changed;
  });
}

/** What becomes of some tags; null if they stay as they are. */
async function retagging(edit: Edit, { addTags = [], removeTags = [] }: SourcesEdit) {
  const added = await tagIds(edit, addTags);
  const removed = await idsNamed(edit.db.tags, removeTags);
  return (tags: readonly Id[]): Id[] | null => {
    const next = [...tags.filter(tag => !removed.has(tag) && !added.includes(tag)), ...added];
    const same = next.length === tags.length && next.every(tag => tags.includes(tag));
    return same ? null : next;
  };
}
