import { type LibraryRequest, newId } from '../../../lib/claims';
import * as store from '../../../lib/store';
import { commit } from '../../../lib/store/commit';
import { claimOn, VISIT } from '../library';

const TAG = 'all at once';

function good<T>(result: { ok: true; value: T } | { ok: false; error: { code: string } }): T {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

/** Makes a library of so many claims. */
export async function fill(count: number): Promise<void> {
  const db = new store.ClaimlightDatabase();
  const { value: claim } = good(await store.saveClaim(db, VISIT, claimOn('one of many', 0)));
  const others = Array.from({ length: count - 1 }, () => ({ ...claim, id: newId() }));
  good(await commit(db, edit => edit.put('claims', ...others)));
  db.close();
}

/** Tags all claims at once; tells how far that is, from 0 to 1, and 1 only when it is acknowledged. */
export async function tag(tell: (part: number) => unknown): Promise<void> {
  const db = new store.ClaimlightDatabase();
  const ids = await db.claims.toCollection().primaryKeys();
  const onProgress = (done: number, total: number) => void (done < total && tell(done / total));
  good(await store.changeClaims(db, ids, { addTags: [TAG] }, { onProgress }));
  tell(1);
}

/** Takes the last commit back, and tells of it likewise. */
export async function takeBack(tell: (part: number) => unknown): Promise<void> {
  const db = new store.ClaimlightDatabase();
  const [last] = await store.recentCommits(db, 1);
  const onProgress = (part: number) => void (part < 1 && tell(part));
  good(await store.undo(db, last?.commit ?? '', { onProgress }));
  tell(1);
}

/** What there is of it: claims that have the tag, by their rows and by a search; whether anything at all was written. */
export async function look() {
  const db = new store.ClaimlightDatabase();
  const [tag] = (await db.tags.toArray()).filter(({ name }) => name === TAG);
  const claims = await db.claims.toArray();
  const tagged = claims.filter(claim => claim.tags.some(id => id === tag?.id)).length;
  const library = store.openLibrary(db);
  const request: LibraryRequest = { text: `tag:"${TAG}"`, view: 'claims', sort: 'newest' };
  let found = good(await library.find(request));
  while (!found.complete) {
    await new Promise(done => setTimeout(done, 20));
    found = good(await library.find(request));
  }
  library.close();
  const written = [await db.commits.count(), await db.events.count(), await db.tags.count()];
  db.close();
  return { tagged, found: found.total, written };
}
