import type { FailureCode } from './result';

/** What a restore would do to one table, or has done. */
export interface BackupCounts {
  /** Rows that were not here. */
  added: number;
  /** Rows that were here in an older state. */
  replaced: number;
  /** Rows that stay as they are here: the same, or newer. */
  kept: number;
  /** Rows that were deleted here since, and stay so. */
  deleted: number;
  /** Rows that were deleted here since, and come back because the reader wants them to. */
  returned: number;
}

/** What a restore does beyond adding what is missing and replacing what is older. */
export interface RestoreOptions {
  /** Brings what was deleted here since back as it stands in the backup. */
  returnDeleted?: boolean;
}

export const noRows = (): BackupCounts => ({ added: 0, replaced: 0, kept: 0, deleted: 0, returned: 0 });

/** Why a row of a backup cannot be taken. */
export const BACKUP_PROBLEMS = ['unreadable', 'invalid', 'unknownTable', 'twice', 'future', 'alone'] as const;
export type BackupProblemReason = (typeof BACKUP_PROBLEMS)[number];

export interface BackupProblem {
  /** From 1; the header is line 1. */
  line: number;
  table: string | null;
  reason: BackupProblemReason;
  /** For bug reports, in English. */
  detail: string;
}

/** What was found in a backup that was read from beginning to end, and what restoring it would do. */
export interface BackupPlan {
  file: Blob;
  /** When the backup was made, ISO 8601. */
  made: string;
  sha256: string;
  rows: number;
  tables: Record<string, BackupCounts>;
  /** The first problems; `problemCount` counts all. Rows with a problem are left out. */
  problems: BackupProblem[];
  problemCount: number;
  /** The lines that are left out. */
  leftOut: ReadonlySet<number>;
}

/** What is known of the last backup that was written to its end. */
export interface LastBackup {
  at: string;
  claims: number;
  bytes: number;
}

/** How often a backup is written by itself, and how many of these files are kept. */
export interface BackupSchedule {
  every: 'day' | 'week';
  keep: number;
}

/** What came of that: the last file that is on the disk, and what has failed since. */
export interface ScheduledBackups {
  last: { at: string; name: string } | null;
  failed: { at: string; code: FailureCode } | null;
  /** How many were written, ever. */
  written: number;
}

/** What a backup's file is called; `now` in the reader's own time zone, since that is the day it is looked for under. */
export function backupName(now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const day = [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join('-');
  return `claimlight-backup-${day}-${two(now.getHours())}${two(now.getMinutes())}.ndjson.gz`;
}
