import type { Snapshot } from '../../lib/claims';
import * as store from '../../lib/store';
import { commit } from '../../lib/store/commit';
import { packSnapshot } from '../../lib/store/snapshots';
import { invent } from './invented';

const BATCH = 1000;

/** Fills the library with invented claims, by the store's own commits; tells after each batch how many are there. */
export async function fill(claims: number, sources: number, seed: number, tell: (done: number) => unknown) {
  const db = new store.ClaimlightDatabase();
  const library = invent(claims, sources, seed);
  const good = <T>(result: Awaited<ReturnType<typeof commit<T>>>) => {
    if (!result.ok) throw new Error(`${result.error.code}: ${result.error.detail}`);
  };
  good(
    await commit(db, async edit => {
      await edit.put('tags', ...library.tags);
      await edit.put('speakers', ...library.speakers);
    }),
  );
  for (let i = 0; i < sources; i += BATCH) {
    const batch = library.sources.slice(i, i + BATCH);
    const snapshots = await Promise.all(
      batch.map(async ({ source, page, html, snapshot }): Promise<Snapshot> => {
        const { title } = source.found;
        const article = { title: title?.value ?? '', language: 'en', words: 400, html };
        const packed = await packSnapshot(article as Parameters<typeof packSnapshot>[0]);
        return { ...source, id: snapshot, source: source.id, page: page.id, ...packed };
      }),
    );
    good(
      await commit(db, async edit => {
        await edit.put('sources', ...batch.map(({ source }) => source));
        await edit.put('pages', ...batch.map(({ page }) => page));
        await edit.put('snapshots', ...snapshots);
      }),
    );
  }
  for (let i = 0; i < claims; i += BATCH) {
    const rows = library.claims(i, Math.min(i + BATCH, claims));
    good(await commit(db, edit => edit.put('claims', ...rows)));
    await tell(Math.min(i + BATCH, claims));
  }
  // The first opening reads every row; what it makes of them is kept for the next.
  const opened = store.openLibrary(db);
  for (;;) {
    const found = await opened.find({ text: '', view: 'claims', sort: 'newest' });
    if (!found.ok) throw new Error(found.error.code);
    if (found.value.complete && (await db.derived.count()) > 0) break;
    await new Promise(done => setTimeout(done, 200));
  }
  opened.close();
  const indexed = await store.fillWords(db);
  if (!indexed.ok) throw new Error(indexed.error.code);
  db.close();
}
