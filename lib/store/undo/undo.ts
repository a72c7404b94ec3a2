import type { Id, Result } from '../../claims';
import { type Committed, commit, type Edit } from '../commit';
import { type Besides, type ClaimlightDatabase, RECORD_TABLES, type RecordTable } from '../database';
import { StoreError } from '../failures';
import { type Deed, type Deeds, deedsOf, isAsLeft } from './deeds';
import { forgetHistory } from './forget';
import { inUse, type Users } from './in-use';

/** What came of taking a commit back. */
export interface Undone {
  /** So many rows were changed since, and are left as they are now. */
  skipped: number;
}

/** Tables without a history that a commit may write. */
export const TABLES_BESIDES = ['searches', 'templates', 'dismissals', 'imports', 'drafts'] as const;
/** What refers to others comes before them, so that what nothing refers to any more can go. */
const REFERRERS_FIRST = ['links', 'claims', 'snapshots', 'pages', 'sources', 'tags', 'speakers'] as const;
/** Rows that are made along with others: that they go is not yet something taken back. */
const ATTENDANTS: readonly RecordTable[] = ['pages', 'snapshots', 'tags', 'speakers'];
const BATCH = 500;

/**
 * Takes back what one commit did, whenever that was, as a commit of its own (so it can be taken back too).
 * A row of which something was changed since that the commit had changed is left as it is, and counted; what the commit made stays
 * while others use it. If nothing else is left to take back it is a `conflict`.
 */
export function undo(db: ClaimlightDatabase, commitId: Id): Promise<Result<Committed<Undone>>> {
  const work = async (edit: Edit) => {
    const row = await db.commits.get(commitId);
    const restored = row?.kind === 'backupRestored';
    const besides = row?.besides ?? [];
    const deeds = await deedsOf(db, commitId, restored);
    // A backup may bring nothing but searches, drafts and the like, which have no history; nor have templates.
    if (deeds.size === 0 && besides.length === 0 && !restored)
      throw new StoreError('notFound', `commit ${commitId}`);
    const { done, skipped } = await new Undoing(edit, deeds, commitId, restored).run();
    if (skipped > 0 && done + besides.length === 0) throw new StoreError('conflict', `commit ${commitId}`);
    for (const beside of besides) await putBeside(edit, beside);
    return { skipped };
  };
  return commit(db, work, { kind: 'undone', undoes: commitId, tables: TABLES_BESIDES });
}

/** Puts a row without a history back, unless it was changed since; where that is watched, this can be taken back too. */
async function putBeside({ db, besides }: Edit, { table, key, before, after }: Besides): Promise<void> {
  if (after !== undefined) {
    const now: { updatedAt: string } | undefined = await db.table(table).get(key);
    if ((now?.updatedAt ?? null) !== after) throw new StoreError('conflict', `${table} ${key}`);
    const stamp = (before as { updatedAt: string } | null)?.updatedAt ?? null;
    besides.push({ table, key, before: now ?? null, after: stamp });
  }
  if (before) await db.table(table).put(before);
  else await db.table(table).delete(key);
}

class Undoing {
  #done = 0;
  #skipped = 0;
  /** Rows that were made, or brought back, and so are to go. */
  readonly #going = new Map<RecordTable, Id[]>();
  /** New sources that were changed since: they stay, with their pages and copies. */
  readonly #held = new Set<Id>();

  constructor(
    readonly edit: Edit,
    readonly deeds: Deeds,
    readonly commit: Id,
    /** Rows that a backup brought are taken away, so that it could be restored once more; others become deleted. */
    readonly takeAway: boolean,
  ) {}

  async run(): Promise<{ done: number; skipped: number }> {
    for (const table of RECORD_TABLES) {
      const all = [...(this.deeds.get(table) ?? [])];
      for (let i = 0; i < all.length; i += BATCH) await this.#putBack(table, all.slice(i, i + BATCH));
    }
    for (const table of REFERRERS_FIRST) {
      const ids = this.#going.get(table) ?? [];
      // Names may be merged into one another, and so are looked at together.
      const size = table === 'tags' || table === 'speakers' ? ids.length : BATCH;
      for (let i = 0; i < ids.length; i += size) await this.#remove(table, ids.slice(i, i + size));
    }
    return { done: this.#done, skipped: this.#skipped };
  }

  /** Gives rows the fields that they had before; those that had not been there are noted. */
  async #putBack(table: RecordTable, batch: readonly [Id, Deed][]): Promise<void> {
    const rows = await this.edit.db.table(table).bulkGet(batch.map(([id]) => id));
    const changed: typeof rows = [];
    batch.forEach(([id, deed], i) => {
      const row = rows[i];
      if (!isAsLeft(row, deed, this.takeAway)) {
        this.#skipped += 1;
        if (deed.isNew && row && table === 'sources') this.#held.add(id);
      } else if (deed.isNew || (deed.before['deletedAt'] && !row.deletedAt))
        this.#going.set(table, [...(this.#going.get(table) ?? []), id]);
      else changed.push({ ...row, ...deed.before });
    });
    this.#done += changed.length;
    await this.edit.put(table, ...changed);
  }

  /** Takes rows out that nothing else uses. */
  async #remove(table: RecordTable, ids: readonly Id[]): Promise<void> {
    const { db, at } = this.edit;
    const deeds = this.deeds.get(table);
    const isTaken = (id: Id) => this.takeAway && deeds?.get(id)?.isNew === true;
    const taken = await this.#free(table, ids.filter(isTaken), 'rows');
    if (taken.length > 0) {
      const gone = taken.map(({ id }) => id);
      await this.edit.takeAway(table, gone);
      await forgetHistory(db, table, gone, this.commit);
    }
    const fresh = ids.filter(id => !isTaken(id) && deeds?.get(id)?.isNew);
    const revived = ids.filter(id => !deeds?.get(id)?.isNew);
    const deleted = [
      ...(await this.#free(table, fresh, 'live rows')),
      ...(await this.#free(table, revived, 'live claims')),
    ];
    const rows = deleted.map(row => ({ ...row, deletedAt: at, ...deeds?.get(row.id)?.before }));
    await this.edit.put(table, ...rows);
    if (!ATTENDANTS.includes(table)) this.#done += taken.length + deleted.length;
  }

  /** Those rows that may go. */
  async #free(table: RecordTable, ids: readonly Id[], users: Users) {
    if (ids.length === 0) return [];
    const { db } = this.edit;
    const rows = (await db.table(table).bulkGet([...ids])).filter(Boolean);
    const used = await inUse(db, table, rows, users);
    const held = (row: { source: Id }) =>
      (table === 'pages' || table === 'snapshots') && this.#held.has(row.source);
    return rows.filter(row => !used.has(row.id) && !held(row));
  }
}
