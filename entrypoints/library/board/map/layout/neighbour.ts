import type { MapNode } from './graph';

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
