import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Pattern } from '../../../lib/anchor/text/pattern';

const codes = (text: string): Uint16Array => Uint16Array.from(text, character => character.charCodeAt(0));
const letters = (maxLength: number) => fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength });

/** The textbook table; `free` lets the match begin anywhere. The last row is returned. */
function lastRow(pattern: string, text: string, free: boolean): number[] {
  let column = Array.from({ length: pattern.length + 1 }, (_, row) => row);
  const last = [pattern.length];
  for (const [at, letter] of [...text].entries()) {
    const next = [free ? 0 : at + 1];
    for (let row = 1; row <= pattern.length; row++) {
      const same = pattern[row - 1] === letter ? 0 : 1;
      next.push(Math.min((column[row - 1] ?? 0) + same, (column[row] ?? 0) + 1, (next[row - 1] ?? 0) + 1));
    }
    column = next;
    last.push(next[pattern.length] ?? 0);
  }
  return last;
}

const reversed = (text: string): string => [...text].reverse().join('');

test('distance is that of the textbook, over one block of 32 and over several', () => {
  fc.assert(
    fc.property(letters(80), letters(90), (pattern, text) => {
      const expected = lastRow(pattern, text, false).at(-1);
      expect(new Pattern(codes(pattern)).distance(codes(text), 0, text.length)).toBe(expected);
    }),
  );
});

test('slide gives the least distance to what ends, or read backward starts, at every border', () => {
  fc.assert(
    fc.property(
      letters(70).filter(text => text !== ''),
      letters(60),
      (pattern, text) => {
        const forward = new Pattern(codes(pattern)).slide(codes(text), 0, text.length);
        const row = lastRow(pattern, text, true);
        expect([...forward]).toEqual(row);
        const ahead = new Pattern(codes(pattern));
        expect(ahead.distanceAtEdge(codes(text), 0, text.length)).toBe(row.at(-1));
        expect(ahead.leastDistance(codes(text), 0, text.length)).toBe(Math.min(...row));
        const backward = new Pattern(codes(pattern), true).slide(codes(text), 0, text.length);
        const back = lastRow(reversed(pattern), reversed(text), true);
        expect([...backward]).toEqual(back.toReversed());
        const behind = new Pattern(codes(pattern), true);
        expect(behind.distanceAtEdge(codes(text), 0, text.length)).toBe(back.at(-1));
      },
    ),
  );
});
