import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '../../..');

/** Our own code that ships, by path. */
export function shippedSources(): Map<string, string> {
  const folders = ['components', 'entrypoints', 'lib'];
  const paths = folders.flatMap(folder =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter(name => /\.(ts|tsx|html)$/.test(name))
      .map(name => join(folder, name)),
  );
  if (paths.length === 0) throw new Error('no sources found: has the layout changed?');
  return new Map(
    [...paths, 'manifest.config.ts'].map(path => [path, readFileSync(join(ROOT, path), 'utf8')]),
  );
}
