import * as v from 'valibot';
import type { LastBackup } from '../../claims';
import type { ClaimlightDatabase } from '../database';

const MONTH = 30 * 24 * 60 * 60 * 1000;
/** So many new claims are worth a reminder. */
const MANY = 50;

const LastBackupSchema = v.object({ at: v.string(), claims: v.number(), bytes: v.number() });

/** The last backup that was written to its end, if there is one. */
export async function lastBackup(db: ClaimlightDatabase): Promise<LastBackup | null> {
  const stored = v.safeParse(LastBackupSchema, (await db.settings.get('lastBackup'))?.value);
  return stored.success ? stored.output : null;
}

/** Notes that a backup was written to its end. */
export async function noteBackup(db: ClaimlightDatabase, made: LastBackup): Promise<void> {
  await db.settings.put({ name: 'lastBackup', value: made });
}

/**
 * Whether the reader should be reminded now: no backup is younger than a month, and 50 claims are new since the last one.
 * It is said once; `backupReminded` notes that it was, until there are 50 more.
 */
export async function backupReminderDue(db: ClaimlightDatabase, now = Date.now()): Promise<boolean> {
  const last = await lastBackup(db);
  if (last && now - Date.parse(last.at) < MONTH) return false;
  const reminded = (await db.settings.get('backupReminder'))?.value;
  const known = Math.max(last?.claims ?? 0, typeof reminded === 'number' ? reminded : 0);
  return (await db.claims.count()) - known >= MANY;
}

export async function backupReminded(db: ClaimlightDatabase): Promise<void> {
  await db.settings.put({ name: 'backupReminder', value: await db.claims.count() });
}
