import { describe, expect, it } from 'vitest';
import type { BoardClaim } from '../../../../entrypoints/library/board/board-data';
import {
  boundsOf,
  CARD,
  edgePoint,
  layOut,
  neighbour,
} from '../../../../entrypoints/library/board/map/layout';
import { wrapLines } from '../../../../entrypoints/library/board/map/lines';
import { bringIn, pan, zoom } from '../../../../entrypoints/library/board/map/view';
import type { Link, LinkEnd, Relation } from '../../../../lib/claims';

const claim = (id: string) =>
  ({
    id,
    kind: null,
    statement: id,
    quotes: [],
    note: '',
    from: { fields: {}, address: 'https://x.example/' },
  }) as unknown as BoardClaim;
const link = (from: string, to: string, relation: Relation = 'supports') =>
  ({
    id: `${from}-${to}`,
    from,
    to: (/^https/.test(to) ? { address: to } : { claim: to }) as LinkEnd,
    relation,
  }) as Link;

describe('the map', () => {
  const claims = Array.from({ length: 30 }, (_, i) => claim(`c${i}`));
  const chain = claims.slice(1, 28).map((_, i) => link(`c${i}`, `c${i + 1}`, 'contradicts'));
  const links = [...chain, link('c0', 'c27'), link('c5', 'https://x.example/table'), link('c5', 'gone')];
  const map = layOut({ claims, links });

  it('draws what is linked, addresses too, and counts the rest', () => {
    expect(map.nodes).toHaveLength(29);
    expect(map.edges).toHaveLength(29);
    expect(map.unlinked).toBe(2);
    expect(map.nodes.find(node => node.kind === 'address')?.label).toBe('x.example/table');
  });

  it('draws no card for the sake of a link whose other end is missing', () => {
    const { nodes, unlinked } = layOut({ claims: [claim('a'), claim('b')], links: [link('a', 'gone')] });
    expect(nodes).toEqual([]);
    expect(unlinked).toBe(2);
  });

  it('leads from the evidence to its claim', () => {
    expect(map.edges.at(-1)).toMatchObject({ from: { kind: 'address' }, to: { id: 'c5' } });
  });

  it('lets no card lie on another, and is the same every time', () => {
    for (const one of map.nodes) {
      for (const other of map.nodes) {
        const apart = Math.abs(one.x - other.x) > CARD.width || Math.abs(one.y - other.y) > CARD.height;
        expect(one === other || apart, `${one.id} on ${other.id}`).toBe(true);
      }
    }
    expect(layOut({ claims, links })).toEqual(map);
    const { width, height } = boundsOf(map.nodes);
    expect(width).toBeGreaterThan(CARD.width);
    expect(height).toBeGreaterThan(CARD.height);
  });

  it('is empty where nothing is linked', () => {
    expect(layOut({ claims, links: [] })).toEqual({ nodes: [], edges: [], unlinked: 30 });
  });
});

describe('moving on the map', () => {
  const at = (id: string, x: number, y: number) =>
    ({ id, x, y, kind: 'other', label: id, place: '', claim: id }) as const;
  const [middle, right, far, up] = [at('m', 0, 0), at('r', 200, 20), at('f', 500, 0), at('u', 30, -150)];

  it('goes to the nearest card in the direction of an arrow key', () => {
    const nodes = [middle, right, far, up];
    expect(neighbour(nodes, middle, 1, 0)?.id).toBe('r');
    expect(neighbour(nodes, right, 1, 0)?.id).toBe('f');
    expect(neighbour(nodes, middle, 0, -1)?.id).toBe('u');
    expect(neighbour(nodes, middle, -1, 0)).toBeNull();
  });

  it('draws lines from edge to edge', () => {
    expect(edgePoint(middle, far)).toEqual({ x: CARD.width / 2, y: 0 });
    expect(edgePoint(middle, { ...middle })).toEqual({ x: 0, y: 0 });
  });

  it('zooms around a point, pans, and brings a card in', () => {
    const view = { left: 0, top: 0, width: 100, height: 100 };
    expect(zoom(view, 2)).toEqual({ left: 25, top: 25, width: 50, height: 50 });
    expect(zoom(view, 2, { x: 0, y: 0 })).toEqual({ left: 0, top: 0, width: 50, height: 50 });
    expect(pan(view, 0.5, -1)).toMatchObject({ left: 50, top: -100 });
    expect(bringIn(view, 50, 50)).toEqual(view);
    expect(bringIn(view, 300, 50)).toMatchObject({ left: 215, top: 0 });
  });
});

it.each([
  ['short', 10, 2, ['short']],
  ['a few words here', 8, 3, ['a few', 'words', 'here']],
  ['a few words here', 8, 2, ['a few', 'words…']],
  ['Donaudampfschifffahrt', 8, 2, ['Donaudam', 'pfschif…']],
  ['', 8, 2, []],
])('wraps %j into lines of %d', (text, width, most, lines) => {
  expect(wrapLines(text, width, most)).toEqual(lines);
});
