import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { authorName, quotesOf, type SourceFields, sourceFields } from '../../../lib/claims';
import { records } from '../../support/exchange/arbitrary';
import { carried, joined, readIn } from '../../support/exchange/imports';
import { BARE, RECORD, write } from '../../support/exchange/records';

describe.each([
  ['json', 'json'],
  ['webAnnotation', 'webAnnotation'],
])('%s, out and in', (id, format) => {
  it('gives the same records', async () => {
    await fc.assert(
      fc.asyncProperty(records, async all => {
        const read = await readIn(await write(id, all));
        expect(read.problems).toEqual(all.length > 0 ? [] : [{ line: 1, reason: 'emptyFile' }]);
        expect(read.format).toBe(format);
        expect(joined(read.records)).toEqual(all.map(carried));
      }),
      { numRuns: 60 },
    );
  });
  it('gives our hardest record and our barest one', async () => {
    const read = await readIn(await write(id, [RECORD, BARE]));
    expect(read.problems).toEqual([]);
    expect(joined(read.records)).toEqual([RECORD, BARE].map(carried));
  });
});

describe.each(['ris', 'bibtex', 'biblatex', 'cslJson'])('%s, out and in', id => {
  it('gives the same sources', async () => {
    await fc.assert(
      fc.asyncProperty(records, async all => {
        const read = await readIn(await write(id, all), 'x.bib');
        expect(read.problems.filter(({ reason }) => reason !== 'emptyFile')).toEqual([]);
        expect(read.records).toHaveLength(all.length);
        read.records.forEach(({ source }, i) => {
          const wanted = all[i]?.source;
          // Titles in CSL-JSON have markup of their own, which cannot be told from ours.
          const spaced = (text?: string) => text?.replace(/<b>/g, '').replace(/\s+/g, ' ').trim();
          expect(spaced(source.found.title?.value)).toBe(spaced(wanted?.fields.title));
          expect(source.found.authors?.value ?? []).toEqual(wanted?.fields.authors ?? []);
          expect(source.found.published?.value).toBe(wanted?.fields.published);
          expect(source.found.doi?.value).toBe(wanted?.fields.doi);
          expect(source.address).toBe(wanted?.address);
          expect(source.tags).toEqual(wanted?.tags);
        });
      }),
      { numRuns: 40 },
    );
  });
});

it('CSV, out and in, gives the words and what is said of them', async () => {
  await fc.assert(
    fc.asyncProperty(records, async all => {
      const read = await readIn(await write('csv', all, { bom: true }));
      const claims = all.flatMap(record => record.claims);
      const found = read.records.flatMap(record => record.claims);
      // A claim without any words is no more than its source here.
      const said = claims.filter(({ quotes, statement, note }) => quotes.length > 0 || statement || note);
      expect(found.map(claim => quotesOf(claim).join('\n\n'))).toEqual(
        said.map(({ quotes }) => quotes.join('\n\n').trim()),
      );
      expect(found.map(({ statement }) => statement)).toEqual(said.map(({ statement }) => statement.trim()));
      expect(found.map(({ kind }) => kind)).toEqual(said.map(({ kind }) => kind));
      expect(found.map(({ tags }) => tags)).toEqual(said.map(({ tags }) => tags));
      // A table has names as they are read; which part of one is the family's cannot be told again.
      const named = ({ authors = [] }: SourceFields) => authors.map(authorName);
      const authors = new Map(all.map(({ source }) => [source.address, named(source.fields)]));
      for (const { source } of read.records)
        expect(named(sourceFields(source))).toEqual(authors.get(source.address));
    }),
    { numRuns: 40 },
  );
});
