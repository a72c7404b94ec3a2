import { Dexie } from 'dexie';
import type { Claim, ClaimEdit, ClaimFields, Id, NewClaim, Result } from '../claims';
import { type Committed, commit, type Edit } from './commit';
import type { ClaimlightDatabase } from './database';
import { StoreError } from './failures';
import { speakerId, tagIds } from './name-ids';
import { keepVisit, packVisit, type Visit } from './pages';
import { readSettings } from './settings';

/**
 * Saves a claim with its source and the article it stands in, all in one transaction.
 * It gets the tags of the session besides its own. Asked twice with the same id it saves once, so a caller that never got an answer may ask again.
 */
export async function saveClaim(
  db: ClaimlightDatabase,
  visit: Visit,
  claim: NewClaim,
): Promise<Result<Committed<Claim>>> {
  const packed = await packVisit(visit);
  return commit(db, edit =>
    addClaim(edit, claim, async () => {
      const { page, snapshot } = await keepVisit(edit, packed);
      return { source: page.source, page: page.id, snapshot };
    }),
  );
}

/** Saves a claim that was found in a saved copy, on the page that the copy was made of. Asked twice it saves once. */
export function saveClaimInCopy(
  db: ClaimlightDatabase,
  snapshot: Id,
  claim: NewClaim,
): Promise<Result<Committed<Claim>>> {
  return commit(db, edit =>
    addClaim(edit, claim, async () => {
      const copy = await edit.db.snapshots.get(snapshot);
      if (!copy || copy.deletedAt) throw new StoreError('notFound', snapshot);
      return { source: copy.source, page: copy.page, snapshot };
    }),
  );
}

async function addClaim(
  edit: Edit,
  { id, targets, fields = {} }: NewClaim,
  place: () => Promise<Pick<Claim, 'source' | 'page' | 'snapshot'>>,
): Promise<Claim> {
  const [known, { sessionTags }] = await Dexie.Promise.all([edit.db.claims.get(id), readSettings(edit.db)]);
  if (known && !known.deletedAt) return known;
  const blank = { statement: '', kind: null, attribution: null, said: null, tags: [], note: '' };
  const row = { ...blank, id, ...(await place()), targets, figures: [] };
  const said = await resolve(edit, { ...fields, tags: [...(fields.tags ?? []), ...sessionTags] });
  return edit.add('claims', { ...row, status: 'unchecked', statusNote: '', ...said });
}

/** Changes what the reader says of a claim. */
export function changeClaim(
  db: ClaimlightDatabase,
  id: Id,
  fields: ClaimEdit,
): Promise<Result<Committed<Claim>>> {
  return commit(db, async edit => {
    const noteNow = fields.noteWas === undefined ? undefined : (await db.claims.get(id))?.note;
    return edit.change('claims', id, await resolve(edit, fields, noteNow));
  });
}

/** Deletes a claim so that it can be brought back: see `undo`. */
export function deleteClaim(db: ClaimlightDatabase, id: Id): Promise<Result<Committed<void>>> {
  return commit(db, edit => edit.remove('claims', id));
}

/** Names become ids; a name never used before becomes a tag or a speaker. */
async function resolve(
  edit: Edit,
  { speaker, tags, note, noteWas, ...fields }: ClaimEdit,
  noteNow = '',
): Promise<Partial<ClaimFields>> {
  return {
    ...fields,
    ...(note !== undefined && { note: bothNotes(note, noteWas, noteNow) }),
    ...(tags && { tags: await tagIds(edit, tags) }),
    ...(speaker !== undefined && {
      attribution: speaker && { speaker: await speakerId(edit, speaker), speech: speaker.speech },
    }),
  };
}

/** What was written elsewhere meanwhile stays, in front of what is written now. */
function bothNotes(note: string, was: string | undefined, now: string): string {
  if (was === undefined || was === now || now === '' || now === note) return note;
  return `${now}\n\n${note}`;
}
