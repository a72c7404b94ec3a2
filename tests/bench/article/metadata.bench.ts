import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { PLACES } from '../../../lib/article/metadata/places';
import { authorName, type Reading } from '../../../lib/claims';
import expected from '../../fixtures/metadata/expected.json';
import { startReader } from './reader';

/** A folder of pages, each with `source.html` and `expected-metadata.json`; they stay outside the project. */
const PAGES = process.env['PAGES'];

interface Expected {
  title?: string | null;
  byline?: string | null;
  siteName?: string | null;
  publishedTime?: string | null;
  lang?: string | null;
  readerable?: boolean;
}

let reader: Awaited<ReturnType<typeof startReader>>;
beforeAll(async () => {
  reader = await startReader();
});
afterAll(() => reader?.close());

const plain = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();

/** What is compared, and whether two answers agree in what they say. */
const compared = {
  title: {
    theirs: (e: Expected) => e.title,
    ours: ({ metadata }: Reading) => metadata.title?.value,
    agree: (a: string, b: string) => plain(a) === plain(b),
  },
  byline: {
    theirs: (e: Expected) => e.byline,
    ours: ({ metadata }: Reading) => metadata.authors?.value.map(authorName).join(', '),
    agree: (a: string, b: string) => a.split(', ').every(name => plain(b).includes(plain(name))),
  },
  site: {
    theirs: (e: Expected) => e.siteName,
    ours: ({ metadata }: Reading) => metadata.site?.value,
    agree: (a: string, b: string) => plain(a) === plain(b),
  },
  date: {
    theirs: (e: Expected) => e.publishedTime,
    ours: ({ metadata }: Reading) => metadata.published?.value,
    agree: (a: string, b: string) => a.slice(0, 10) === b.slice(0, 10) || Date.parse(a) === Date.parse(b),
  },
  language: {
    theirs: (e: Expected) => e.lang,
    ours: ({ metadata }: Reading) => metadata.language?.value,
    agree: (a: string, b: string) => a.toLowerCase() === b.toLowerCase().replace('_', '-'),
  },
  readable: {
    theirs: (e: Expected) => String(e.readerable),
    ours: ({ article }: Reading) => String(article !== null),
    agree: (a: string, b: string) => a === b,
  },
};

/** The families of markup, by what their places are called. */
const FAMILIES: [string, RegExp][] = [
  ['Highwire', /^citation_/],
  ['bepress', /^bepress_/],
  ['PRISM', /^prism\./],
  ['eprints', /^eprints\./],
  ['Dublin Core', /^dc(terms)?\./],
  ['JSON-LD', /^json-ld/],
  ['microdata', /^microdata/],
  ['Open Graph', /^(og|article|book|twitter):/],
  ['parsely', /^parsely/],
  ['sailthru', /^sailthru/],
  ['the page itself', /^(title|h1|byline|readability|dateline|address)|[[=]/],
  ['plain meta', /./],
];
const familyOf = (place: string) => FAMILIES.find(([, names]) => names.test(place))?.[0] ?? place;

describe('metadata', () => {
  it('has so many places, and fixtures that read so many values from them, by family', () => {
    const rows = new Map(FAMILIES.map(([family]) => [family, { fields: 0, places: 0, read: 0 }]));
    for (const places of Object.values(PLACES)) {
      for (const [family, row] of rows) {
        const own = places.filter(place => familyOf(place) === family).length;
        row.places += own;
        if (own > 0) row.fields += 1;
      }
    }
    for (const { from } of Object.values(expected).flatMap(page => Object.values(page))) {
      const row = rows.get(familyOf(from));
      if (row) row.read += 1;
    }
    console.table(Object.fromEntries(rows));
  });

  it('of our own fixtures, field by field', async () => {
    const rows = new Map<string, Record<'stated' | 'right' | 'wrong' | 'missed' | 'invented', number>>();
    for (const [name, wanted] of Object.entries(expected)) {
      const { metadata } = await reader.read(readFileSync(`tests/fixtures/metadata/${name}.html`, 'utf8'));
      const [theirs, ours]: Readonly<Record<string, unknown>>[] = [wanted, metadata];
      for (const field of new Set([...Object.keys(wanted), ...Object.keys(metadata)])) {
        const row = rows.get(field) ?? { stated: 0, right: 0, wrong: 0, missed: 0, invented: 0 };
        const [a, b] = [theirs?.[field], ours?.[field]].map(value => JSON.stringify(value));
        if (a) row.stated += 1;
        row[a === b ? 'right' : a && b ? 'wrong' : a ? 'missed' : 'invented'] += 1;
        rows.set(field, row);
      }
    }
    console.table(Object.fromEntries(rows));
  });

  it.runIf(PAGES)('compared with what Readability was told to find', async () => {
    const folder = PAGES ?? '';
    const pages = readdirSync(folder).filter(name => existsSync(join(folder, name, 'source.html')));
    const rows = Object.keys(compared).map(field => ({
      field,
      agree: 0,
      differ: 0,
      onlyOurs: 0,
      onlyTheirs: 0,
      neither: 0,
    }));
    const differences: string[] = [];
    for (const name of pages) {
      const expected: Expected = JSON.parse(
        readFileSync(join(folder, name, 'expected-metadata.json'), 'utf8'),
      );
      const reading = await reader.read(readFileSync(join(folder, name, 'source.html'), 'utf8'));
      for (const row of rows) {
        const { theirs, ours, agree } = compared[row.field as keyof typeof compared];
        const [a, b] = [ours(reading) || null, theirs(expected) || null];
        const verdict =
          a && b ? (agree(a, b) ? 'agree' : 'differ') : a ? 'onlyOurs' : b ? 'onlyTheirs' : 'neither';
        row[verdict] += 1;
        if (verdict !== 'agree' && verdict !== 'neither') {
          differences.push(`${row.field.padEnd(9)} ${name.padEnd(28)} ours: ${a}   theirs: ${b}`);
        }
      }
    }
    console.log(differences.sort().join('\n'));
    console.table(rows);
  });
});
