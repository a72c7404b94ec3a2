import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

interface Package {
  name: string;
  version: string;
  license?: string;
  dependencies?: Record<string, string>;
}

/** What the extension says of other people's work: our own notice, then the licence text of every package in it. */
export function notices(): string {
  const own = readFileSync(join(ROOT, 'THIRD_PARTY.md'), 'utf8');
  return [own, ...shippedPackages().map(notice)].join(`\n${'-'.repeat(80)}\n\n`);
}

function notice(folder: string): string {
  const { name, version, license } = read(folder);
  const file = readdirSync(folder).find(entry => /^licen[cs]e/i.test(entry));
  const text = file ? readFileSync(join(folder, file), 'utf8').trim() : '';
  return `${name} ${version}\n${license ?? ''}\n\n${text}\n`;
}

/** The folders of our dependencies and of theirs; type declarations are left behind by the build. */
function shippedPackages(): string[] {
  const found = new Map<string, string>();
  const follow = (names: readonly string[]) => {
    for (const name of names) {
      const folder = join(ROOT, 'node_modules', name);
      if (found.has(name) || name.startsWith('@types/') || !existsSync(folder)) continue;
      found.set(name, folder);
      follow(Object.keys(read(folder).dependencies ?? {}));
    }
  };
  follow(Object.keys(read(ROOT).dependencies ?? {}));
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, folder]) => folder);
}

const read = (folder: string): Package => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
