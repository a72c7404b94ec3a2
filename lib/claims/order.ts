import { positionsOf } from './quotes';
import type { Claim } from './records';

/** Claims as they stood on the page when they were made; those without a known place come last. */
export function inPageOrder<C extends Pick<Claim, 'id' | 'targets'>>(claims: readonly C[]): C[] {
  const keyed = claims.map(claim => ({
    claim,
    at: Math.min(...positionsOf(claim).map(({ start }) => start)),
  }));
  return keyed
    .sort((a, b) => (a.at === b.at ? a.claim.id.localeCompare(b.claim.id) : a.at - b.at))
    .map(({ claim }) => claim);
}
