import { StoreError } from '../failures';
import { readLines } from './read';

/** Whether a file is one of our backups, whole or not: by its packing and its first line. Reads no further. */
export async function looksLikeBackup(file: Blob): Promise<boolean> {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  if (first !== 0x1f || second !== 0x8b) return false;
  const lines = readLines(file);
  try {
    const { value } = await lines.next();
    return 'header' in value;
  } catch (error) {
    // What is wrong with it, restoring it will say.
    return error instanceof StoreError && error.code !== 'backupForeign';
  } finally {
    await lines.return({ sha256: '', rows: 0 });
  }
}
