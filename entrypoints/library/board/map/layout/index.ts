import type { Relation } from '../../../../../lib/claims';
import type { BoardData } from '../../board-data';
import { around, type Box, boxAround, CARD, type Point } from './boxes';
import { type GraphEdge, graphOf, type MapNode } from './graph';
import { pack } from './pack';
import { LABEL_HEIGHT, pointOn, type Route, type Routed, routeEdges } from './routes';
import { type Group, groupsOf, placings } from './settle';

export { CARD, type Point } from './boxes';
export type { MapNode } from './graph';
export { neighbour } from './neighbour';
export { LABEL_HEIGHT, pointOn, type Route } from './routes';

export interface MapEdge extends GraphEdge, Route {
  /** How wide the ground of its words is. */
  labelWidth: number;
}

export interface LinkMap {
  nodes: MapNode[];
  edges: MapEdge[];
  /** Claims that nothing is linked to; they are not drawn. */
  unlinked: number;
}

interface Options {
  /** The shape of the window it is drawn for, width by height. */
  aspect?: number;
  /** How wide the words of a relation are, in user units. */
  labelWidth?(relation: Relation): number;
}

/**
 * Draws up the map of the claims that are linked, what is linked to them beyond the board, and the addresses they lead to: cards do not
 * overlap, what belongs together stands together, and lines have their words where they can be read. The same every time.
 */
export function layOut(data: BoardData, { aspect = 1.8, labelWidth = () => 100 }: Options = {}): LinkMap {
  const { nodes, edges } = graphOf(data);
  const drawn = nodes.filter(node => node.claim && !node.outside).length;
  const unlinked = data.claims.length - drawn;
  if (edges.length === 0) return { nodes, edges: [], unlinked };
  const widthOf = (edge: GraphEdge) => labelWidth(edge.relation);
  const groups = groupsOf(nodes, edges).map(group => draw(group, aspect, widthOf));
  const places = pack(groups.map(boundsOf), aspect);
  const drawnEdges = groups.flatMap((group, i) => moved(group, places[i] ?? { left: 0, top: 0 }));
  const byId = new Map(drawnEdges.map(edge => [edge.id, edge]));
  // As the links are, and not as the groups are.
  return { nodes, edges: edges.flatMap(({ id }) => byId.get(id) ?? []), unlinked };
}

type Drawn = Pick<LinkMap, 'nodes' | 'edges'>;

/** Where cards lie on something wherever they may stand, they stand so much farther apart, tried one after the other. */
const WIDER = [1.15, 1.3, 1.5];

/** One group with its lines: of the places that its cards may take, the first where nothing lies on anything. */
function draw({ nodes, edges }: Group, aspect: number, widthOf: (edge: GraphEdge) => number): Drawn {
  const tried = placings({ nodes, edges }, aspect, widthOf);
  const [first = new Map<MapNode, Point>()] = tried;
  let best: { points: ReadonlyMap<MapNode, Point>; routed: Routed<GraphEdge> } | null = null;
  for (const points of [...tried, ...WIDER.map(by => wider(first, by))]) {
    place(points);
    const routed = routeEdges(nodes, edges, widthOf);
    if (!best || routed.clashes < best.routed.clashes) best = { points, routed };
    if (routed.clashes === 0) break;
  }
  if (best) place(best.points);
  return {
    nodes,
    edges: edges.flatMap(edge => {
      const route = best?.routed.routes.get(edge);
      return route ? [{ ...edge, ...route, labelWidth: widthOf(edge) }] : [];
    }),
  };
}

const wider = (points: ReadonlyMap<MapNode, Point>, by: number) =>
  new Map([...points].map(([node, { x, y }]) => [node, { x: Math.round(x * by), y: Math.round(y * by) }]));

function place(points: ReadonlyMap<MapNode, Point>): void {
  for (const [node, { x, y }] of points) Object.assign(node, { x, y });
}

/** A group's lines, once it stands where it belongs; its cards are moved there. */
function moved(group: Drawn, { left, top }: { left: number; top: number }): MapEdge[] {
  const box = boundsOf(group);
  const [dx, dy] = [Math.round(left - box.left), Math.round(top - box.top)];
  const by = ({ x, y }: Point): Point => ({ x: x + dx, y: y + dy });
  for (const node of group.nodes) Object.assign(node, by(node));
  return group.edges.map(edge => ({
    ...edge,
    ...{ start: by(edge.start), bend: by(edge.bend), end: by(edge.end), label: by(edge.label) },
  }));
}

/** The box around all cards, lines and words, with some air. */
export function boundsOf({ nodes, edges }: Pick<LinkMap, 'nodes' | 'edges'>): Box {
  const cards = nodes.map(node => boxAround(node, CARD, 20));
  const labels = edges.map(({ label, labelWidth }) =>
    boxAround(label, { width: labelWidth, height: LABEL_HEIGHT }, 12),
  );
  const middles = edges.map(edge => boxAround(pointOn(edge, 0.5), { width: 0, height: 0 }, 12));
  return around([...cards, ...labels, ...middles]);
}
