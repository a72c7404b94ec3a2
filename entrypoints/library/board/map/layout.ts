import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import type { Id, Kind, Relation } from '../../../../lib/claims';
import { type BoardData, saying } from '../board-data';

/** A card of the map, in user units: all cards are alike. */
export const CARD = { width: 184, height: 76 };

export interface MapNode {
  /** A claim's id, or an address. */
  id: string;
  kind: Kind | 'plain' | 'address';
  label: string;
  /** Where it comes from, in a few letters. */
  place: string;
  claim: Id | null;
  x: number;
  y: number;
}

/** Evidence leads to the claim it belongs to: an arrow from `from` to `to`. */
export interface MapEdge {
  id: Id;
  from: MapNode;
  to: MapNode;
  relation: Relation;
}

export interface LinkMap {
  nodes: MapNode[];
  edges: MapEdge[];
  /** Claims that nothing is linked to; they are not drawn. */
  unlinked: number;
}

/** Steps of the simulation: enough for a few hundred cards to come to rest, and the same every time. */
const STEPS = 300;

/** Places the claims that are linked, and the addresses they lead to, so that links are short and cards do not overlap. */
export function layOut(data: BoardData): LinkMap {
  const byId = new Map(data.claims.map(claim => [claim.id, claim]));
  const nodes = new Map<string, MapNode>();
  const isDrawable = (id: string) => byId.has(id) || /^https?:/i.test(id);
  const nodeFor = (id: string): MapNode => {
    const claim = byId.get(id);
    const known = nodes.get(id);
    if (known) return known;
    const node: MapNode = claim
      ? {
          ...{ id, kind: claim.kind ?? 'plain', label: saying(claim), claim: id },
          ...{ place: claim.from.fields.site ?? hostOf(claim.from.address), x: 0, y: 0 },
        }
      : {
          id,
          kind: 'address',
          label: id.replace(/^https?:\/\/(www\.)?/i, ''),
          place: hostOf(id),
          claim: null,
          x: 0,
          y: 0,
        };
    nodes.set(id, node);
    return node;
  };
  const edges = data.links.flatMap(({ id, from, to, relation }): MapEdge[] => {
    const other = 'claim' in to ? to.claim : to.address;
    // Where one end is missing the other is not drawn for its sake.
    if (![from, other].every(isDrawable)) return [];
    const [end, start] = [nodeFor(from), nodeFor(other)] as const;
    return [{ id, from: start, to: end, relation }];
  });
  const placed = [...nodes.values()];
  settle(placed, edges);
  const drawn = placed.filter(node => node.claim).length;
  return { nodes: placed, edges, unlinked: data.claims.length - drawn };
}

function settle(nodes: MapNode[], edges: readonly MapEdge[]): void {
  // Cards are wider than high: distances across are shortened, so that a round force gives room enough.
  const across = CARD.width / CARD.height / 1.3;
  const points = nodes.map(node => ({ ...node, node }));
  const at = new Map(points.map(point => [point.id, point]));
  const links = edges.map(edge => ({ source: edge.from.id, target: edge.to.id }));
  forceSimulation(points)
    .force(
      'links',
      forceLink<(typeof points)[number], { source: string; target: string }>(links)
        .id(({ id }) => id)
        .distance(185),
    )
    .force('apart', forceManyBody().strength(-520))
    .force('cards', forceCollide(CARD.height * 0.95))
    .force('x', forceX(0).strength(0.05))
    .force('y', forceY(0).strength(0.07))
    .stop()
    .tick(STEPS);
  for (const node of nodes) {
    const point = at.get(node.id);
    node.x = Math.round((point?.x ?? 0) * across);
    node.y = Math.round(point?.y ?? 0);
  }
}

/** The box around all cards, with some air. */
export function boundsOf(nodes: readonly MapNode[]) {
  const xs = nodes.map(node => node.x);
  const ys = nodes.map(node => node.y);
  const left = Math.min(...xs) - CARD.width / 2 - 24;
  const top = Math.min(...ys) - CARD.height / 2 - 24;
  return {
    left,
    top,
    width: Math.max(...xs) + CARD.width / 2 + 24 - left,
    height: Math.max(...ys) + CARD.height / 2 + 24 - top,
  };
}

/** The card that an arrow key leads to from another one: the nearest in about that direction. */
export function neighbour(nodes: readonly MapNode[], from: MapNode, dx: number, dy: number): MapNode | null {
  const costs = nodes.flatMap(node => {
    const [x, y] = [node.x - from.x, node.y - from.y];
    const along = x * dx + y * dy;
    const aside = Math.abs(x * dy) + Math.abs(y * dx);
    return node !== from && along > 0 ? [{ node, cost: along + 2 * aside }] : [];
  });
  return costs.sort((a, b) => a.cost - b.cost)[0]?.node ?? null;
}

/** Where the line from one card to another leaves the first one's edge. */
export function edgePoint(from: MapNode, to: MapNode): { x: number; y: number } {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const scale = Math.min(
    CARD.width / 2 / Math.max(1e-6, Math.abs(dx)),
    CARD.height / 2 / Math.max(1e-6, Math.abs(dy)),
  );
  return { x: from.x + dx * Math.min(1, scale), y: from.y + dy * Math.min(1, scale) };
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : '';
}
