import { type Box, boxAround, CARD, isIn, overlap, type Point } from './boxes';
import type { GraphEdge, MapNode } from './graph';

/** A line of the map as a quadratic curve, and where the middle of its words stands. */
export interface Route {
  start: Point;
  bend: Point;
  end: Point;
  label: Point;
}

export const LABEL_HEIGHT = 20;

/** How far lines between the same two cards stand apart in the middle. */
const PARALLEL = 44;
/** How far a line may swerve in the middle to pass a card, nearest first. */
const SWERVES = [0, ...[20, 40, 60, 85, 110, 140, 180, 230].flatMap(by => [by, -by])];
/** Where on its line a label may stand, the best place first. */
const PLACES = Array.from({ length: 19 }, (_, i) => 0.5 + (i % 2 ? 1 : -1) * Math.ceil(i / 2) * 0.04);
/** How often labels choose again, now that they know where the others stand. */
const CHOICES = 4;
const SAMPLES = Array.from({ length: 31 }, (_, i) => (i + 1) / 32);
/** How bad it is where something lies on a label, or a card on a line. */
const COST = { card: 200, label: 200, line: 8 };
/** With more cards than this, lines go straight: looking for ways around would take too long. */
const MOST_CARDS = 250;

/**
 * Lines between placed cards: apart where they join the same two, around other cards where a bend is enough; and for each a place for
 * its words (`widthOf`, in user units) on which no card, no other label and, where it can be, no other line lies.
 */
export function routeEdges<E extends GraphEdge>(
  nodes: readonly MapNode[],
  edges: readonly E[],
  widthOf: (edge: E) => number,
): Routed<E> {
  const cards = nodes.map(node => ({ node, box: boxAround(node, CARD, 6) }));
  const swerves = nodes.length > MOST_CARDS ? [0] : SWERVES;
  const curves = new Map<E, Curve>();
  let covered = 0;
  for (const parallel of parallels(edges)) {
    const [first] = parallel;
    if (!first) continue;
    const others = cards.filter(({ node }) => node !== first.from && node !== first.to);
    const ways = swerves.map((swerve, rank) => {
      const bent = parallel.map((edge, i) => {
        const offset = swerve + (i - (parallel.length - 1) / 2) * PARALLEL;
        // Both directions of a pair count sideways from the same end.
        return curve(edge, edge.from.id < edge.to.id ? offset : -offset);
      });
      const points = bent.flatMap(way => SAMPLES.map(t => pointOn(way, t)));
      const hit = others.filter(({ box }) => points.some(point => isIn(point, box))).length;
      return { bent, hit, cost: hit * COST.card + rank };
    });
    const best = ways.reduce((a, b) => (b.cost < a.cost ? b : a));
    covered += best.hit;
    for (const [i, edge] of parallel.entries()) {
      const way = best.bent[i];
      if (way) curves.set(edge, way);
    }
  }
  const boxes = cards.map(({ box }) => box);
  const { routes, clashes } = withLabels(curves, boxes, widthOf);
  return { routes, clashes: clashes + covered };
}

/** Lines as they are drawn, and how often a card lies on one, or on its words, or other words do. */
export interface Routed<E> {
  routes: ReadonlyMap<E, Route>;
  clashes: number;
}

type Curve = Omit<Route, 'label'>;

/** Lines by the two cards they join, whichever way they go. */
function parallels<E extends GraphEdge>(edges: readonly E[]): E[][] {
  const byPair = new Map<string, E[]>();
  for (const edge of edges) {
    const pair = [edge.from.id, edge.to.id].sort().join(' ');
    byPair.set(pair, [...(byPair.get(pair) ?? []), edge]);
  }
  return [...byPair.values()];
}

function withLabels<E>(
  curves: ReadonlyMap<E, Curve>,
  cards: readonly Box[],
  widthOf: (edge: E) => number,
): Routed<E> {
  const lines = [...curves].map(([edge, way]) => ({ edge, points: SAMPLES.map(t => pointOn(way, t)) }));
  const length = (way: Curve) => Math.hypot(way.end.x - way.start.x, way.end.y - way.start.y);
  // Short lines have the least choice, so they choose first.
  const inTurn = [...curves].sort((a, b) => length(a[1]) - length(b[1]));
  const taken = new Map<E, { at: Point; box: Box; cost: number }>();
  for (let choice = 0; choice < CHOICES; choice += 1) {
    for (const [edge, way] of inTurn) {
      const size = { width: widthOf(edge), height: LABEL_HEIGHT };
      const others = [...taken].flatMap(([other, { box }]) => (other === edge ? [] : [box]));
      const rated = PLACES.map((t, rank) => {
        const at = pointOn(way, t);
        const box = boxAround(at, size, 2);
        const on = (boxes: readonly Box[]) => boxes.filter(other => overlap(box, other)).length;
        const over = lines.filter(line => line.edge !== edge && line.points.some(point => isIn(point, box)));
        const cost = on(cards) * COST.card + on(others) * COST.label + over.length * COST.line + rank;
        return { at: { x: Math.round(at.x), y: Math.round(at.y) }, box, cost };
      });
      taken.set(
        edge,
        rated.reduce((a, b) => (b.cost < a.cost ? b : a)),
      );
    }
  }
  const routes = [...curves].map(
    ([edge, way]) => [edge, { ...way, label: taken.get(edge)?.at ?? pointOn(way, 0.5) }] as const,
  );
  const clashes = [...taken.values()].filter(({ cost }) => cost >= COST.label).length;
  return { routes: new Map(routes), clashes };
}

/** From card to card, `offset` to the side in the middle. */
function curve({ from, to }: GraphEdge, offset: number): Curve {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  // A quadratic curve passes its middle at half the way to its bend.
  const bend = {
    x: (from.x + to.x) / 2 - (dy / length) * 2 * offset,
    y: (from.y + to.y) / 2 + (dx / length) * 2 * offset,
  };
  return { start: edgePoint(from, bend), bend, end: edgePoint(to, bend) };
}

/** A point of a curve, from its start (0) to its end (1). */
export function pointOn({ start, bend, end }: Curve, t: number): Point {
  const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
  return { x: a * start.x + b * bend.x + c * end.x, y: a * start.y + b * bend.y + c * end.y };
}

/** Where the line from a card's middle to a point leaves the card's edge. */
export function edgePoint(from: Point, to: Point): Point {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const scale = Math.min(
    CARD.width / 2 / Math.max(1e-6, Math.abs(dx)),
    CARD.height / 2 / Math.max(1e-6, Math.abs(dy)),
  );
  return { x: from.x + dx * Math.min(1, scale), y: from.y + dy * Math.min(1, scale) };
}
