import type { Id, Result } from '../../claims';
import { type Committed, commit, type Edit } from '../commit';
import {
  type ClaimlightDatabase,
  type CommitRow,
  type HistoryEvent,
  RECORD_TABLES,
  type RecordTable,
} from '../database';
import { StoreError } from '../failures';
import { inBatches } from '../in-batches';
import { type Deed, type Deeds, deedsOf, isAsLeft, type ReadRows } from './deeds';
import { inUse, type Users } from './in-use';

/** What came of taking a commit back. */
export interface Undone {
  /** So many rows were changed since, and are left as they are now. */
  skipped: number;
}

/** What only the library page takes back: it stands by itself, so that the background need not carry it. */
export interface Beyond {
  tables: readonly string[];
  /** Hears how far each of three passes has come, from 0 to 1: what was done is read, put back, taken away. Throws to stop. */
  came(pass: 0 | 1 | 2, part: number): void;
  /** What an event of a restored backup says of each of its rows. */
  singles(event: HistoryEvent): HistoryEvent[];
  /** A quicker way to read very many. */
  readRows: ReadRows;
  /** Puts rows without a history back, and ends what taking rows away has begun. Answers how many were put back. */
  finish(edit: Edit, row: CommitRow | undefined): Promise<number>;
  /** Takes rows away that a backup brought, unless something refers to them. Answers how many. */
  takeAway(edit: Edit, table: RecordTable, rows: readonly Made[]): Promise<number>;
}

/** A row of any table, and its source if it has one. */
interface Made {
  id: Id;
  source: Id;
}

/** What refers to others comes before them, so that what nothing refers to any more can go. */
const REFERRERS_FIRST = ['links', 'claims', 'snapshots', 'pages', 'sources', 'tags', 'speakers'] as const;
/** Rows that are made along with others: that they go is not yet something taken back. */
const ATTENDANTS: readonly RecordTable[] = ['pages', 'snapshots', 'tags', 'speakers'];
const BATCH = 500;

/**
 * Takes back what one commit did to records, whenever that was, as a commit of its own (so it can be taken back too).
 * A row of which something was changed since that the commit had changed is left as it is, and counted; what the commit made stays
 * while others use it. If nothing else is left to take back it is a `conflict`.
 */
export function undoRecords(
  db: ClaimlightDatabase,
  commitId: Id,
  beyond?: Beyond,
): Promise<Result<Committed<Undone>>> {
  const work = async (edit: Edit) => {
    const row = await db.commits.get(commitId);
    const restored = row?.kind === 'backupRestored';
    const readRows: ReadRows = beyond?.readRows ?? ((table, ids) => table.bulkGet(ids));
    const deeds = await deedsOf(db, commitId, restored, readRows, beyond?.singles, part =>
      beyond?.came(0, part),
    );
    const undoing = new Undoing(edit, deeds, readRows, (restored && beyond) || null, beyond?.came);
    await undoing.run();
    const done = undoing.done + ((await beyond?.finish(edit, row)) ?? 0);
    const { skipped } = undoing;
    // A backup may bring nothing but searches, drafts and the like, which have no history; nor have templates.
    if (deeds.size === 0 && done === 0 && !restored) throw new StoreError('notFound', commitId);
    if (skipped > 0 && done === 0) throw new StoreError('conflict', commitId);
    return { skipped };
  };
  return commit(db, work, { kind: 'undone', undoes: commitId, tables: beyond?.tables });
}

class Undoing {
  done = 0;
  skipped = 0;
  /** Rows that were made, or brought back, and so are to go. */
  readonly #going = new Map<RecordTable, Id[]>();
  /** New sources that were changed since: they stay, with their pages and copies. */
  readonly #held = new Set<Id>();

  constructor(
    readonly edit: Edit,
    readonly deeds: Deeds,
    readonly readRows: ReadRows,
    /** Takes away what a backup brought, so that it could be restored once more; other rows become deleted. */
    readonly beyond: Beyond | null,
    readonly came: Beyond['came'] | undefined,
  ) {}

  async run(): Promise<void> {
    const deeds = [...this.deeds.values()].reduce((sum, { size }) => sum + size, 0);
    let done = 0;
    for (const table of RECORD_TABLES)
      for (const batch of inBatches([...(this.deeds.get(table) ?? [])], BATCH)) {
        this.came?.(1, done / deeds);
        await this.#putBack(table, batch);
        done += batch.length;
      }
    done = 0;
    for (const table of REFERRERS_FIRST) {
      const ids = this.#going.get(table) ?? [];
      // Names may be merged into one another, and so are looked at together.
      const size = table === 'tags' || table === 'speakers' ? ids.length : BATCH;
      for (const batch of inBatches(ids, size)) {
        this.came?.(2, done / deeds);
        await this.#remove(table, batch);
        done += batch.length;
      }
    }
  }

  /** Gives rows the fields that they had before; those that had not been there are noted. */
  async #putBack(table: RecordTable, batch: readonly [Id, Deed][]): Promise<void> {
    const rows = await this.readRows(
      this.edit.db.table(table),
      batch.map(([id]) => id),
    );
    const changed: typeof rows = [];
    const going = this.#going.get(table) ?? [];
    this.#going.set(table, going);
    batch.forEach(([id, deed], i) => {
      const row = rows[i];
      if (!isAsLeft(row, deed, this.beyond !== null)) {
        this.skipped += 1;
        if (deed.isNew && row && table === 'sources') this.#held.add(id);
      } else if (deed.isNew || (deed.before['deletedAt'] && !row.deletedAt)) going.push(id);
      else changed.push({ ...row, ...deed.before });
    });
    this.done += changed.length;
    await this.edit.put(table, ...changed);
  }

  /** Takes rows out that nothing else uses. */
  async #remove(table: RecordTable, ids: Id[]): Promise<void> {
    const { db, at } = this.edit;
    const deeds = this.deeds.get(table);
    const all = (await this.readRows(db.table(table), ids)).filter(
      row => table === 'sources' || table === 'claims' || !this.#held.has(row.source),
    );
    const isNew = ({ id }: Made) => deeds?.get(id)?.isNew === true;
    const free = async (rows: typeof all, users: Users) => {
      const used = await inUse(db, table, rows, users);
      return rows.filter(row => !used.has(row.id));
    };
    const made = all.filter(isNew);
    const taken = await this.beyond?.takeAway(this.edit, table, made);
    const deleted = [
      ...(taken === undefined ? await free(made, 'live rows') : []),
      ...(await free(
        all.filter(row => !isNew(row)),
        'live claims',
      )),
    ];
    const rows = deleted.map(row => ({ ...row, deletedAt: at, ...deeds?.get(row.id)?.before }));
    await this.edit.put(table, ...rows);
    if (!ATTENDANTS.includes(table)) this.done += (taken ?? 0) + deleted.length;
  }
}
