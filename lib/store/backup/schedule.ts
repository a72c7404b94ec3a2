import * as v from 'valibot';
import type {
  BackupSchedule,
  Failure,
  FailureCode,
  LastBackup,
  Result,
  ScheduledBackups,
} from '../../claims';
import { keepClock, readClock } from '../clock';
import type { ClaimlightDatabase } from '../database';
import { attempt } from '../failures';
import { noteBackup } from './reminder';

const HOUR = 60 * 60 * 1000;
/** A little less than a day and a week, so that a backup at nine is followed by one at nine. */
const AFTER = { day: 23 * HOUR, week: 7 * 24 * HOUR - HOUR };
/** What has failed is tried again after this. */
const AGAIN = 4 * HOUR;
export const MOST_KEPT = 20;

const ScheduleSchema = v.object({
  every: v.picklist(['day', 'week']),
  keep: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(MOST_KEPT)),
});
/** Only we write it, and it is in no backup: the background need not carry every name to know one. */
const failureCode = v.string() as v.GenericSchema<FailureCode>;
const DoneSchema = v.object({
  last: v.nullable(v.object({ at: v.string(), name: v.string() })),
  failed: v.nullable(v.object({ at: v.string(), code: failureCode })),
  written: v.number(),
});
const NOTHING_DONE: ScheduledBackups = { last: null, failed: null, written: 0 };

/** How often backups are written by themselves; null if they are not. It belongs to this browser and is in no backup. */
export async function backupSchedule(db: ClaimlightDatabase): Promise<BackupSchedule | null> {
  const stored = v.safeParse(ScheduleSchema, (await db.settings.get('backupSchedule'))?.value);
  return stored.success ? stored.output : null;
}

export function setBackupSchedule(
  db: ClaimlightDatabase,
  schedule: BackupSchedule | null,
): Promise<Result<void>> {
  return attempt(async () => {
    if (schedule) await db.settings.put({ name: 'backupSchedule', value: v.parse(ScheduleSchema, schedule) });
    else await db.settings.delete('backupSchedule');
  });
}

/** What came of the backups that were written by themselves. */
export async function scheduledBackups(db: ClaimlightDatabase): Promise<ScheduledBackups> {
  const stored = v.safeParse(DoneSchema, (await db.settings.get('scheduledBackups'))?.value);
  return stored.success ? stored.output : NOTHING_DONE;
}

/** So many letters of its name tell this library from others whose backups go into the same folder. */
const NAME_LENGTH = 4;

/**
 * The name of the file that is to be written now, or null if none is. As many names as are kept take turns, so that each new file
 * takes the place of the oldest one: no file has to be found and deleted. The library's own name stands in it, or another profile,
 * or a library begun anew after this one was lost, would write over its files.
 */
export async function dueBackup(db: ClaimlightDatabase, now = Date.now()): Promise<string | null> {
  const schedule = await backupSchedule(db);
  if (!schedule) return null;
  const { last, failed, written } = await scheduledBackups(db);
  const passed = (moment: { at: string } | null, time: number) =>
    !moment || now - Date.parse(moment.at) > time;
  if (!passed(last, AFTER[schedule.every]) || !passed(failed, AGAIN)) return null;
  return `claimlight-backup-auto-${await libraryName(db)}-${(written % schedule.keep) + 1}.ndjson.gz`;
}

function libraryName(db: ClaimlightDatabase): Promise<string> {
  return db.transaction('rw', db.settings, async () => {
    const clock = await readClock(db);
    await keepClock(db, clock);
    return clock.device.slice(0, NAME_LENGTH);
  });
}

/** Notes that a backup is on the disk under a name, or why it is not. */
export function noteScheduledBackup(
  db: ClaimlightDatabase,
  name: string,
  outcome: Result<LastBackup>,
): Promise<Result<void>> {
  return attempt(() =>
    db.transaction('rw', db.settings, async () => {
      const { last, written } = await scheduledBackups(db);
      const value: ScheduledBackups = outcome.ok
        ? { last: { at: outcome.value.at, name }, failed: null, written: written + 1 }
        : { last, failed: failure(outcome.error), written };
      await db.settings.put({ name: 'scheduledBackups', value });
      if (outcome.ok) await noteBackup(db, outcome.value);
    }),
  );
}

const failure = ({ code }: Failure) => ({ at: new Date().toISOString(), code });
