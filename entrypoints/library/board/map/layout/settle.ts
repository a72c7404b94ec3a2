import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import { around, type Box, boxAround, CARD, isIn, type Point } from './boxes';
import type { GraphEdge, MapNode } from './graph';

/** Steps of the simulation: enough for a few hundred cards to come to rest, and the same every time. */
const STEPS = 300;
/** Larger groups are laid out once: trying further beginnings would take too long, and changes little in a thicket. */
const LARGE = 40;
const BEGINNINGS = 4;
const TURNS = 9;
/** So many of the best tries get their cards apart, before they are compared again. */
const PARTED = 5;
/** Cards are wider than high: round distances are stretched across, so that a round force gives room enough. */
const ACROSS = CARD.width / CARD.height / 1.25;
/** What one line over another, or one card on a line, is worth in user units of space. */
const COST = { crossing: 220, covered: 320 };
/** Room between any two cards. */
const AIR = 28;
/** Room for the words of a line between two cards that it joins, beside its width; and for those of each further line. */
const WORDS = { across: 32, down: 52, more: 26 };

/** What is seen of an arrow beside its words. */
const ARROW = 24;

/** Cards that are linked to one another, by whatever way, with the lines between them. */
export interface Group {
  nodes: MapNode[];
  edges: GraphEdge[];
}

/** A drawing's parts that no line connects, the largest first. */
export function groupsOf(nodes: readonly MapNode[], edges: readonly GraphEdge[]): Group[] {
  const groupOf = new Map(nodes.map(node => [node, { nodes: [node], edges: [] } as Group]));
  for (const edge of edges) {
    const [one, other] = [groupOf.get(edge.from), groupOf.get(edge.to)];
    if (!one || !other) continue;
    one.edges.push(edge);
    if (one === other) continue;
    one.nodes.push(...other.nodes);
    one.edges.push(...other.edges);
    for (const node of other.nodes) groupOf.set(node, one);
  }
  return [...new Set(groupOf.values())].sort((a, b) => b.nodes.length - a.nodes.length);
}

/**
 * Places for the cards of one group, the best first: links short, few lines crossing, and the whole near a shape (width by height).
 * Which of them leaves the words of all lines their room is seen when the lines are drawn.
 */
export function placings(
  { nodes, edges }: Group,
  aspect: number,
  widthOf: (edge: GraphEdge) => number,
): ReadonlyMap<MapNode, Point>[] {
  const beginnings = nodes.length > 3 && nodes.length <= LARGE ? BEGINNINGS : 1;
  const rooms = roomBetween(edges, widthOf);
  if (nodes.length === 2) return [sideBySide(edges, rooms, aspect)];
  const tries: Try[] = [];
  for (let first = 0; first < beginnings; first += 1) {
    const at = Math.floor((first * nodes.length) / beginnings);
    const round = simulate([...nodes.slice(at), ...nodes.slice(0, at)], edges);
    for (let turn = 0; turn < TURNS; turn += 1) {
      const points = turned(round, (turn * Math.PI) / TURNS);
      tries.push({ points, cost: costOf(points, edges, aspect) });
    }
  }
  return tries
    .sort(byCost)
    .slice(0, PARTED)
    .map(({ points }) => {
      partCards(points, rooms);
      return { points, cost: costOf(points, edges, aspect) };
    })
    .sort(byCost)
    .map(({ points }) => points);
}

/** Two cards, the evidence first: beside each other, or in a high window one below the other. */
function sideBySide([edge]: readonly GraphEdge[], rooms: Rooms, aspect: number): ReadonlyMap<MapNode, Point> {
  if (!edge) return new Map();
  const room = rooms.get(edge.from)?.get(edge.to) ?? { x: AIR, y: AIR };
  const away = aspect < 1 ? { x: 0, y: CARD.height + room.y } : { x: CARD.width + room.x + ARROW, y: 0 };
  return new Map([
    [edge.from, { x: 0, y: 0 }],
    [edge.to, away],
  ]);
}

interface Try {
  points: ReadonlyMap<MapNode, Point>;
  cost: number;
}

const byCost = (a: Try, b: Try) => a.cost - b.cost;

function simulate(nodes: readonly MapNode[], edges: readonly GraphEdge[]): Map<MapNode, Point> {
  const points = nodes.map(node => ({ id: node.id, x: Number.NaN, y: Number.NaN }));
  const links = edges.map(edge => ({ source: edge.from.id, target: edge.to.id }));
  forceSimulation(points)
    .force(
      'links',
      forceLink<(typeof points)[number], { source: string; target: string }>(links)
        .id(({ id }) => id)
        .distance(195),
    )
    .force('apart', forceManyBody().strength(-520))
    .force('cards', forceCollide(CARD.height * 0.92))
    .force('x', forceX(0).strength(0.05))
    .force('y', forceY(0).strength(0.05))
    .stop()
    .tick(STEPS);
  return new Map(nodes.map((node, i) => [node, points[i] ?? { x: 0, y: 0 }]));
}

function turned(round: ReadonlyMap<MapNode, Point>, angle: number): Map<MapNode, Point> {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return new Map(
    [...round].map(([node, { x, y }]) => [
      node,
      { x: Math.round((x * cos - y * sin) * ACROSS), y: Math.round(x * sin + y * cos) },
    ]),
  );
}

/** How far from good a placing is: the room it takes in a window of a shape, the lines that cross, the cards that lie on lines. */
function costOf(points: ReadonlyMap<MapNode, Point>, edges: readonly GraphEdge[], aspect: number): number {
  const cards = [...points].map(([node, point]) => ({ node, box: boxAround(point, CARD, 6) }));
  const { width, height } = around(cards.map(({ box }) => box));
  let cost = Math.max(width / aspect, height);
  if (points.size > LARGE) return cost;
  const lines = edges.flatMap(({ from, to }) => {
    const [a, b] = [points.get(from), points.get(to)];
    return a && b ? [{ from, to, a, b }] : [];
  });
  for (const [i, one] of lines.entries()) {
    for (const other of lines.slice(0, i)) {
      const shared = [other.from, other.to].some(node => node === one.from || node === one.to);
      if (!shared && cross(one.a, one.b, other.a, other.b)) cost += COST.crossing;
    }
    const covered = cards.filter(({ node, box }) => node !== one.from && node !== one.to && meets(one, box));
    cost += covered.length * COST.covered;
  }
  return cost;
}

function cross(a: Point, b: Point, c: Point, d: Point): boolean {
  const side = (p: Point, q: Point, r: Point) =>
    Math.sign((q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x));
  return side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b);
}

function meets({ a, b }: { a: Point; b: Point }, box: Box): boolean {
  return Array.from({ length: 19 }, (_, i) => (i + 1) / 20).some(t =>
    isIn({ x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t }, box),
  );
}

interface Room {
  x: number;
  y: number;
}

type Rooms = ReadonlyMap<MapNode, ReadonlyMap<MapNode, Room>>;

/** How far cards that lines join must be apart at least, across or down, so that the words of those lines stand between them. */
function roomBetween(edges: readonly GraphEdge[], widthOf: (edge: GraphEdge) => number): Rooms {
  const rooms = new Map<MapNode, Map<MapNode, Room>>();
  for (const edge of edges) {
    const [one, other] = [edge.from, edge.to];
    const known = rooms.get(one)?.get(other);
    const x = Math.max(widthOf(edge) + WORDS.across, known?.x ?? 0);
    const room = { x, y: known ? known.y + WORDS.more : WORDS.down };
    for (const [a, b] of [
      [one, other],
      [other, one],
    ] as const)
      rooms.set(a, (rooms.get(a) ?? new Map()).set(b, room));
  }
  return rooms;
}

/** Moves cards that the forces left too near each other apart, the shorter way. */
function partCards(points: ReadonlyMap<MapNode, Point>, rooms: Rooms): void {
  const placed = [...points];
  for (let round = 0; round < 200; round += 1) {
    let moved = false;
    for (const [i, [node, one]] of placed.entries()) {
      for (const [neighbour, other] of placed.slice(0, i)) {
        const room = rooms.get(node)?.get(neighbour) ?? { x: AIR, y: AIR };
        const [dx, dy] = [one.x - other.x, one.y - other.y];
        const lacking = {
          x: CARD.width + room.x - Math.abs(dx),
          y: CARD.height + room.y - Math.abs(dy),
        };
        if (lacking.x <= 0 || lacking.y <= 0) continue;
        const axis = lacking.x < lacking.y ? 'x' : 'y';
        const step = Math.ceil(lacking[axis] / 2) * ((axis === 'x' ? dx : dy) < 0 ? -1 : 1);
        one[axis] += step;
        other[axis] -= step;
        moved = true;
      }
    }
    if (!moved) return;
  }
}
