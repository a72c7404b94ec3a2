import * as v from 'valibot';
import { download, mayDownload, onConnect, openUnseen, stayAwake } from '../../lib/browser';
import { fail, type LastBackup, ok, type Result } from '../../lib/claims';
import { BACKUP_WRITER, type BackupEvent, BackupEventSchema } from '../../lib/messages';
import { type ClaimlightDatabase, dueBackup, noteScheduledBackup } from '../../lib/store';

const LOCK = 'claimlight-scheduled-backup';
/** Where the files stand in the reader's downloads. */
const FOLDER = 'Claimlight';

/** Writes the backup that is due, if one is, and notes what came of it. One at a time. */
export function backUpIfDue(db: ClaimlightDatabase): Promise<Result<void>> {
  return navigator.locks.request(LOCK, async () => {
    const name = await dueBackup(db);
    if (!name) return ok(undefined);
    const outcome = (await mayDownload()) ? await writeAndSave(name) : fail('downloadsForbidden');
    const noted = await noteScheduledBackup(db, name, outcome);
    return outcome.ok ? noted : outcome;
  });
}

async function writeAndSave(name: string): Promise<Result<LastBackup>> {
  let close: (() => Promise<unknown>) | null = null;
  try {
    const written = nextFile();
    close = await openUnseen('/backup-writer.html');
    const { address, made } = await written;
    await download(address, `${FOLDER}/${name}`);
    return ok(made);
  } catch (error) {
    return fail('backupNotSaved', String(error));
  } finally {
    await close?.();
  }
}

/** Waits for the page that writes to connect, and to be done. */
function nextFile(): Promise<Extract<BackupEvent, { event: 'written' }>> {
  return new Promise((resolve, reject) => {
    const forget = onConnect(BACKUP_WRITER, port => {
      forget();
      port.onDisconnect.addListener(() => reject(new Error('the page that writes has ended')));
      port.onMessage.addListener((message: unknown) => {
        const event = v.parse(BackupEventSchema, message);
        if (event.event === 'written') resolve(event);
        else if (event.event === 'failed') reject(new Error(event.why));
        else stayAwake();
      });
    });
  });
}
