import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

const IMPORT = /import \{([^}]*)\} from 'lucide';/g;
const EXPORT = /export \{([^}]*)\} from '\.\/icons\/([\w-]+\.mjs)'/g;
const ESM = join(dirname(createRequire(import.meta.url).resolve('lucide/package.json')), 'dist/esm');

/**
 * Takes every icon from its own file of `lucide`. Asked for by the package's name, all two thousand would be read and parsed
 * in each build, only to be thrown away again.
 */
export function singleIcons(): Plugin {
  const files = filesOfIcons();
  const importOf = (name: string): string => {
    const [wanted = '', as = wanted] = name.trim().split(/\s+as\s+/);
    // Types are nothing to a bundler.
    if (wanted === '' || wanted.startsWith('type ')) return '';
    const file = files.get(wanted);
    if (!file) throw new Error(`lucide has no icon “${wanted}”`);
    return `import ${as} from 'lucide/dist/esm/icons/${file}';`;
  };
  return {
    name: 'single-icons',
    enforce: 'pre',
    transform(code, id) {
      if (id.includes('node_modules') || !code.includes("from 'lucide'")) return;
      const split = (_: string, names: string): string => names.split(',').map(importOf).join(' ');
      return { code: code.replace(IMPORT, split), map: null };
    },
  };
}

/** The file of each icon by each of its names, as the package itself lists them. */
function filesOfIcons(): Map<string, string> {
  const all = new Map<string, string>();
  for (const [, names = '', file = ''] of readFileSync(join(ESM, 'lucide.mjs'), 'utf8').matchAll(EXPORT))
    for (const [, name = ''] of names.matchAll(/default as (\w+)/g)) all.set(name, file);
  return all;
}
