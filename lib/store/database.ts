import { Dexie, type EntityTable, type Table } from 'dexie';
import type { Claim, CommitKind, Draft, Id, Link, Page, Snapshot, Source, Speaker, Tag } from '../claims';
import { declareVersions, MIGRATIONS } from './migrations';
import { openOwnVersion } from './open-own-version';

/** The tables whose rows have a history. */
export interface Records {
  pages: Page;
  sources: Source;
  snapshots: Snapshot;
  claims: Claim;
  links: Link;
  tags: Tag;
  speakers: Speaker;
}
export type RecordTable = keyof Records;
export const RECORD_TABLES = [
  'pages',
  'sources',
  'snapshots',
  'claims',
  'links',
  'tags',
  'speakers',
] as const;

/** One change of one row. `commit` is shared by all changes that were made, and are undone, together. */
export interface HistoryEvent {
  id: Id;
  commit: Id;
  at: string;
  table: RecordTable;
  record: Id;
  /**
   * The fields that differ, as they were and as they became; of a row that did not exist, `null` and all of them.
   * Of snapshots the content is not logged. Both are empty once the row has been purged.
   */
  before: object | null;
  after: object;
  /** Rows that a restored backup added, all in one event: `record` is the batch's name then. See `eventsOfBrought`. */
  brought?: { records: Id[]; revisions: string[] };
}

export interface Setting {
  name: string;
  value: unknown;
}

/** A row of a table whose shape later features own: saved searches, templates, dismissals, imports. */
interface Keyed {
  id: Id;
}

/** A row of a table without a history, as it was before a commit put another in its place; `null` if it did not exist. */
export interface Besides {
  table: string;
  key: string;
  before: object | null;
  /** When the row that was put there says it was changed; `null` if none was. Undo looks whether it still says so. */
  after?: string | null;
}

/** What one commit did: see `CommitKind`. All rows it wrote carry its revision. */
export interface CommitRow {
  id: Id;
  at: string;
  revision: string;
  kind: CommitKind;
  count: number;
  sample: string;
  /** The commit that this one took back. */
  undoes: Id | null;
  besides?: Besides[];
}

/** Some rows of one table of a backup that is being restored: a thousand single ones would take far longer to write. */
export interface StagedRows {
  number?: number;
  table: string;
  rows: { key: string; row: object }[];
}

/**
 * The words of claims, in runs: each numbers some claims, and holds a sorted list of their words with the numbers of the claims that have
 * each, cut into blocks. A run is never changed, only made anew of its claims, so one that is missing or old costs nothing but being found later.
 */
export interface WordBlock {
  run: number;
  /** From 0 on, in the order of the words. */
  part: number;
  words: string[];
  /** By word, where in `claims` its claims end; they begin where those of the word before end. */
  ends: number[];
  claims: Uint16Array;
}

/** Ids of claims of a run, in the order of their numbers, so many to a row. */
export interface NumberedClaims {
  run: number;
  /** -1 and below: see `partOfIds` in `words`. */
  part: number;
  ids: Id[];
}

/** Claims whose words are not in a run yet, or, where they are `gone`, must not be in one any more. */
export interface OwedWords {
  number?: number;
  ids: Id[];
  gone?: boolean;
}

/** Something that can be computed again from the other tables, kept because that takes time. */
export interface Derived {
  name: string;
}

/** Version of the stored schema. A database with a higher one was made by a newer Claimlight and is left alone. */
export const SCHEMA_VERSION = MIGRATIONS.at(-1)?.version ?? 0;

/**
 * The database, one per profile. Open it only in the extension's own contexts:
 * in a content script, and in a frame inside a page, IndexedDB belongs to somebody else.
 */
export class ClaimlightDatabase extends Dexie {
  declare pages: EntityTable<Page, 'id'>;
  declare sources: EntityTable<Source, 'id'>;
  declare snapshots: EntityTable<Snapshot, 'id'>;
  declare claims: EntityTable<Claim, 'id'>;
  declare links: EntityTable<Link, 'id'>;
  declare tags: EntityTable<Tag, 'id'>;
  declare speakers: EntityTable<Speaker, 'id'>;
  declare events: EntityTable<HistoryEvent, 'id'>;
  declare commits: EntityTable<CommitRow, 'id'>;
  declare words: Table<WordBlock | NumberedClaims, [run: number, part: number]>;
  declare wordsOwed: EntityTable<OwedWords, 'number'>;
  declare stage: EntityTable<StagedRows, 'number'>;
  declare derived: EntityTable<Derived, 'name'>;
  declare drafts: EntityTable<Draft, 'subject'>;
  declare settings: EntityTable<Setting, 'name'>;
  declare searches: Table<Keyed, Id>;
  declare templates: Table<Keyed, Id>;
  declare dismissals: Table<Keyed, Id>;
  declare imports: Table<Keyed, Id>;

  /** @param patience how long opening waits for pages of an older version (ms) */
  constructor(name = 'claimlight', patience?: number) {
    // Dexie remembers that opening failed; closed, it tries again when it is asked next.
    const onGivenUp = () => void setTimeout(() => this.close({ disableAutoOpen: false }));
    const factory = openOwnVersion(globalThis.indexedDB, { patience, onGivenUp });
    super(name, { chromeTransactionDurability: 'strict', indexedDB: factory });
    declareVersions(this);
    // Dexie lets go by itself when a newer version wants to open; it must not come back.
    this.on('versionchange', event => {
      if (event.newVersion) factory?.retire();
    });
  }
}
