import { describe, expect, it } from 'vitest';
import type { BoardClaim } from '../../../../entrypoints/library/board/board-data';
import {
  boundsOf,
  CARD,
  type LinkMap,
  layOut,
  neighbour,
  pointOn,
} from '../../../../entrypoints/library/board/map/layout';
import { boxAround, isIn, overlap } from '../../../../entrypoints/library/board/map/layout/boxes';
import { edgePoint, LABEL_HEIGHT } from '../../../../entrypoints/library/board/map/layout/routes';
import { bringIn, firstView, pan, zoom } from '../../../../entrypoints/library/board/map/moving/view';
import { wrapLines } from '../../../../entrypoints/library/board/map/text/lines';
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
    id: `${from}-${to}-${relation}`,
    from,
    to: (/^https/.test(to) ? { address: to } : { claim: to }) as LinkEnd,
    relation,
  }) as Link;

describe('the map', () => {
  const claims = Array.from({ length: 30 }, (_, i) => claim(`c${i}`));
  const chain = claims.slice(1, 28).map((_, i) => link(`c${i}`, `c${i + 1}`, 'contradicts'));
  const links = [...chain, link('c0', 'c27'), link('c5', 'https://x.example/table'), link('c5', 'gone')];
  const map = layOut({ claims, links, outside: [] });

  it('draws what is linked, addresses too, and counts the rest', () => {
    expect(map.nodes).toHaveLength(29);
    expect(map.edges).toHaveLength(29);
    expect(map.unlinked).toBe(2);
    expect(map.nodes.find(node => node.kind === 'address')?.label).toBe('x.example/table');
  });

  it('draws no card for the sake of a link whose other end is missing, or could run', () => {
    const [a, b] = [claim('a'), claim('b')];
    const lost = [link('a', 'gone'), { ...link('b', 'a'), to: { address: 'javascript:alert(1)' } }];
    const { nodes, unlinked } = layOut({ claims: [a, b], links: lost, outside: [] });
    expect(nodes).toEqual([]);
    expect(unlinked).toBe(2);
  });

  it('draws claims beyond the board that are linked to one of it, in both directions', () => {
    const [here, evidence, fed] = [claim('here'), claim('evidence'), claim('fed')];
    const { nodes, edges, unlinked } = layOut({
      claims: [here],
      links: [link('here', 'evidence'), link('fed', 'here')],
      outside: [evidence, fed],
    });
    expect(nodes.map(({ id, outside }) => [id, outside])).toEqual([
      ['here', false],
      ['evidence', true],
      ['fed', true],
    ]);
    expect(edges.map(({ from, to }) => [from.id, to.id])).toEqual([
      ['evidence', 'here'],
      ['here', 'fed'],
    ]);
    expect(unlinked).toBe(0);
  });

  it('leads from the evidence to its claim', () => {
    expect(map.edges.at(-1)).toMatchObject({ from: { kind: 'address' }, to: { id: 'c5' } });
  });

  it('is the same every time, and holds all it draws', () => {
    expect(layOut({ claims, links, outside: [] })).toEqual(map);
    const whole = boundsOf(map);
    for (const node of map.nodes) {
      const { left, top, width, height } = boxAround(node, CARD);
      for (const corner of [
        { x: left, y: top },
        { x: left + width, y: top + height },
      ])
        expect(isIn(corner, whole)).toBe(true);
    }
  });

  it('is empty where nothing is linked', () => {
    expect(layOut({ claims, links: [], outside: [] })).toEqual({ nodes: [], edges: [], unlinked: 30 });
  });

  it('is drawn high for a narrow window, wide for a wide one', () => {
    const pairs = Array.from({ length: 6 }, (_, i) => link(`c${2 * i}`, `c${2 * i + 1}`));
    const shape = (aspect: number) => {
      const { width, height } = boundsOf(layOut({ claims, links: pairs, outside: [] }, { aspect }));
      return width / height;
    };
    expect(shape(0.6)).toBeLessThan(1);
    expect(shape(1.8)).toBeGreaterThan(1);
  });
});

describe('a map can be read', () => {
  const claims = Array.from({ length: 30 }, (_, i) => claim(`c${i}`));
  const star = [1, 2, 3, 4, 5, 6].map(i => link('c0', `c${i}`));
  const relations: Relation[] = ['supports', 'contradicts', 'context', 'repeats', 'refines', 'source of'];
  const double = relations.slice(0, 3).map(relation => link('c0', 'c1', relation));
  const both = [link('c2', 'c3', 'contradicts'), link('c3', 'c2', 'contradicts')];
  const pairs = Array.from({ length: 14 }, (_, i) => link(`c${2 * i}`, `c${2 * i + 1}`, relations[i % 6]));
  const tree = claims.slice(1).map((_, i) => link(`c${Math.floor(i / 3)}`, `c${i + 1}`, relations[i % 6]));
  const ring = claims.map((_, i) => link(`c${i}`, `c${(i + 1) % 30}`, relations[i % 6]));
  const cases = { star, double, both, pairs, tree, ring, mixed: [...star, ...both, ...pairs.slice(4)] };

  describe.each(Object.entries(cases))('%s', (_, links) => {
    it.each([1.8, 0.6])('drawn for a window of %f to 1', aspect => {
      const map = layOut({ claims, links, outside: [] }, { aspect, labelWidth: () => 104 });
      const cards = map.nodes.map(node => boxAround(node, CARD));
      const labels = map.edges.map(edge => boxAround(edge.label, { width: 104, height: LABEL_HEIGHT }));
      expect(clashes(cards, cards), 'cards on cards').toEqual([]);
      expect(clashes(labels, labels), 'words on words').toEqual([]);
      expect(clashes(labels, cards), 'words on cards').toEqual([]);
      expect(covered(map), 'cards on lines').toEqual([]);
    });
  });

  it('with every line between the same two cards apart from the others', () => {
    const map = layOut({ claims, links: [...double, link('c1', 'c0', 'repeats')], outside: [] });
    expect(map.edges).toHaveLength(4);
    const middles = map.edges.map(edge => pointOn(edge, 0.5));
    for (const [i, a] of middles.entries())
      for (const b of middles.slice(0, i)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(20);
  });

  type Boxes = ReturnType<typeof boxAround>[];
  const clashes = (boxes: Boxes, others: Boxes) =>
    boxes.flatMap((box, i) =>
      others.flatMap((other, j) =>
        (boxes !== others || j < i) && overlap(box, other) ? [`${i} on ${j}`] : [],
      ),
    );
  const covered = ({ nodes, edges }: LinkMap) =>
    edges.flatMap(edge =>
      nodes
        .filter(node => node.id !== edge.from.id && node.id !== edge.to.id)
        .filter(node =>
          Array.from({ length: 99 }, (_, i) => pointOn(edge, (i + 1) / 100)).some(point =>
            isIn(point, boxAround(node, CARD)),
          ),
        )
        .map(node => `${node.id} on ${edge.id}`),
    );
});

describe('moving on the map', () => {
  const at = (id: string, x: number, y: number) =>
    ({ id, x, y, kind: 'other', label: id, place: '', claim: id, outside: false }) as const;
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

describe('the window on the map', () => {
  it('shows a small map whole, and hardly larger than it is', () => {
    const whole = { left: -100, top: 0, width: 500, height: 200 };
    const { view, height } = firstView(whole, 1100, 600);
    expect(view).toEqual({ left: -350, top: 0, width: 1000, height: 200 });
    expect(height).toBe(220);
  });

  it('begins at the beginning of a map too large to be read whole', () => {
    const whole = { left: 40, top: -20, width: 6000, height: 3000 };
    const { view, height } = firstView(whole, 900, 600);
    expect(view).toMatchObject({ left: 40, top: -20 });
    expect(900 / view.width).toBeGreaterThan(0.6);
    expect(height).toBe(600);
  });
});

it.each([
  ['short', 10, 2, ['short']],
  ['a few words here', 8, 3, ['a few', 'words', 'here']],
  ['a few words here', 8, 2, ['a few', 'words…']],
  ['Donaudampfschifffahrt', 8, 2, ['Donaudam', 'pfschif…']],
  ['port.example/berths/table?year=2026', 14, 3, ['port.example/', 'berths/table?', 'year=2026']],
  ['一隻の船が港に入った', 4, 2, ['一隻の船', 'が港に…']],
  ['x'.repeat(700), 400, 3, ['x'.repeat(400), `${'x'.repeat(200)}…`]],
  ['', 8, 2, []],
])('wraps %j into lines of %d', (text, width, most, lines) => {
  expect(wrapLines(text, line => line.length <= width, most)).toEqual(lines);
});

it('cuts no character in two', () => {
  expect(wrapLines('👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦', line => line.length <= 23, 1)).toEqual(['👩‍👩‍👧‍👦👩‍👩‍👧‍👦…']);
});
