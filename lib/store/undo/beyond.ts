import type { Claim, Id, Result } from '../../claims';
import { singles } from '../brought';
import type { Committed, Edit, Watch } from '../commit';
import type { Besides, ClaimlightDatabase, RecordTable } from '../database';
import { StoreError } from '../failures';
import { deleteRows, readRows } from '../runs';
import { forgetWords } from '../words';
import { forgetHistory } from './forget';
import { inUse } from './in-use';
import { type Beyond, type Undone, undoRecords } from './undo';

/** Tables without a history that a commit may write. */
export const TABLES_BESIDES = ['searches', 'templates', 'dismissals', 'imports', 'drafts'] as const;

/** What is done, put back and taken away is passed through, and the history of what goes. */
const PASSES = 4;

/**
 * Takes back everything that one commit did: see `undoRecords`. What a restored backup brought is as if it had never been.
 * All of it is one commit: stopped or failed, nothing has happened. Progress runs from 0 to 1.
 */
export async function undo(
  db: ClaimlightDatabase,
  commit: Id,
  { onProgress, signal }: Watch = {},
): Promise<Result<Committed<Undone>>> {
  const left = new Set<string>();
  const came = (pass: number, part: number) => {
    onProgress?.((pass + part) / PASSES, 1);
    if (signal?.aborted) throw new StoreError('cancelled');
  };
  const undone = await undoRecords(db, commit, takingAway(left, came));
  if (!undone.ok) return undone;
  const pageKeys = [...new Set([...undone.value.pageKeys, ...left])];
  return { ok: true, value: { ...undone.value, pageKeys } };
}

/** @param left gets the keys of the pages from which claims are taken away: the pages themselves may go too */
function takingAway(left: Set<string>, came: (pass: number, part: number) => void): Beyond {
  const gone = new Map<RecordTable, Set<Id>>();
  return {
    tables: TABLES_BESIDES,
    came,
    singles,
    readRows,
    async finish(edit, row) {
      if (row && gone.size > 0) await forgetHistory(edit.db, gone, row.id, part => came(3, part));
      const besides = row?.besides ?? [];
      for (const beside of besides) await putBack(edit, beside);
      came(3, 1);
      return besides.length;
    },
    async takeAway({ db, removed }, table, rows) {
      const used = await inUse(db, table, rows, 'rows');
      const going = rows.filter(({ id }) => !used.has(id));
      const ids = going.map(({ id }) => id);
      if (ids.length === 0) return 0;
      if (table === 'claims') {
        const pages = await db.pages.bulkGet([...new Set(going.map(row => (row as unknown as Claim).page))]);
        for (const page of pages) if (page) left.add(page.key);
        await forgetWords(db, ids);
      }
      await deleteRows(db.table(table), ids);
      const known = gone.get(table) ?? new Set();
      gone.set(table, known);
      for (const id of ids) known.add(id);
      removed();
      return ids.length;
    },
  };
}

/** Puts a row without a history back, unless it was changed since; where that is watched, this can be taken back too. */
async function putBack({ db, besides }: Edit, { table, key, before, after }: Besides): Promise<void> {
  if (after !== undefined) {
    const now: { updatedAt: string } | undefined = await db.table(table).get(key);
    if ((now?.updatedAt ?? null) !== after) throw new StoreError('conflict', `${table} ${key}`);
    const stamp = (before as { updatedAt: string } | null)?.updatedAt ?? null;
    besides.push({ table, key, before: now ?? null, after: stamp });
  }
  if (before) await db.table(table).put(before);
  else await db.table(table).delete(key);
}
