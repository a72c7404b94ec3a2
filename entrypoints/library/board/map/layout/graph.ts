import { readableAddress } from '../../../../../components/evidence/readable-address';
import type { Id, Kind, Relation } from '../../../../../lib/claims';
import { type BoardData, type SourcedClaim, saying } from '../../board-data';
import type { Point } from './boxes';

export interface MapNode extends Point {
  /** A claim's id, or an address. */
  id: string;
  kind: Kind | 'plain' | 'address';
  label: string;
  /** Where it comes from, in a few letters. */
  place: string;
  claim: Id | null;
  /** True for a claim that is not on the board itself. */
  outside: boolean;
}

/** Evidence leads to the claim it belongs to: an arrow from `from` to `to`. */
export interface GraphEdge {
  id: Id;
  from: MapNode;
  to: MapNode;
  relation: Relation;
}

/** The claims that are linked, those beyond the board that they are linked to, and the addresses; none of them placed yet. */
export function graphOf({ claims, links, outside }: BoardData): { nodes: MapNode[]; edges: GraphEdge[] } {
  const known = new Map<string, () => MapNode>([
    ...claims.map(claim => [claim.id, () => claimNode(claim, false)] as const),
    ...outside.map(claim => [claim.id, () => claimNode(claim, true)] as const),
  ]);
  const nodes = new Map<string, MapNode>();
  const nodeFor = (id: string): MapNode | null => {
    const node = nodes.get(id) ?? known.get(id)?.() ?? addressNode(id);
    if (node) nodes.set(id, node);
    return node;
  };
  const isDrawable = (id: string) => known.has(id) || isWeb(id);
  const edges = links.flatMap(({ id, from, to, relation }): GraphEdge[] => {
    const other = 'claim' in to ? to.claim : to.address;
    // Where one end is missing the other is not drawn for its sake.
    if (![from, other].every(isDrawable)) return [];
    const [end, start] = [nodeFor(from), nodeFor(other)];
    return end && start ? [{ id, from: start, to: end, relation }] : [];
  });
  return { nodes: [...nodes.values()], edges };
}

const isWeb = (id: string) => /^https?:\/\//i.test(id);

function claimNode(claim: SourcedClaim, outside: boolean): MapNode {
  const { id, kind, from } = claim;
  const place = from.fields.site ?? hostOf(from.address);
  return { ...{ id, kind: kind ?? 'plain', label: saying(claim), place }, claim: id, outside, x: 0, y: 0 };
}

function addressNode(id: string): MapNode | null {
  if (!isWeb(id)) return null;
  return {
    ...{ id, kind: 'address', label: readableAddress(id), place: hostOf(id) },
    ...{ claim: null, outside: false, x: 0, y: 0 },
  };
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : '';
}
