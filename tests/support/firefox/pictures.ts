import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { View } from './view';

const FOLDER = resolve(import.meta.dirname, '../../../.output/pictures/firefox');

/** Keeps a picture of a view where a person can look at it afterwards. */
export async function keepPicture(view: View, name: string): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  await writeFile(join(FOLDER, `${name}.png`), await view.picture());
}
