import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { type ClaimView, quotesOf } from '../../../lib/claims';
import { endingOf, formats } from '../../../lib/exchange';
import { records } from '../../support/exchange/arbitrary';
import { readIn } from '../../support/exchange/imports';
import { claim, RECORD, source, write } from '../../support/exchange/records';

const flat = (text: string) => text.replace(/\s+/g, ' ').trim();
const noteOf = ({ statement, note }: ClaimView) => [statement, note].filter(text => text.trim()).join('\n\n');
/** What a format that knows quotes and notes makes of a claim: the first words there are, and the others as its note. */
const wordsOf = (each: ClaimView) => {
  const [words, ...said] = [each.quotes.join('\n\n'), each.statement, each.note].filter(text => text.trim());
  return words === undefined ? [] : [[flat(words), flat(said.join('\n\n'))]];
};

it('Readwise gets the words as they are: its table is for no spreadsheet', async () => {
  const file = await write('readwise', [{ source: source(), claims: [claim('=1 of 14'), claim("'-5 °C")] }]);
  const { data } = Papa.parse<Record<string, string>>(file, { header: true, skipEmptyLines: true });
  expect(data.map(row => row['Highlight'])).toEqual(['=1 of 14', "'-5 °C"]);
  const { records } = await readIn(file, 'x.csv');
  expect(records.flatMap(({ claims }) => claims.map(quotesOf))).toEqual([['=1 of 14'], ["'-5 °C"]]);
});

it('the id of a claim without a quote stands below its own words in Obsidian', async () => {
  const bare = { quotes: [], targets: [] };
  const claims = [
    claim('one'),
    claim('', { ...bare, id: '0190f3c2-0000-7000-8000-00000000000b', statement: 'What it says', note: 'n' }),
    claim('', { ...bare, id: '0190f3c2-0000-7000-8000-00000000000c', note: 'Only\n\na note' }),
    claim('', { ...bare, id: '0190f3c2-0000-7000-8000-00000000000d', kind: 'figure' }),
  ];
  const file = await write('markdown', [{ source: source({ address: '' }), claims }]);
  const blocks = file.slice(file.indexOf('> one')).trim().split('\n\n');
  expect(blocks).toEqual([
    ...['> one', '^claim-000000000001'],
    ...['What it says', '^claim-00000000000b', 'n'],
    ...['Only', 'a note', '^claim-00000000000c'],
    ...['- **Kind:** figure', '^claim-00000000000d'],
  ]);
});

it('a passage of a Web Annotation read so on the day of its claim', async () => {
  const made = '2026-05-06T07:08:09.000Z';
  const file = JSON.parse(
    await write('webAnnotation', [{ source: source(), claims: [claim('x', { createdAt: made })] }]),
  );
  expect(file.items[1].target.state).toEqual({ type: 'TimeState', sourceDate: made });
});

it('context alone is no evidence for a review', async () => {
  const link = (relation: 'context' | 'supports') => ({
    relation,
    note: '',
    to: { address: 'https://a.example/', label: 'a' },
  });
  const types = async (...relations: ('context' | 'supports')[]) => {
    const judged = claim('x', { status: 'supported', links: relations.map(link) });
    return JSON.parse(await write('schemaOrg', [{ source: source(), claims: [judged] }]))['@graph'].slice(1);
  };
  expect(await types('context')).toMatchObject([{ '@type': 'Claim' }]);
  expect(await types('context', 'supports')).toMatchObject([
    { '@type': 'Claim' },
    { '@type': 'ClaimReview', citation: [{ description: 'context' }, { description: 'supports' }] },
  ]);
});

it('formats with one ending have files with different names', () => {
  const names = formats.map(format => endingOf(format));
  expect(new Set(names).size).toBe(names.length);
  expect(names).toContain('html');
  expect(names).toContain('quotations.html');
  expect(names).toContain('csl.json');
});

describe('out and in again, through our own readers', () => {
  it('Hypothesis: every passage, note, tag and day', async () => {
    await fc.assert(
      fc.asyncProperty(records, async all => {
        const read = await readIn(await write('hypothesis', all));
        const wanted = all.flatMap(({ source, claims }) => [
          ...(source.note.trim() ? [[source.address, [], flat(source.note), source.tags]] : []),
          ...claims.flatMap(each => {
            const passages = each.targets.length > 0 ? each.quotes : [null];
            return passages.flatMap((quote, i) => {
              const note = i === 0 ? noteOf(each) : '';
              // Without words a bare annotation is no claim.
              return quote || note.trim()
                ? [[source.address, quote ? [flat(quote)] : [], flat(note), each.tags]]
                : [];
            });
          }),
        ]);
        expect(read.problems.filter(({ reason }) => reason !== 'emptyFile')).toEqual([]);
        const found = read.records.flatMap(({ source, claims }) =>
          claims.map(each => [source.address, quotesOf(each).map(flat), flat(each.note), each.tags]),
        );
        expect(found).toEqual(wanted);
      }),
      { numRuns: 50 },
    );
  });

  it.each(['readwise', 'clipper'])('%s: the words, what is said of them, and the day', async id => {
    await fc.assert(
      fc.asyncProperty(records, async all => {
        const read = await readIn(await write(id, all), `x.${id === 'clipper' ? 'json' : 'csv'}`);
        expect(read.problems.filter(({ reason }) => reason !== 'emptyFile')).toEqual([]);
        const claims = all.flatMap(record => record.claims).filter(each => wordsOf(each).length > 0);
        const found = read.records.flatMap(record => record.claims);
        expect(found.map(each => [flat(quotesOf(each).join('\n\n')), flat(each.note)])).toEqual(
          claims.flatMap(wordsOf),
        );
        expect(found.map(each => each.createdAt?.slice(0, 19))).toEqual(
          claims.map(each => each.createdAt.slice(0, 19)),
        );
        if (id === 'readwise')
          expect(found.map(each => each.tags)).toEqual(
            claims.map(each => each.tags.map(tag => tag.replace(/[ ]/g, '-'))),
          );
        const addresses = read.records.map(record => record.source.address);
        expect(new Set(addresses)).toEqual(
          new Set(
            all.filter(each => each.claims.some(c => wordsOf(c).length > 0)).map(r => r.source.address),
          ),
        );
      }),
      { numRuns: 50 },
    );
  });

  it('Readwise: a note that begins with a dot is no tag', async () => {
    const one = claim('words', { tags: ['sea'], note: '.5 metres' });
    const { records: read } = await readIn(
      await write('readwise', [{ source: source(), claims: [one] }]),
      'x.csv',
    );
    expect(read[0]?.claims).toMatchObject([{ tags: ['sea'], note: '.5 metres' }]);
  });
});

describe('Anki', () => {
  const rowsOf = async (...claims: ClaimView[]) => {
    const text = await write('anki', [{ source: RECORD.source, claims }]);
    return text
      .trimEnd()
      .split('\n')
      .slice(6)
      .map(row => row.split('\t'));
  };
  const figure = (text: string) => ({ text, value: 1, to: null, unit: null, approximation: null });

  it('says in its head what stands in its columns', async () => {
    const [first, ...rest] = (await write('anki', [RECORD])).split('\n');
    expect(first).toBe('#separator:tab');
    expect(rest.slice(0, 5)).toEqual([
      '#html:true',
      '#guid column:1',
      '#notetype column:2',
      '#deck:Claimlight',
      '#tags column:5',
    ]);
  });
  it.each([
    [['cloze'], ['Cloze']],
    [['question'], ['Basic']],
    [
      ['cloze', 'Question'],
      ['Cloze', 'Basic'],
    ],
    [[], ['Basic']],
  ])('tags %j make %j', async (tags, wanted) => {
    const rows = await rowsOf(
      claim('11 of 14', { tags: [...tags, 'deep sea', 'a/b'], figures: [figure('11')] }),
    );
    expect(rows.map(([, type]) => type)).toEqual(wanted);
    expect(rows.map(row => row[4])).toEqual(wanted.map(() => 'deep_sea a::b'));
    expect(new Set(rows.map(([guid]) => guid)).size).toBe(wanted.length);
  });
  it.each([
    ['figures', { figures: [figure('14'), figure('11')] }, '{{c1::11}} of {{c2::14}} berths, A: b'],
    [
      'figures that overlap',
      { figures: [figure('11 of 14'), figure('14')] },
      '{{c1::11 of 14}} berths, A: b',
    ],
    [
      'the speaker',
      { speaker: { name: 'A: b', role: null, speech: null } },
      '11 of 14 berths, {{c1::A&#58; b}}',
    ],
    [
      'what is marked',
      { statement: 'It is ==so::far== {{so}} ==good==.' },
      'It is {{c1::so&#58;&#58;far}} &#123;&#123;so&#125;&#125; {{c2::good}}.',
    ],
  ])('hides %s', async (_, fields, wanted) => {
    const [row] = await rowsOf(
      claim('11 of 14 berths, A: b', { tags: ['cloze'], ...(fields as Partial<ClaimView>) }),
    );
    expect(row?.slice(1, 3)).toEqual(['Cloze', wanted]);
  });
  it('a cloze in which nothing can be hidden becomes a question, with one row for each claim', async () => {
    const [row] = await rowsOf(claim('words', { tags: ['cloze'], note: 'Why?\nBecause.' }));
    expect(row?.slice(1, 3)).toEqual(['Basic', 'Why?']);
  });
  it('has the same ids every time, and nothing but text in its fields', async () => {
    await fc.assert(
      fc.asyncProperty(records, async all => {
        const text = await write('anki', all);
        expect(await write('anki', all)).toBe(text);
        const { data } = Papa.parse<string[]>(text.split('\n').slice(6).join('\n'), {
          delimiter: '\t',
          newline: '\n',
          skipEmptyLines: true,
        });
        expect(data.map(row => row.length)).toEqual(data.map(() => 5));
        expect(data.map(([guid]) => guid)).toEqual(all.flatMap(({ claims }) => claims.map(each => each.id)));
        for (const [, , front = '', back = ''] of data) {
          const bare = (front + back).replace(/<\/?(blockquote|br|small)>|<a href="[^"<>]*">|<\/a>/g, '');
          expect(bare).not.toMatch(/[<>"{}[\]\\\t]/);
        }
      }),
      { numRuns: 40 },
    );
  });
});
