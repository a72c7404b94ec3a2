import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ExportOptions, exporters } from '../../../lib/exchange';
import { READY_MADE } from '../../../lib/exchange/templates';
import { BARE, RECORD, write, writeBytes } from '../../support/exchange/records';
import { wordOutline } from '../../support/exchange/word-outline';

const FOLDER = join(import.meta.dirname, 'golden');

/** Each format, with the options that make it another one. */
const CASES: [file: string, id: string, options?: Partial<ExportOptions>][] = [
  ['markdown-obsidian.md', 'markdown'],
  ['markdown-logseq.md', 'markdown', { flavour: 'logseq' }],
  ['template-notes.md', 'template'],
  ['template-literature.md', 'template', { template: READY_MADE.literature }],
  ['template-evidence.md', 'template', { template: READY_MADE.evidence }],
  ['template-questions.md', 'template', { template: READY_MADE.questions }],
  ['page.html', 'html'],
  ['claims.csv', 'csv'],
  ['claimlight.json', 'json'],
  ['annotations.jsonld', 'webAnnotation'],
  ['claims.jsonld', 'schemaOrg'],
  ['sources.bibtex.bib', 'bibtex'],
  ['sources.biblatex.bib', 'biblatex'],
  ['sources.ris', 'ris'],
  ['sources.csl.json', 'cslJson'],
  ['bibliography-apa.html', 'bibliography'],
  ['bibliography-mla.html', 'bibliography', { style: 'mla' }],
  ['bibliography-chicago.html', 'bibliography', { style: 'chicago' }],
  ['bibliography-harvard.html', 'bibliography', { style: 'harvard' }],
  ['bibliography-ieee.html', 'bibliography', { style: 'ieee' }],
  ['quotations.html', 'quotations'],
  ['word.txt', 'docx'],
  ['cards.anki.txt', 'anki'],
  ['hypothesis.json', 'hypothesis'],
  ['readwise.csv', 'readwise'],
  ['clipper.json', 'clipper'],
];

/** What holds claims alone: a source without any leaves nothing in it. */
const ONLY_CLAIMS = [
  'template-evidence.md',
  'template-questions.md',
  'cards.anki.txt',
  'hypothesis.json',
  'readwise.csv',
  'clipper.json',
];

/** What a format writes, as text that a person can read. */
const shown: typeof write = async (id, records, options) =>
  id === 'docx' ? wordOutline(await writeBytes(id, records, options)) : write(id, records, options);

describe('each format is what its golden file says', () => {
  it.each(CASES)('%s', async (file, id, options) => {
    await expect(await shown(id, [RECORD], options)).toMatchFileSnapshot(join(FOLDER, file));
    const withBare = await shown(id, [RECORD, BARE], options);
    if (ONLY_CLAIMS.includes(file)) expect(withBare).not.toContain('courier.example/empty');
    else expect(withBare).toContain('courier.example/empty');
  });

  it('and none is without one', () => {
    const covered = new Set(CASES.map(([, id]) => id));
    expect(Object.keys(exporters).filter(id => !covered.has(id))).toEqual([]);
    expect(readdirSync(FOLDER).sort()).toEqual(CASES.map(([file]) => file).sort());
  });
});

it.each(Object.keys(exporters))('%s is whole without any source', async id => {
  const text = await write(id, []);
  if (exporters[id]?.extension.startsWith('json')) JSON.parse(text);
  expect(text).not.toContain('undefined');
});
