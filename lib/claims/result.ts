/**
 * What can go wrong between a reader's wish and the database, by name.
 * The interface has one sentence for each (`errors.*` in locales): what happened, what was kept, what to do.
 */
export const FAILURES = [
  'invalid',
  'forbidden',
  'notFound',
  'conflict',
  'privateWindow',
  'storageFull',
  'storageNewer',
  'storageOutdated',
  'storageBlocked',
  'storageUnavailable',
  'storagePrivate',
  'noAccess',
  'linkToSelf',
  'linkAddress',
  'unsupported',
  'reworded',
  'interrupted',
  'cancelled',
  'nameTaken',
  'backupForeign',
  'backupTruncated',
  'backupDamaged',
  'backupNewer',
  'backupTooLarge',
  'backupNotSaved',
  'downloadsForbidden',
  'noSelection',
  'selectionTooLong',
  'selectionInField',
  'selectionInFrame',
  'selectionInEditable',
] as const;
export type FailureCode = (typeof FAILURES)[number];

export interface Failure {
  code: FailureCode;
  /** For logs and bug reports, in English; never shown as the message itself. */
  detail?: string;
}

/** Failures travel as values, so that every caller has to look at them. */
export type Result<T> = { ok: true; value: T } | { ok: false; error: Failure };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

export const fail = (code: FailureCode, detail?: string): { ok: false; error: Failure } => ({
  ok: false,
  error: detail === undefined ? { code } : { code, detail },
});
