import fc from 'fast-check';
import { afterEach, expect, describe as suite, test } from 'vitest';
import { describe, locate, textOf } from '../../../lib/anchor';
import { PAGES } from '../../support/anchor/pages';

afterEach(() => document.body.replaceChildren());

const insidePair = (data: string, offset: number): boolean => (data.codePointAt(offset - 1) ?? 0) > 0xffff;

/** Every node of the page with every offset in it: the places where a selection can begin or end. */
function boundaries(root: Node): [Node, number][] {
  const all: [Node, number][] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ALL);
  for (let node: Node | null = root; node; node = walker.nextNode()) {
    const length = node instanceof CharacterData ? node.length : node.childNodes.length;
    for (let offset = 0; offset <= length; offset++)
      if (!(node instanceof Text) || !insidePair(node.data, offset)) all.push([node, offset]);
  }
  return all;
}

function rangeBetween(a: [Node, number], b: [Node, number]): Range {
  const range = document.createRange();
  range.setStart(...a);
  range.setEnd(...a);
  if (range.comparePoint(...b) < 0) range.setStart(...b);
  else range.setEnd(...b);
  return range;
}

/** Paintable pieces must hold no text that the reader does not see. */
const painted = (ranges: Range[]): string => ranges.map(range => range.toString()).join('');

suite('describe, then locate on the unchanged page', () => {
  test.each(Object.entries(PAGES))('is the identity for any selection: %s', async (_, html) => {
    document.body.innerHTML = html;
    const points = boundaries(document.body);
    const point = fc.nat(points.length - 1).map(at => points[at] ?? [document.body, 0]);
    await fc.assert(
      fc.asyncProperty(point, point, async (a, b) => {
        const range = rangeBetween(a as [Node, number], b as [Node, number]);
        const selectors = describe(document.body, range);
        const [found] = await locate(document.body, [selectors]);
        if (selectors.quote.exact === '') {
          expect(found).toBeNull();
          return;
        }
        expect(found).toMatchObject({ match: 'exact', score: 1 });
        if (!found) return;
        expect(found.start).toBeGreaterThanOrEqual(0);
        expect(textOf(document.body, found.range)).toBe(selectors.quote.exact);
        const again = describe(document.body, found.range);
        expect(again.quote).toEqual(selectors.quote);
        expect(again.position).toEqual(selectors.position);
        expect(range.comparePoint(found.range.startContainer, found.range.startOffset)).toBe(0);
        expect(range.comparePoint(found.range.endContainer, found.range.endOffset)).toBe(0);
        if (!found.hidden) expect(painted(found.ranges)).not.toContain('secret');
      }),
      { numRuns: 300 },
    );
  });
});
