import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { quotesOf, sourceFields } from '../../../lib/claims';
import { readArchive } from '../../../lib/exchange/importers/zip';
import { readIn } from '../../support/exchange/imports';
import { BARE, RECORD, write } from '../../support/exchange/records';

const own = (sources: unknown[]) => JSON.stringify({ format: 'claimlight', version: 1, sources });
const SOURCE = {
  id: '0190f3c2-0000-7000-8000-000000000000',
  address: 'https://courier.example/',
  found: { title: { value: 'The harbour', from: 'test' } },
};
const CLAIM = {
  id: '0190f3c2-0000-7000-8000-000000000001',
  targets: [
    {
      format: 'html',
      frame: null,
      selectors: [{ type: 'TextQuoteSelector', exact: 'a', prefix: '', suffix: '' }],
    },
  ],
};

describe('encodings', () => {
  const bytes = (text: string, encode: (code: number) => number[]) =>
    new Uint8Array(Array.from(text).flatMap(sign => encode(sign.codePointAt(0) ?? 0)));
  const TABLE = 'quote;title\n"naïve café — ü";Überschrift é\n';
  const latin = TABLE.replace('—', '-');
  it.each([
    ['UTF-8', strToU8(TABLE), '—'],
    ['UTF-8 with a mark', strToU8(`\uFEFF${TABLE}`), '—'],
    ['UTF-16, little end first', bytes(`\uFEFF${TABLE}`, code => [code & 255, code >> 8]), '—'],
    ['UTF-16, big end first', bytes(`\uFEFF${TABLE}`, code => [code >> 8, code & 255]), '—'],
    ['UTF-16 without a mark', bytes(TABLE, code => [code & 255, code >> 8]), '—'],
    ['Latin 1', bytes(latin, code => [code]), '-'],
    [
      'Windows, with a late accent',
      bytes(`${latin}${`x;${'y'.repeat(500)}\n`.repeat(200)}é;z\n`, code => [code]),
      '-',
    ],
  ])('%s', async (_, content, dash) => {
    const { format, records, problems } = await readIn(new Uint8Array(content), 'table.csv');
    expect([format, problems]).toEqual(['csv', []]);
    expect(records[0]?.claims.map(quotesOf)).toEqual([[`naïve café ${dash} ü`]]);
    expect(records[0]?.source.found.title?.value).toBe('Überschrift é');
  });
});

describe('files that are cut', () => {
  it.each(['json', 'webAnnotation', 'cslJson', 'ris', 'bibtex'])('%s gives what stands before', async id => {
    const text = await write(id, [BARE, RECORD]);
    const { records, problems } = await readIn(text.slice(0, text.lastIndexOf('batteries')), 'x.bib');
    expect(records.length).toBeGreaterThan(0);
    expect(records[0]?.source.address).toBe(BARE.source.address);
    expect(problems.at(-1)?.reason).toBe('truncated');
    expect(problems.at(-1)?.line).toBeGreaterThan(1);
  });
  it('a table whose last quotation is never closed', async () => {
    const { records, problems } = await readIn('quote,title\na,b\n"never, ends\nx,y\n', 'x.csv');
    expect(records).toHaveLength(1);
    expect(problems).toMatchObject([{ line: 3, reason: 'truncated' }]);
  });
});

describe('files that are something else', () => {
  it.each([
    ['nothing', '', null],
    ['blanks', ' \n\n ', null],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 1, 2, 3]), null],
    ['a web page', '<!doctype html><p>a, b</p>', null],
    ['prose', 'Once upon a time', null],
    ['other JSON', '{"a": 1}', null],
  ])('%s', async (_, content, format) => {
    expect((await readIn(content, 'file.json')).format).toBe(format);
  });
  it.each([
    ['a table of nothing we know', 'a,b\n1,2\n', 'x.csv', 'unknownType'],
    [
      'our JSON without sources',
      '{"format": "claimlight", "version": 1, "sources": []}',
      'x.json',
      'emptyFile',
    ],
    ['a list where items should be', own(['x', 3, null, [SOURCE]]), 'x.json', 'notAnObject'],
    [
      'broken JSON',
      `{"format": "claimlight", "version": 1, "sources": [{"id": }, {"id": 1 1}]}`,
      'x.json',
      'notReadable',
    ],
  ])('%s has that said of it', async (_, content, name, reason) => {
    const { records, problems } = await readIn(content, name);
    expect(records).toEqual([]);
    expect(new Set(problems.map(problem => problem.reason))).toEqual(new Set([reason]));
  });
});

describe('fields of the wrong type', () => {
  it('cost themselves, and no more', async () => {
    const { records, problems } = await readIn(
      own([
        {
          ...SOURCE,
          accessed: 'yesterday',
          found: {
            ...SOURCE.found,
            published: { value: '30 February', from: 'x' },
            doi: { value: 7, from: 'x' },
          },
          corrected: { title: '', site: 'The Courier' },
          tags: ['good', 3, 'x'.repeat(300)],
          note: { html: 1 },
          claims: [
            {
              ...CLAIM,
              kind: 'rumour',
              status: null,
              tags: 'one',
              said: '2026-13',
              links: [{ to: { address: 'javascript:x' } }],
            },
            {
              ...CLAIM,
              targets: [
                { format: 'html', frame: null, selectors: [{ type: 'TextQuoteSelector', exact: 5 }] },
              ],
              note: 'x',
            },
            { ...CLAIM, id: 'not-an-id' },
            'claim',
          ],
        },
      ]),
    );
    expect(records).toMatchObject([
      {
        line: 1,
        source: {
          accessed: null,
          found: SOURCE.found,
          corrected: { site: 'The Courier' },
          tags: ['good'],
          note: '',
        },
        claims: [{ kind: null, status: 'unchecked', tags: [], said: null, links: [] }, { note: 'x' }],
      },
    ]);
    const named = problems.map(({ field, reason, partly }) => [field, reason, partly ?? false]);
    expect(named).toEqual(
      expect.arrayContaining([
        ['accessed', 'badDate', true],
        ['found.published.value', 'badDate', true],
        ['found.doi.value', 'invalidField', true],
        ['corrected.title', 'invalidField', true],
        ['note', 'invalidField', true],
        ['claims[0].kind', 'invalidField', true],
        ['claims[0].said', 'badDate', true],
        ['claims[2].id', 'invalidField', false],
        ['claims[3]', 'notAnObject', false],
      ]),
    );
  });
  it('nested without end cost their row, and no other', async () => {
    const deep = '['.repeat(50_000) + ']'.repeat(50_000);
    const text = own([{ ...SOURCE, note: 'DEEP' }, SOURCE]).replace('"DEEP"', deep);
    const { records, problems } = await readIn(text);
    expect(records.at(-1)).toMatchObject({ line: 2, source: { address: SOURCE.address } });
    expect(problems[0]?.line).toBe(1);
  });
  it('addresses that are none lead nowhere', async () => {
    const { records, problems } = await readIn(own([{ ...SOURCE, address: 'javascript:alert(1)' }]));
    expect(records[0]?.source.address).toBe('');
    expect(problems).toMatchObject([{ reason: 'badAddress', field: 'address', partly: true }]);
  });
  it('a row without source or words is named', async () => {
    const { records, problems } = await readIn('quote,title,note\n,,lone note\nq,t,\n', 'x.csv');
    expect(records).toHaveLength(1);
    expect(problems).toMatchObject([{ line: 2, reason: 'noSource' }]);
  });
});

describe('markup and formulas', () => {
  it('stay text', async () => {
    const nasty = '<img src=x onerror=alert(1)>';
    const { records } = await readIn(`quote,title,tags\n"${nasty}","=HYPERLINK(1)","<b>"\n`, 'x.csv');
    expect(records[0]?.claims.map(quotesOf)).toEqual([[nasty]]);
    expect(records[0]?.claims[0]?.tags).toEqual(['<b>']);
    expect(sourceFields(records[0]?.source ?? { found: {}, corrected: {} }).title).toBe('=HYPERLINK(1)');
  });
});

describe('dates of every shape', () => {
  it.each([
    ['2026-03-14', '2026-03-14T00:00:00.000Z'],
    ['2026-03-14 09:26:53', '2026-03-14T09:26:53.000Z'],
    ['2026-03-14T09:26:53+02:00', '2026-03-14T07:26:53.000Z'],
    ['March 14, 2026', '2026-03-14T00:00:00.000Z'],
    ['Sat, 14 Mar 2026 09:26:53 GMT', '2026-03-14T09:26:53.000Z'],
    ['14.3.2026', '2026-03-14T00:00:00.000Z'],
    ['14/3/2026', '2026-03-14T00:00:00.000Z'],
    ['2026年3月14日', '2026-03-14T00:00:00.000Z'],
    ['1773480413', '2026-03-14T09:26:53.000Z'],
    ['1773480413000', '2026-03-14T09:26:53.000Z'],
    ['2026', '2026-01-01T00:00:00.000Z'],
    ['', null],
  ])('%j is an instant', async (written, wanted) => {
    const { records, problems } = await readIn(`quote,title,created\nq,t,"${written}"\n`, 'x.csv');
    expect(problems).toEqual([]);
    expect(records[0]?.claims[0]?.createdAt).toBe(wanted);
  });
  it.each(['soon', '30 February 2026', '99/99/2026x', '-1', '0000-00-00', '3/4/2026', '3-4-2026 10:00'])(
    '%j is none, and is named',
    async written => {
      const { records, problems } = await readIn(`quote,title,created\nq,t,"${written}"\n`, 'x.csv');
      expect(problems).toEqual([
        { line: 2, reason: 'badDate', field: 'created', found: written, partly: true },
      ]);
      expect(records[0]?.claims[0]?.createdAt).toBeNull();
    },
  );
});

describe('a day and a month that may be either', () => {
  it.each([
    ['3/4/2026', '2026'],
    ['3/3/2026', '2026-03-03'],
    ['14/3/2026', '2026-03-14'],
    ['Spring 2026', '2026'],
  ])('%s as the day of publication is %s', async (written, published) => {
    const { records, problems } = await readIn(`title,published\nt,${written}\n`, 'x.csv');
    expect(records[0]?.source.found.published?.value).toBe(published);
    const field = 'published';
    const named = [{ line: 2, reason: 'badDate', field, found: written, partly: true }];
    expect(problems).toEqual(written === '3/4/2026' ? named : []);
  });
});

describe('a day that is in no calendar', () => {
  it.each([
    ['CSV', 'title,published\nt,2026-02-31\n', 'x.csv'],
    ['RIS', 'TY  - JOUR\nTI  - t\nDA  - 2026/02/31\nER  - \n', 'x.ris'],
    ['BibTeX', '@article{t,\n  title = {t},\n  date = {2026-02-31}\n}\n', 'x.bib'],
    ['CSL-JSON', '[{"type": "article", "title": "t", "issued": {"date-parts": [[2026, 2, 31]]}}]', 'x.json'],
  ])('is no day of publication in %s', async (_, content, name) => {
    const { records, problems } = await readIn(content, name);
    expect(records[0]?.source.found).not.toHaveProperty('published');
    expect(problems).toMatchObject([{ reason: 'badDate', partly: true }]);
    expect(problems[0]?.found).toMatch(/31/);
  });
  it('is none in our own JSON, wherever it stands, and no time is that is on no clock', async () => {
    const { records, problems } = await readIn(
      own([
        {
          ...SOURCE,
          accessed: '2026-02-31T00:00:00.000Z',
          found: {
            ...SOURCE.found,
            published: { value: '2026-04-31', from: 'x' },
            modified: { value: '2026-04-30T25:00Z', from: 'x' },
          },
          corrected: { published: '2025-02-29', modified: null },
          claims: [{ ...CLAIM, said: '2026-06-31', createdAt: '2026-11-31T00:00:00.000Z' }],
        },
      ]),
    );
    expect(records).toMatchObject([
      {
        source: { accessed: null, found: SOURCE.found, corrected: { modified: null } },
        claims: [{ said: null, createdAt: null }],
      },
    ]);
    expect(problems.map(({ field, found }) => [field, found]).sort()).toEqual([
      ['accessed', '2026-02-31T00:00:00.000Z'],
      ['corrected.published', '2025-02-29'],
      ['createdAt', '2026-11-31T00:00:00.000Z'],
      ['found.modified.value', '2026-04-30T25:00Z'],
      ['found.published.value', '2026-04-31'],
      ['said', '2026-06-31'],
    ]);
    expect(problems.every(({ reason }) => reason === 'badDate')).toBe(true);
  });
  it('but 29 February of a leap year is one, and so is a time with any zone', async () => {
    const published = { value: '2024-02-29T23:59:59.123456+02:00', from: 'x' };
    const { records, problems } = await readIn(own([{ ...SOURCE, found: { ...SOURCE.found, published } }]));
    expect(problems).toEqual([]);
    expect(records[0]?.source.found.published).toEqual(published);
  });
});

describe('what is too much', () => {
  it('an item of 25 MB is passed over, and the next one read', async () => {
    const huge = JSON.stringify({ ...SOURCE, note: 'x'.repeat(25_000_000) });
    const text = `{"format": "claimlight", "version": 1, "sources": [${huge}, ${JSON.stringify(SOURCE)}]}`;
    const { records, problems } = await readIn(text);
    expect(problems).toEqual([{ line: 1, reason: 'tooBig' }]);
    expect(records).toMatchObject([{ line: 2, source: { address: SOURCE.address } }]);
  });
  it('a note that is too long is left out', async () => {
    const { records, problems } = await readIn(own([{ ...SOURCE, note: 'x'.repeat(300_000) }]));
    expect(problems).toMatchObject([{ reason: 'tooLong', field: 'note', partly: true }]);
    expect(problems[0]?.found?.length).toBeLessThan(100);
    expect(records[0]?.source.note).toBe('');
  });
});

describe('signs without end', () => {
  // Where each of them would be looked through to the end, this would take minutes.
  const many = [' ', ',', '<a ', '<script ', '<!-- ', '- '].map(sign => `x${sign.repeat(60_000)}z`);
  it.each([
    ['clipper', many.map(text => ({ url: 'https://a.example/', title: 't', highlights: [{ text }] }))],
    ['cslJson', many.map(text => ({ type: 'article', title: 't', note: text, page: text, DOI: text }))],
    ['cslJson', many.map(text => ({ type: 'article', title: 't', author: [{ literal: text }] }))],
  ])('in %s', async (format, items) => {
    const read = await readIn(JSON.stringify(items));
    expect(read.format).toBe(format);
    expect(read.records.length + read.problems.length).toBeGreaterThan(0);
  });
  it.each(many.map(text => [text.slice(0, 9), text]))('in a table, and in RIS: %j', async (_, text) => {
    const table = await readIn(`title,author,tags,doi\nt,"${text}","${text}","${text}"\n`, 'x.csv');
    const ris = await readIn(
      `TY  - JOUR\nTI  - t\nAU  - ${text}\nSP  - ${text}\nN1  - <p>${text}</p>\nER  - \n`,
    );
    expect([table.records.length, ris.records.length]).toEqual([1, 1]);
  });
});

describe('archives', () => {
  it('give what their files give', async () => {
    const zip = zipSync({
      'a.json': strToU8(await write('json', [RECORD])),
      'folder/b.ris': strToU8(await write('ris', [BARE])),
      'readme.txt': strToU8('hello'),
      '__MACOSX/x': strToU8('x'),
    });
    const { format, records, problems } = await readIn(new Uint8Array(zip), 'x.zip');
    expect(format).toBe('zip');
    expect(records.map(({ source }) => source.address)).toEqual([RECORD.source.address, BARE.source.address]);
    expect(problems).toEqual([{ line: 3, reason: 'unknownType', field: 'readme.txt' }]);
  });
  it('that unpack to more than we take are stopped in time', async () => {
    const file = new Uint8Array(500_000);
    const bomb = zipSync({ 'a.json': file, 'b.json': file, 'c.json': file, 'd.json': file });
    expect(bomb.length).toBeLessThan(50_000);
    const read = async (limits: { file: number; archive: number; files: number }) => {
      const rows = [];
      for await (const row of readArchive(new Blob([new Uint8Array(bomb)]), async () => null, limits))
        rows.push(row);
      return rows.map(row => ('reason' in row ? [row.reason, row.field] : row));
    };
    const enough = { file: 600_000, archive: 3_000_000, files: 9 };
    const unknown = ['a.json', 'b.json', 'c.json', 'd.json'].map(name => ['unknownType', name]);
    expect(await read(enough)).toEqual(unknown);
    expect(await read({ ...enough, file: 400_000 })).toEqual(unknown.map(([, name]) => ['tooBig', name]));
    const stopped = await read({ ...enough, archive: 1_200_000 });
    expect(stopped.at(-1)).toEqual(['tooBig', undefined]);
    expect((await read({ ...enough, files: 2 })).at(-1)).toEqual(['tooBig', undefined]);
  });
  it('that are cut or broken say so', async () => {
    const zip = zipSync({ 'a.json': strToU8(await write('json', [RECORD, BARE])) });
    const cut = await readIn(new Uint8Array(zip.slice(0, 300)), 'x.zip');
    expect([cut.records, cut.problems.map(({ reason }) => reason)]).toEqual([[], ['truncated']]);
    const broken = new Uint8Array(zip).fill(255, 60, 200);
    const { problems } = await readIn(broken, 'x.zip');
    expect(problems.length).toBeGreaterThan(0);
  });
});
