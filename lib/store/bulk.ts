import type { Claim, ClaimEdit, Id, Result } from '../claims';
import { type Committed, commit, type Edit, type Watch } from './commit';
import type { ClaimlightDatabase } from './database';
import { tagIds } from './name-ids';
import { idsNamed } from './names';

/** What may be changed on many claims at once; tags by name. `remove` deletes them. */
export interface ClaimsEdit extends Pick<ClaimEdit, 'kind' | 'status'> {
  addTags?: string[];
  removeTags?: string[];
  remove?: true;
}

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

async function fieldsFor(edit: Edit, { addTags = [], removeTags = [], remove, ...fields }: ClaimsEdit) {
  const added = await tagIds(edit, addTags);
  const removed = await idsNamed(edit.db.tags, removeTags);
  return (claim: Claim): Partial<Claim> | null => {
    if (remove) return { deletedAt: edit.at };
    const kept = claim.tags.filter(tag => !removed.has(tag) && !added.includes(tag));
    const tags = [...kept, ...added];
    const changed =
      tags.length !== claim.tags.length ||
      tags.some(tag => !claim.tags.includes(tag)) ||
      (fields.kind !== undefined && fields.kind !== claim.kind) ||
      (fields.status !== undefined && fields.status !== claim.status);
    return changed ? { ...fields, tags } : null;
  };
}
