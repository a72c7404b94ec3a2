import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { KINDS } from '../../../lib/claims';

const sheet = readFileSync(resolve(import.meta.dirname, '../../../entrypoints/marks.css'), 'utf8');
const [usual = '', forced = ''] = sheet.split('@media (forced-colors: active)');

/** The line under the marks of each kind, without its colour. */
function linesIn(css: string): string[] {
  return ['plain', ...KINDS].map(kind => {
    const [, rules] = new RegExp(`claimlight-${kind}\\) \\{([^}]*)\\}`).exec(css) ?? [];
    expect(rules, kind).toBeDefined();
    return /text-decoration: (underline \w+ \d+px)/.exec(rules ?? '')?.[1] ?? 'none';
  });
}

it.each([
  ['usual', usual],
  ['forced', forced],
])('in %s colours every kind has a line of its own', (_, css) => {
  const lines = linesIn(css);
  expect(lines).toEqual([...new Set(lines)]);
});
