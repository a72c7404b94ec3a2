import { Dexie, type EntityTable, type Table } from 'dexie';
import type { Claim, Draft, Id, Link, Page, Snapshot, Source, Speaker, Tag } from '../claims';
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
  /** The row as it was (`null`: it did not exist) and as it became; snapshots are logged without their content. */
  before: object | null;
  after: object;
}

export interface Setting {
  name: string;
  value: unknown;
}

/** A row of a table whose shape later features own: saved searches, templates, dismissals, imports. */
interface Keyed {
  id: Id;
}

/** Version of the stored schema. A database with a higher one was made by a newer Claimlight and is left alone. */
export const SCHEMA_VERSION = 1;

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
  declare drafts: EntityTable<Draft, 'subject'>;
  declare settings: EntityTable<Setting, 'name'>;
  declare searches: Table<Keyed, Id>;
  declare templates: Table<Keyed, Id>;
  declare dismissals: Table<Keyed, Id>;
  declare imports: Table<Keyed, Id>;

  constructor(name = 'claimlight') {
    super(name, {
      chromeTransactionDurability: 'strict',
      indexedDB: openOwnVersion(globalThis.indexedDB),
    });
    this.version(SCHEMA_VERSION).stores({
      pages: 'id, key, source, revision',
      sources: 'id, address, *tags, updatedAt, revision',
      snapshots: 'id, source, page, [source+hash], revision',
      claims:
        'id, source, page, kind, status, attribution.speaker, *tags, *words, createdAt, updatedAt, deletedAt, revision',
      links: 'id, from, to.claim, to.address, revision',
      tags: 'id, folded, mergedInto, revision',
      speakers: 'id, folded, mergedInto, revision',
      events: 'id, commit, [table+record], at',
      drafts: 'subject, updatedAt',
      settings: 'name',
      searches: 'id',
      templates: 'id',
      dismissals: 'id',
      imports: 'id',
    });
  }
}
