import * as v from 'valibot';
import { instant } from '../../claims';
import type { RecordTable } from '../database';

/** The format is described in docs/backup.md. */
export const FORMAT = 'claimlight-backup';
export const FORMAT_VERSION = 1;

/**
 * The tables of a backup in the order in which they are written: rows come before the rows they refer to.
 * A backup does not stop the reader from writing, so a row may be added meanwhile; what it refers to was there before it.
 */
export const BACKUP_TABLES = [
  'events',
  'commits',
  'links',
  'claims',
  'snapshots',
  'pages',
  'sources',
  'tags',
  'speakers',
  'drafts',
  'searches',
  'templates',
  'dismissals',
  'imports',
  'settings',
] as const;
export type BackupTable = (typeof BACKUP_TABLES)[number];

/** Tables that are not in a backup, because they are computed again or are of this moment. */
export const NOT_IN_BACKUP = ['words', 'wordsOwed', 'derived', 'stage'] as const;

/** Settings that belong to this copy of the library. */
export const OWN_SETTINGS: readonly string[] = [
  'clock',
  'lastBackup',
  'backupReminder',
  'backupSchedule',
  'scheduledBackups',
];

/** What a row of a table refers to, by field. */
export const REFERENCES: Partial<Record<BackupTable, Record<string, RecordTable>>> = {
  pages: { source: 'sources' },
  snapshots: { source: 'sources', page: 'pages' },
  claims: { source: 'sources', page: 'pages' },
  links: { from: 'claims' },
};

/**
 * More than this is refused: bytes of the file, of all it unpacks to, and of one row; rows. A lifetime of reading must stay below, since
 * what is written must be read again: 100,000 claims over 10,000 saved articles come to 500 MB. It is read as a stream, so the
 * limits only stop what was made to keep us busy: no real file unpacks to more than `unpacked` and more than so many times its size.
 */
export const LIMITS = {
  file: 20_000_000_000,
  unpacked: 4_000_000_000,
  times: 20,
  line: 64_000_000,
  rows: 100_000_000,
};

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

export const HeaderSchema = v.object({
  format: v.literal(FORMAT),
  version: count,
  /** Of the stored schema, whose rows these are. */
  schema: count,
  made: instant,
  /** How many rows there were in each table when the backup was begun. */
  counts: v.record(v.string(), count),
});
export type Header = v.InferOutput<typeof HeaderSchema>;

export const TrailerSchema = v.object({
  end: v.literal(true),
  rows: count,
  counts: v.record(v.string(), count),
  /** Of everything before this line, unpacked; hexadecimal. */
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
});

/** A row as a line has it: bytes are base64. */
export function toLine(table: BackupTable, row: object): string {
  const written =
    table === 'snapshots' ? { ...row, content: toBase64((row as { content: Uint8Array }).content) } : row;
  return `${JSON.stringify([table, written])}\n`;
}

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 0x8000)
    text += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  return btoa(text);
}

/** Throws a `DOMException` on anything that is not base64. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), character => character.charCodeAt(0));
}

export const toHex = (bytes: Uint8Array) =>
  Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
