import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { FAILURES, KINDS, PROBLEMS, STATUSES } from '../../../lib/claims';
import { formats } from '../../../lib/exchange';
import { ROOT, shippedSources } from './sources';

type Messages = { [name: string]: string | Messages };

const english: Messages = parse(readFileSync(join(ROOT, 'locales/en.yml'), 'utf8'));
const keys = keysOf(english);
const sources = [...shippedSources().values()].join('\n');

/** Every key as `i18n.t` takes it; a message with plural forms is one. */
function keysOf(messages: Messages, prefix = ''): string[] {
  return Object.entries(messages).flatMap(([name, value]) => {
    const key = prefix + name;
    return typeof value === 'string' || 'n' in value ? [key] : keysOf(value, `${key}.`);
  });
}

/** Keys put together in the code, such as `kinds.${kind}`, as patterns. */
const composed = [...sources.matchAll(/i18n\.t\(`([\w.]*)\$\{[^}]+\}([\w.]*)`/g)].map(
  ([, before = '', after = '']) => new RegExp(`^${before.replaceAll('.', '\\.')}\\w+${after}$`),
);

const isUsed = (key: string) =>
  sources.includes(`'${key}'`) ||
  // As browsers themselves have it.
  sources.includes(`__MSG_${key.replaceAll('.', '_')}__`) ||
  sources.includes(`'${key.replaceAll('.', '_')}'`) ||
  composed.some(pattern => pattern.test(key));

describe('the texts of the interface', () => {
  it('are all used', () => {
    expect(keys.length).toBeGreaterThan(50);
    expect(keys.filter(key => !isUsed(key))).toEqual([]);
  });

  it('hold every text that the code asks for', () => {
    const asked = [...sources.matchAll(/i18n\.t\(\s*'([\w.]+)'/g)].map(([, key]) => key ?? '');
    expect(asked.length).toBeGreaterThan(50);
    expect(asked.filter(key => !keys.includes(key))).toEqual([]);
  });

  it.each([
    ['errors', FAILURES],
    ['kinds', ['plain', ...KINDS]],
    ['statuses', STATUSES],
    ['problems', PROBLEMS],
    ['formats', formats.map(({ id }) => id)],
  ])('name all %s, and no other', (section, values) => {
    expect(Object.keys(english[section] ?? {}).sort()).toEqual([...values].sort());
  });
});

it('formats are called what their registry calls them', () => {
  expect(english['formats']).toEqual(Object.fromEntries(formats.map(({ id, label }) => [id, label])));
});
