import { describe, expect, it } from 'vitest';
import { quotesOf } from '../../../lib/claims';
import { readIn } from '../../support/exchange/imports';

const QUOTE = 'Eleven of the port’s fourteen berths';
const ADDRESS = 'https://courier.example/batteries';

describe('Hypothesis', () => {
  const annotation = {
    id: 'abc',
    created: '2026-03-14T09:26:53.589793+00:00',
    user: 'acct:ines@hypothes.is',
    uri: ADDRESS,
    text: 'Ask for the *log*.',
    tags: ['harbour', 'energy'],
    document: { title: ['The harbour'] },
    target: [
      {
        source: ADDRESS,
        selector: [
          {
            type: 'RangeSelector',
            startContainer: '/p[1]',
            startOffset: 0,
            endContainer: '/p[1]',
            endOffset: 9,
          },
          { type: 'TextPositionSelector', start: 4, end: 40 },
          { type: 'TextQuoteSelector', exact: QUOTE, prefix: 'now ', suffix: ' hum' },
        ],
      },
    ],
  };
  it.each([
    [
      'the file of its client',
      { export_date: 'x', export_userid: 'y', client_version: 'z', annotations: [annotation] },
    ],
    ['the answer of its API', { rows: [annotation], total: 1 }],
  ])('%s', async (_, file) => {
    const { format, records, problems } = await readIn(JSON.stringify(file));
    expect([format, problems]).toEqual(['hypothesis', []]);
    const [record] = records;
    expect(record?.source).toMatchObject({ address: ADDRESS, found: { title: { value: 'The harbour' } } });
    expect(record?.claims).toMatchObject([
      { note: 'Ask for the *log*.', tags: ['harbour', 'energy'], createdAt: '2026-03-14T09:26:53.589Z' },
    ]);
    expect(record?.claims[0]?.targets[0]?.selectors).toEqual([
      { type: 'TextQuoteSelector', exact: QUOTE, prefix: 'now ', suffix: ' hum' },
    ]);
  });
  it('a page note keeps its words, a bare annotation its tags', async () => {
    const rows = [
      { ...annotation, target: [{ source: ADDRESS }] },
      { ...annotation, target: [], text: '' },
    ];
    const { records } = await readIn(JSON.stringify({ rows }));
    expect(records[0]?.claims).toMatchObject([{ targets: [], note: 'Ask for the *log*.' }]);
    expect(records[1]).toMatchObject({ claims: [], source: { tags: ['harbour', 'energy'] } });
  });
  it('a reply to a note is named, and left out', async () => {
    const reply = { ...annotation, target: [{ source: ADDRESS }], references: ['abc'] };
    const file = await readIn(JSON.stringify({ rows: [annotation, reply] }));
    expect([file.records.length, file.problems]).toEqual([1, [{ line: 2, reason: 'reply' }]]);
    const table = await readIn(
      `Created at,Author,Page,URL,Group,Annotation/Reply Type,Quote,Comment,Tags
2026-03-14 09:26,ines,,${ADDRESS},Public,Annotation,"${QUOTE}",Ask,
2026-03-14 09:27,bo,,${ADDRESS},Public,Reply,,I did,
2026-03-14 09:28,ines,,${ADDRESS},Public,Annotation,,On the whole page,
2026-03-14 09:29,ines,,${ADDRESS},Public,Annotation,,,harbour
`,
    );
    expect(table.problems).toEqual([{ line: 3, reason: 'reply' }]);
    expect(table.records).toMatchObject([
      { claims: [{ note: 'Ask' }] },
      { claims: [{ targets: [], note: 'On the whole page' }] },
      { claims: [], source: { tags: ['harbour'] } },
    ]);
  });
  it('the table of its client', async () => {
    const { format, records, problems } = await readIn(
      `Creation Date,URL,Group,Annotation/Reply Type,Quote,User,Body,Tags,Page\n2026-03-14 09:26,${ADDRESS},Public,Annotation,"${QUOTE}",ines,"Ask, ""soon""","harbour,energy",\n`,
    );
    expect([format, problems]).toEqual(['hypothesisCsv', []]);
    expect(records[0]?.claims).toMatchObject([
      { note: 'Ask, "soon"', tags: ['harbour', 'energy'], createdAt: '2026-03-14T09:26:00.000Z' },
    ]);
  });
  it('the table of its later client, whose author is who marked the page', async () => {
    const { format, records, problems } = await readIn(
      `Created at,Author,Page,URL,Group,Annotation/Reply Type,Quote,Comment,Tags\n2026-03-14 09:26,ines,12,${ADDRESS},Public,Annotation,"${QUOTE}","Ask, ""soon""","harbour,energy"\n`,
    );
    expect([format, problems]).toEqual(['hypothesisCsv', []]);
    expect(records[0]?.source).toMatchObject({ address: ADDRESS });
    expect(records[0]?.source.found).toEqual({});
    expect(records[0]?.claims).toMatchObject([
      { note: 'Ask, "soon"', tags: ['harbour', 'energy'], createdAt: '2026-03-14T09:26:00.000Z' },
    ]);
  });
});

describe('Readwise', () => {
  it('the table it exports', async () => {
    const { format, records, problems } = await readIn(
      'Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at,Document tags\n' +
        `"${QUOTE}",The harbour,Ines Vandermolen and Tobias Okonjo-Reed,,.sea .port Ask,yellow,"a, b",page,12,2026-03-14 09:26:53+00:00,ships\n`,
    );
    expect([format, problems]).toEqual(['readwise', []]);
    const [record] = records;
    expect(record?.source).toMatchObject({
      address: '',
      tags: ['ships'],
      found: {
        title: { value: 'The harbour' },
        authors: { value: [{ family: 'Vandermolen' }, { family: 'Okonjo-Reed' }] },
      },
    });
    expect(record?.claims).toMatchObject([
      { note: 'Ask', tags: ['a', 'b', 'sea', 'port'], createdAt: '2026-03-14T09:26:53.000Z' },
    ]);
  });
});

describe('Obsidian Web Clipper', () => {
  it('the highlights it exports, markup made words', async () => {
    const file = [
      {
        url: ADDRESS,
        highlights: [
          {
            text: '<p>Eleven of the <em>port’s</em> fourteen&nbsp;berths &amp; more</p>',
            timestamp: '2026-03-14T09:26:53.000Z',
            notes: ['one', 'two'],
          },
          { text: 'plain words', timestamp: 1773480413000 },
        ],
      },
    ];
    const { format, records, problems } = await readIn(JSON.stringify(file, null, 2));
    expect([format, problems]).toEqual(['clipper', []]);
    expect(records[0]?.claims.map(quotesOf)).toEqual([
      ['Eleven of the port’s fourteen\u00A0berths & more'],
      ['plain words'],
    ]);
    expect(records[0]?.claims).toMatchObject([
      { note: 'one\n\ntwo', createdAt: '2026-03-14T09:26:53.000Z' },
      { note: '', createdAt: '2026-03-14T09:26:53.000Z' },
    ]);
  });
});

describe('Web Annotations of other programs', () => {
  const ANNO = 'http://www.w3.org/ns/anno.jsonld';
  it.each([
    ['alone', (one: object) => one],
    ['in a list', (one: object) => [one]],
    [
      'in a collection',
      (one: object) => ({
        '@context': ANNO,
        type: 'AnnotationCollection',
        first: { type: 'AnnotationPage', items: [one] },
      }),
    ],
  ])('%s', async (_, around) => {
    const one = {
      '@context': ANNO,
      id: 'https://anno.example/1',
      type: 'Annotation',
      created: '2026-03-14T09:26:53Z',
      body: [
        { type: 'TextualBody', value: 'harbour', purpose: 'tagging' },
        { type: 'TextualBody', value: 'Ask for the log.', purpose: 'commenting' },
      ],
      target: {
        source: ADDRESS,
        selector: { type: 'CssSelector', value: 'p', refinedBy: { type: 'TextQuoteSelector', exact: QUOTE } },
      },
    };
    const { format, records, problems } = await readIn(JSON.stringify(around(one)));
    expect([format, problems]).toEqual(['webAnnotation', []]);
    expect(records).toMatchObject([
      { source: { address: ADDRESS }, claims: [{ note: 'Ask for the log.', tags: ['harbour'] }] },
    ]);
    expect(records[0]?.claims.map(quotesOf)).toEqual([[QUOTE]]);
  });
});

describe('reference managers', () => {
  it('RIS with folded lines, old tags, a range of pages and several notes', async () => {
    const ris = `TY  - JOUR\r
A1  - de la Cruz, María José\r
AU  - Harbour Research Institute\r
T1  - Ferries that run\r
on batteries\r
JO  - Journal of Quays\r
Y1  - 2026/03//\r
VL  - 4\r
SP  - 12\r
EP  - 19\r
DO  - https://doi.org/10.1234/jq.4\r
SN  - 0378-5955\r
UR  - ${ADDRESS}\r
N1  - one\r
N1  - two\r
KW  - sea\r
KW  - port\r
ER  - \r
`;
    const { format, records, problems } = await readIn(ris);
    expect([format, problems]).toEqual(['ris', []]);
    const { source } = records[0] ?? {};
    const fields = Object.fromEntries(
      Object.entries(source?.found ?? {}).map(([name, f]) => [name, f?.value]),
    );
    expect(fields).toEqual({
      title: 'Ferries that run\non batteries',
      authors: [
        { family: 'Cruz', given: 'María José', particle: 'de la' },
        { literal: 'Harbour Research Institute' },
      ],
      publication: 'Journal of Quays',
      published: '2026-03',
      type: 'journal article',
      volume: '4',
      pages: '12–19',
      doi: '10.1234/jq.4',
      issn: '0378-5955',
    });
    expect(source).toMatchObject({ address: ADDRESS, note: 'one\n\ntwo', tags: ['sea', 'port'] });
  });

  it('BibTeX with macros, joins, accents, quotation marks, comments and a broken entry', async () => {
    const bib = `% made by hand
@comment{ignored, x = {y}}
@string{jq = "Journal of " # {Quays}}
@article{cruz,
  author = {de la Cruz, Mar{\\'\\i}a and G{\\"o}del, Kurt and {Harbour \\& Docks, Inc.} and others},
  title = "{Ferries} that run on 50\\% batteries --- a {\\it study}",
  journal = jq, year = 2026, month = mar,
  pages = {12--19},
  note = {\\url{${ADDRESS}}},
}
@misc{broken,
  title = {Never ended,
@online{last,
  title = {The last one}, date = {2026-03-14/2026-03-20}, url = {https://x.example/a_b%20c}, urldate = {2026-04-01}
}
`;
    const { format, records, problems } = await readIn(bib, 'x.bib');
    expect(format).toBe('bibtex');
    expect(problems).toEqual([{ line: 11, reason: 'truncated' }]);
    expect(records.map(({ line, source }) => [line, source.address])).toEqual([
      [4, ADDRESS],
      [13, 'https://x.example/a_b%20c'],
    ]);
    expect(records[0]?.source.found).toMatchObject({
      title: { value: 'Ferries that run on 50% batteries — a study' },
      authors: {
        value: [
          { family: 'Cruz', given: 'María', particle: 'de la' },
          { family: 'Gödel', given: 'Kurt' },
          { literal: 'Harbour & Docks, Inc.' },
        ],
      },
      publication: { value: 'Journal of Quays' },
      published: { value: '2026-03' },
      pages: { value: '12–19' },
    });
    expect(records[1]?.source).toMatchObject({
      accessed: '2026-04-01T00:00:00.000Z',
      found: { published: { value: '2026-03-14' }, type: { value: 'web page' } },
    });
  });

  it('CSL-JSON as Zotero writes it', async () => {
    const items = [
      {
        id: 'http://zotero.org/users/1/items/ABC',
        type: 'article-newspaper',
        title: 'The <i>harbour</i>',
        'container-title': 'The Tideway Courier',
        author: [{ family: 'Meer', given: 'Ines', 'non-dropping-particle': 'van der' }, { literal: 'Board' }],
        issued: { 'date-parts': [['2026', 3, '14']] },
        accessed: { 'date-parts': [[2026, 11, 22]] },
        URL: ADDRESS,
        DOI: '10.1234/x',
      },
    ];
    const { format, records, problems } = await readIn(JSON.stringify(items));
    expect([format, problems]).toEqual(['cslJson', []]);
    expect(records[0]?.source).toMatchObject({
      address: ADDRESS,
      accessed: '2026-11-22T00:00:00.000Z',
      found: {
        title: { value: 'The harbour', from: 'CSL-JSON' },
        published: { value: '2026-03-14' },
        type: { value: 'newspaper article' },
        authors: { value: [{ family: 'Meer', given: 'Ines', particle: 'van der' }, { literal: 'Board' }] },
      },
    });
  });
});

describe('any table', () => {
  it('is read by its headings, in any order, with semicolons', async () => {
    const { format, records, problems } = await readIn(
      `Author;Book title;Highlight;Notes;Date added\nAnn van Dijk;Quays;"one; two";hm;14 March 2026\n;;;;\n`,
      'kindle.csv',
    );
    expect([format, problems]).toEqual(['csv', []]);
    expect(records).toMatchObject([
      {
        line: 2,
        source: { found: { title: { value: 'Quays' }, authors: { value: [{ family: 'Dijk' }] } } },
        claims: [{ note: 'hm', createdAt: '2026-03-14T00:00:00.000Z' }],
      },
    ]);
    expect(records[0]?.claims.map(quotesOf)).toEqual([['one; two']]);
  });
});

describe('authors of a table', () => {
  it.each([
    [
      'Ines Vandermolen and Tobias Okonjo',
      [
        { family: 'Vandermolen', given: 'Ines' },
        { family: 'Okonjo', given: 'Tobias' },
      ],
    ],
    ['Harbour & Docks Board', [{ literal: 'Harbour & Docks Board' }]],
    ['Harbour and Docks Board', [{ literal: 'Harbour and Docks Board' }]],
    [
      'Ines Vandermolen and Docks Board',
      [{ family: 'Vandermolen', given: 'Ines' }, { literal: 'Docks Board' }],
    ],
    ['Marks & Spencer', [{ literal: 'Marks & Spencer' }]],
    ['Marks and Spencer', [{ literal: 'Marks and Spencer' }]],
    ...[
      'Department of Health and Social Care',
      'Ministry of Quays, Ferries and Inland Waters',
      'Food and Drug Administration',
      'National Harbour and River Authority',
      'Centres for Tide Control and Prevention',
    ].map((name): [string, object[]] => [name, [{ literal: name }]]),
    [
      'Ines Vandermolen, Tobias Okonjo, and Bo Ahl',
      [
        { family: 'Vandermolen', given: 'Ines' },
        { family: 'Okonjo', given: 'Tobias' },
        { family: 'Ahl', given: 'Bo' },
      ],
    ],
    [
      'Ines Vandermolen, Tobias Okonjo, Bo Ahl',
      [
        { family: 'Vandermolen', given: 'Ines' },
        { family: 'Okonjo', given: 'Tobias' },
        { family: 'Ahl', given: 'Bo' },
      ],
    ],
    ['de la Cruz, María José', [{ family: 'Cruz', given: 'María José', particle: 'de la' }]],
    [
      'Vandermolen, Ines and Okonjo, Tobias',
      [
        { family: 'Vandermolen', given: 'Ines' },
        { family: 'Okonjo', given: 'Tobias' },
      ],
    ],
    [
      'Ines Vandermolen; Harbour & Docks',
      [{ family: 'Vandermolen', given: 'Ines' }, { literal: 'Harbour & Docks' }],
    ],
  ])('%s', async (written, authors) => {
    const { records } = await readIn(`quote,title,author\nq,t,"${written}"\n`, 'x.csv');
    expect(records[0]?.source.found.authors?.value).toEqual(authors);
  });
});

describe('a Kindle notebook', () => {
  it('is read below the lines that say which book it is', async () => {
    const { format, records, problems } = await readIn(
      [
        '"Your Kindle Notes For:",,,',
        '"THE HARBOUR, AND AFTER",,,',
        '"by Ines Vandermolen",,,',
        '"Free Kindle instant preview:",,,',
        '"https://books.example/harbour",,,',
        '"----------------------------------------------",,,',
        ',,,',
        '"Annotation Type","Location","Starred?","Annotation"',
        `"Highlight (Yellow)","Location 135","","${QUOTE}"`,
        '"Note","Location 136","","Ask, soon"',
      ].join('\r\n'),
      'notebook.csv',
    );
    expect([format, problems]).toEqual(['csv', []]);
    expect(records.map(({ line }) => line)).toEqual([9, 10]);
    expect(records[0]?.source).toMatchObject({
      address: 'https://books.example/harbour',
      found: {
        title: { value: 'THE HARBOUR, AND AFTER' },
        authors: { value: [{ family: 'Vandermolen', given: 'Ines' }] },
      },
    });
    expect(records.flatMap(({ claims }) => claims.map(quotesOf))).toEqual([[QUOTE], []]);
    expect(records[1]?.claims).toMatchObject([{ note: 'Ask, soon' }]);
  });
  it('leaves a table that begins with its headings alone', async () => {
    const { records } = await readIn('quote,title\na,b\nx,y,z\n', 'x.csv');
    expect(records).toHaveLength(2);
  });
});

describe('RIS', () => {
  const one = async (lines: string) => {
    const { records, problems } = await readIn(`TY  - JOUR\nTI  - Quays\n${lines}\nER  - \n`);
    expect(problems).toEqual([]);
    return records[0]?.source;
  };
  it('has notes in markup, as Zotero writes them, made words', async () => {
    const note =
      '<div data-schema-version="8"><p>Ask for the <em>log</em> &amp; more.</p>\n<p>Soon.</p></div>';
    expect((await one(`N1  - ${note}`))?.note).toBe('Ask for the log & more.\nSoon.');
    expect((await one('N1  - Is a < b, or <p> a sign?'))?.note).toBe('Is a < b, or <p> a sign?');
  });
  it.each([
    ['AU  - World Wildlife Fund', [{ literal: 'World Wildlife Fund' }]],
    ['AU  - Marsh Watch', [{ literal: 'Marsh Watch' }]],
    ['AU  - Vandermolen, Ines', [{ family: 'Vandermolen', given: 'Ines' }]],
    ['AU  - Lee AB', [{ family: 'Lee', given: 'AB' }]],
    ['AU  - 山田 太郎', [{ family: '山田', given: '太郎' }]],
  ])('%s', async (line, authors) => {
    expect((await one(line))?.found.authors?.value).toEqual(authors);
  });
  it.each([
    ['AN  - 12345', undefined],
    ['AN  - PMID: 12345', '12345'],
    ['DB  - PubMed\nAN  - 12345', '12345'],
    ['AN  - 12345\nDP  - Medline', '12345'],
    ['DB  - Some Library\nAN  - 12345', undefined],
  ])('%s', async (lines, pmid) => {
    expect((await one(lines))?.found.pmid?.value).toBe(pmid);
  });
});
