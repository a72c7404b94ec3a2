import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { parse } from '@retorquere/bibtex-parser';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Author, ExportRecord, SourceView } from '../../../lib/claims';
import { record, records } from '../../support/exchange/arbitrary';
import { readIn } from '../../support/exchange/imports';
import { RECORD, source, write } from '../../support/exchange/records';

const chain = (text: string): Record<string, never>[] => plugins.input.chain(text, { generateGraph: false });
const spaced = (text: string) => text.replace(/\s+/g, ' ').trim();
const flat = (text: string) => text.replace(/\s+/g, '');
const runs = { numRuns: 40 };

const familyOf = (author: Author) =>
  'literal' in author ? author.literal : [author.particle, author.family].filter(Boolean).join(' ');
const dateOf = ({ fields }: SourceView, parts = 3) =>
  fields.published && { 'date-parts': [fields.published.split('-').map(Number).slice(0, parts)] };

/** Every quote and every word of the reader that a note must still hold. */
const kept = ({ source, claims }: ExportRecord) =>
  [source.note, ...claims.flatMap(claim => [...claim.quotes, claim.statement, claim.note])].filter(Boolean);

describe('RIS, read by another program', () => {
  it('has the same title, authors, date, tags and notes', async () => {
    await fc.assert(
      fc.asyncProperty(record, async one => {
        const file = await write('ris', [one]);
        const [item] = chain(file);
        const { source, claims } = one;
        // That program files the authors of newspaper articles as reporters.
        const names: string[] = [item?.['author'] ?? item?.['reporter'] ?? []].flat();
        expect(item?.['title']).toBe(spaced(source.fields.title ?? ''));
        expect(names.map(name => (typeof name === 'string' ? name : familyOf(name)).split(', ')[0])).toEqual(
          (source.fields.authors ?? []).map(familyOf),
        );
        // It reads no more than the year (`PY`) for some types, so the day (`DA`) is looked for in the file.
        const known: number = (item?.['issued'] as never)?.['date-parts']?.[0]?.['length'] ?? 0;
        expect(item?.['issued']).toEqual(dateOf(source, known));
        expect(/^DA {2}- (.*)\r$/m.exec(file)?.[1]).toBe(source.fields.published?.replaceAll('-', '/'));
        expect(item?.['keyword'] ?? '').toBe(source.tags.join(','));
        const notes = [item?.['note'] ?? []].flat();
        expect(notes).toHaveLength(claims.length + (source.note ? 1 : 0));
        const all = flat(notes.join('')).replaceAll('/', '');
        for (const text of kept(one)) expect(all).toContain(flat(text).replaceAll('/', ''));
      }),
      runs,
    );
  });
});

describe('BibTeX, read by other programs', () => {
  it('has the same title, authors, date, tags and notes', async () => {
    await fc.assert(
      fc.asyncProperty(record, async one => {
        const { source } = one;
        const [item] = chain(await write('bibtex', [one]));
        expect(item?.['title']).toBe(spaced(source.fields.title ?? ''));
        const authors: Author[] = item?.['author'] ?? [];
        expect(authors.map(name => ('family' in name ? name.family : name.literal))).toEqual(
          (source.fields.authors ?? []).map(name => ('literal' in name ? name.literal : name.family)),
        );
        expect(item?.['issued']).toEqual(dateOf(source));
        expect(item?.['keyword'] ?? '').toBe(source.tags.join(','));
        const note = flat(String(item?.['annote'] ?? ''));
        for (const text of kept(one)) expect(note).toContain(flat(text));
      }),
      runs,
    );
  });
});

describe('BibTeX, as Zotero and TeX take it', () => {
  const entryOf = (fields: SourceView['fields']) =>
    write('bibtex', [{ source: source({ fields: { title: 'T', ...fields } }), claims: [] }]);
  it('has a day that a program which reads field by field ends with', async () => {
    const file = await entryOf({ published: '2026-03-14' });
    expect(file).toContain('  month = mar,\n');
    expect(file.indexOf('date = {2026-03-14}')).toBeGreaterThan(file.indexOf('day = '));
    expect(file.indexOf('day = ')).toBeGreaterThan(file.indexOf('year = {2026}'));
    expect(await entryOf({ published: '2026-03' })).toContain('date = {2026-03}');
  });
  it.each([
    ['web page', '@online{'],
    ['blog post', '@online{'],
    ['report', '@techreport{'],
    ['newspaper article', '@article{'],
  ] as const)('makes a %s %s', async (type, start) => {
    expect(await entryOf({ type })).toContain(start);
  });
});

it.each([
  ['bibtex', 'copyright = {CC BY 4.0}'],
  ['biblatex', 'rights = {CC BY 4.0}'],
  ['ris', 'CR  - CC BY 4.0'],
  ['cslJson', '"license": "CC BY 4.0"'],
])('%s keeps the licence, and takes it in again', async (format, line) => {
  const file = await write(format, [
    { source: source({ fields: { title: 'T', licence: 'CC BY 4.0' } }), claims: [] },
  ]);
  expect(file).toContain(line);
  const { records } = await readIn(file, 'x.bib');
  expect(records[0]?.source.found.licence?.value).toBe('CC BY 4.0');
});

it.each([
  ['en-GB', 'british'],
  ['en-US', 'american'],
  ['de', 'ngerman'],
  ['pt-BR', 'brazilian'],
  ['xx', undefined],
])('BibLaTeX names the language %s as babel does: %s', async (language, name) => {
  const file = await write('biblatex', [
    { source: source({ fields: { title: 'T', language } }), claims: [] },
  ]);
  expect(/langid = \{(.*)\}/.exec(file)?.[1]).toBe(name);
  const { records } = await readIn(file, 'x.bib');
  expect(records[0]?.source.found.language?.value).toBe(name && language);
});

describe('BibLaTeX, read by another program', () => {
  it('has the same title, authors, date and tags, and every key once', async () => {
    await fc.assert(
      fc.asyncProperty(records, async all => {
        const twice = [...all, ...all];
        const { entries, errors } = parse(await write('biblatex', twice), {
          sentenceCase: false,
          raw: false,
          removeOuterBraces: ['title'],
        } as never);
        expect(errors).toEqual([]);
        expect(new Set(entries.map(entry => entry.key)).size).toBe(twice.length);
        twice.forEach(({ source }, i) => {
          const fields = entries[i]?.fields;
          expect(fields?.date).toBe(source.fields.published);
          expect(new Set(fields?.keywords)).toEqual(new Set(source.tags));
          expect(fields?.author?.map(name => name.name ?? name.lastName) ?? []).toEqual(
            (source.fields.authors ?? []).map(name => ('literal' in name ? name.literal : name.family)),
          );
        });
      }),
      { numRuns: 10 }, // That program takes its time.
    );
  });
  it('tells newspapers from journals', async () => {
    const { entries } = parse(await write('biblatex', [RECORD]));
    expect(entries[0]).toMatchObject({ type: 'article', fields: { entrysubtype: 'newspaper' } });
  });
});

describe('CSL-JSON, read by another program', () => {
  it('has the same title, authors, date, tags and notes', async () => {
    await fc.assert(
      fc.asyncProperty(record, async one => {
        const { source } = one;
        const [item] = chain(await write('cslJson', [one]));
        expect(item?.['title']).toBe(source.fields.title);
        const authors: Author[] = item?.['author'] ?? [];
        expect(authors.map(name => ('literal' in name ? name.literal : name.family))).toEqual(
          (source.fields.authors ?? []).map(name => ('literal' in name ? name.literal : name.family)),
        );
        expect(item?.['issued']).toEqual(dateOf(source));
        expect(item?.['keyword'] ?? '').toBe(source.tags.join(', '));
        for (const text of kept(one)) expect(flat(String(item?.['note']))).toContain(flat(text));
      }),
      runs,
    );
  });
});
