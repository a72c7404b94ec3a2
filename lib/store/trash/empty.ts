import type { Claim, Id, Page, Result, Snapshot, Source } from '../../claims';
import { type Committed, commit, type Edit } from '../commit';
import type { ClaimlightDatabase, RecordTable } from '../database';
import { forgotten } from '../event';
import { inBatches } from '../in-batches';
import { forgetWords } from '../words';
import { deleted } from './list';

const DAY = 24 * 60 * 60 * 1000;
/** After so many days in the trash content is purged by itself. */
export const TRASH_DAYS = 30;
const BATCH = 500;

/**
 * Purges what was deleted at least so many days ago: its content, its history and its pages. The tombstones stay,
 * so that no old backup brings it back. A source waits for its claims. This cannot be undone. Answers how many claims and sources it was.
 */
export async function emptyTrash(
  db: ClaimlightDatabase,
  { olderThanDays = 0 }: { olderThanDays?: number } = {},
): Promise<Result<Committed<number>>> {
  const before = new Date(Date.now() - olderThanDays * DAY).toISOString();
  return commit(
    db,
    async edit => {
      const { claims, sources: all } = await deleted(db, before);
      const sources = await withoutOthers(db, all, before);
      const ids = sources.map(source => source.id);
      const pages = await db.pages.where('source').anyOf(ids).toArray();
      const snapshots = await db.snapshots.where('source').anyOf(ids).primaryKeys();
      await edit.purge('claims', claims.map(withoutContent));
      if (claims.length > 0)
        await forgetWords(
          db,
          claims.map(({ id }) => id),
        );
      await edit.purge('sources', sources.map(emptySource));
      await edit.purge(
        'pages',
        pages.map(row => emptyPage(row, edit.at)),
      );
      for (const id of snapshots) {
        const row = await db.snapshots.get(id);
        if (row) await edit.purge('snapshots', [emptySnapshot(row, edit.at)]);
      }
      await db.drafts.bulkDelete([
        ...claims.map(({ id }) => `claim:${id}`),
        ...ids.map(id => `source:${id}`),
        ...pages.map(({ key }) => `source:${key}`),
      ]);
      await forget(
        edit,
        'claims',
        claims.map(({ id }) => id),
      );
      await forget(edit, 'sources', ids);
      await forget(
        edit,
        'pages',
        pages.map(({ id }) => id),
      );
      await forget(edit, 'snapshots', snapshots);
      return claims.length + sources.length;
    },
    { kind: 'trashEmptied' },
  );
}

/** Those sources of which no claim is left that lives or may come back. */
async function withoutOthers(db: ClaimlightDatabase, sources: Source[], before: string): Promise<Source[]> {
  const claims = await db.claims
    .where('source')
    .anyOf(sources.map(({ id }) => id))
    .toArray();
  const needed = claims.filter(claim => !claim.deletedAt || claim.deletedAt > before);
  const waiting = new Set(needed.map(claim => claim.source));
  return sources.filter(({ id }) => !waiting.has(id));
}

const withoutContent = (claim: Claim): Claim => ({
  ...claim,
  ...{ statement: '', kind: null, attribution: null, said: null, status: 'unchecked', statusNote: '' },
  ...{ tags: [], note: '', targets: [], figures: [], ownFigures: null, snapshot: null },
});

const emptySource = (source: Source): Source => ({
  ...source,
  ...{ found: {}, corrected: {}, address: '', note: '', tags: [] },
});

const emptyPage = (page: Page, at: string): Page => ({
  ...page,
  ...{ key: '', address: '', deletedAt: page.deletedAt ?? at },
});

const emptySnapshot = (snapshot: Snapshot, at: string): Snapshot => ({
  ...snapshot,
  ...{ hash: '0'.repeat(64), title: '', language: null, words: 0, content: new Uint8Array() },
  deletedAt: snapshot.deletedAt ?? at,
});

/** Takes the content of some records out of the history. */
async function forget({ db }: Edit, table: RecordTable, ids: readonly Id[]): Promise<void> {
  for (const batch of inBatches(ids, BATCH)) {
    const keys = batch.map(id => [table, id]);
    const events = await db.events.where('[table+record]').anyOf(keys).toArray();
    await db.events.bulkPut(events.map(forgotten));
    const commits = await db.commits.bulkGet([...new Set(events.map(event => event.commit))]);
    await db.commits.bulkPut(commits.flatMap(row => (row ? [{ ...row, sample: '' }] : [])));
  }
}
