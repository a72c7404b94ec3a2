import type { Id, Result } from '../../claims';
import type { Committed, Edit } from '../commit';
import type { Besides, ClaimlightDatabase } from '../database';
import { StoreError } from '../failures';
import { forgetHistory } from './forget';
import { inUse } from './in-use';
import { type Beyond, type Undone, undoRecords } from './undo';

/** Tables without a history that a commit may write. */
export const TABLES_BESIDES = ['searches', 'templates', 'dismissals', 'imports', 'drafts'] as const;

const BEYOND: Beyond = {
  tables: TABLES_BESIDES,
  async putBeside(edit, row) {
    const besides = row?.besides ?? [];
    for (const beside of besides) await putBack(edit, beside);
    return besides.length;
  },
  async takeAway(edit, table, rows, commit) {
    const used = await inUse(edit.db, table, rows, 'rows');
    const gone = rows.flatMap(({ id }) => (used.has(id) ? [] : [id]));
    if (gone.length === 0) return 0;
    await edit.db.table(table).bulkDelete(gone);
    if (table === 'claims') await edit.db.claimWords.bulkDelete(gone);
    await forgetHistory(edit.db, table, gone, commit);
    edit.removed();
    return gone.length;
  },
};

/** Takes back everything that one commit did: see `undoRecords`. What a restored backup brought is as if it had never been. */
export const undo = (db: ClaimlightDatabase, commit: Id): Promise<Result<Committed<Undone>>> =>
  undoRecords(db, commit, BEYOND);

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
