import { connectToBackground } from '../../lib/browser';
import type { LastBackup } from '../../lib/claims';
import { BACKUP_WRITER, type BackupEvent } from '../../lib/messages';
import { ClaimlightDatabase, writeBackup } from '../../lib/store';

/** So often the background hears that writing goes on (ms). */
const TELL_EVERY = 2000;

/** A page that nobody sees: it writes a backup into a file and keeps it until the background has had it downloaded. */
const port = connectToBackground(BACKUP_WRITER);
const tell = (event: BackupEvent) => port.postMessage(event);

try {
  const db = new ClaimlightDatabase();
  let told = 0;
  const onProgress = () => {
    if (Date.now() - told < TELL_EVERY) return;
    told = Date.now();
    tell({ event: 'writing' });
  };
  const noted: LastBackup[] = [];
  const stream = writeBackup(db, { onProgress }, made => noted.push(made));
  // Or Chrome takes it for text and names it so.
  const headers = { 'content-type': 'application/gzip' };
  const file = await new Response(stream, { headers }).blob();
  const [made] = noted;
  if (!made) throw new Error('not written to its end');
  tell({ event: 'written', address: URL.createObjectURL(file), made });
} catch (error) {
  tell({ event: 'failed', why: String(error) });
}
