import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { ClaimView } from '../../../lib/claims';
import { records } from '../../support/exchange/arbitrary';
import { BARE, claim, RECORD, source, write } from '../../support/exchange/records';

type Row = Record<string, string>;

function read(csv: string): Row[] {
  const { data, errors } = Papa.parse<Row>(csv.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  return data;
}

/** A cell without the apostrophe that keeps it from being a formula. */
const plain = (cell: string | undefined) => cell?.replace(/^'(?='*([\t\r]|\s*[=+\-@＝＋－＠]))/, '');

describe('CSV', () => {
  it('gives a claim a row and keeps every line and sign of it', async () => {
    await fc.assert(
      fc.asyncProperty(records, async all => {
        const rows = read(await write('csv', all));
        const claims = all.flatMap(({ source, claims }) => {
          const wanted: (ClaimView | null)[] = claims.length > 0 ? claims : [null];
          return wanted.map(claim => ({ source, claim }));
        });
        expect(rows).toHaveLength(claims.length);
        claims.forEach(({ source, claim }, i) => {
          const row = rows[i] ?? {};
          expect(plain(row['title'])).toBe(source.fields.title);
          expect(row['source id']).toBe(source.id);
          expect(plain(row['quote'])).toBe(claim?.quotes.join('\n\n') ?? '');
          expect(plain(row['note'])).toBe(claim?.note ?? '');
          expect(plain(row['statement'])).toBe(claim?.statement ?? '');
        });
      }),
      { numRuns: 60 },
    );
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '\n=1', '＝1', '=cmd|"/c calc"!A1'])(
    'lets %j be no formula',
    async formula => {
      const everywhere = claim(formula, { statement: formula, note: formula, tags: [formula] });
      const text = await write('csv', [{ source: source({ note: formula }), claims: [everywhere] }]);
      for (const cell of Object.values(read(text)[0] ?? {})) expect(cell).not.toMatch(/^\s*[=+\-@＝]/);
    },
  );

  it('begins with a byte order mark only if asked to', async () => {
    expect(await write('csv', [RECORD])).toMatch(/^quote,/);
    expect(await write('csv', [RECORD], { bom: true })).toMatch(/^\uFEFFquote,/);
  });

  it('keeps a source without claims', async () => {
    expect(read(await write('csv', [BARE]))).toMatchObject([{ quote: '', address: BARE.source.address }]);
  });
});
