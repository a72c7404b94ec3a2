import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The text of a download with this ending, once Firefox has written it to the end; null until then. While it is being
 * written it has other names, some of which end alike, and may be gone again before they are read.
 */
export async function readDownload(folder: string, ending: string): Promise<string | null> {
  const names = await readdir(folder);
  const name = names.find(each => each.endsWith(ending));
  if (!name || names.some(each => each.endsWith('.part'))) return null;
  const text = await readFile(join(folder, name), 'utf8').catch(() => null);
  return (await readdir(folder)).includes(name) ? text || null : null;
}
