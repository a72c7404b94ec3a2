import type { Claim } from './records';
import { fromSelectorList } from './selectors';

/** Claims as they stood on the page when they were made; those without a known place come last. */
export function inPageOrder<C extends Pick<Claim, 'id' | 'targets'>>(claims: readonly C[]): C[] {
  const start = ({ targets }: C) =>
    Math.min(...targets.map(target => fromSelectorList(target.selectors)?.position?.start ?? Infinity));
  const keyed = claims.map(claim => ({ claim, at: start(claim) }));
  return keyed
    .sort((a, b) => (a.at === b.at ? a.claim.id.localeCompare(b.claim.id) : a.at - b.at))
    .map(({ claim }) => claim);
}
