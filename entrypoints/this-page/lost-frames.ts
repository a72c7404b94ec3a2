import type { ClaimView } from '../../lib/claims';
import type { Place } from '../../lib/messages';

/** The claims that stand in frames alone of which none has answered: the page has lost those frames, and the claims with them. */
export function lostWithFrames(
  claims: readonly Pick<ClaimView, 'id' | 'targets'>[],
  places: readonly Place[],
): Place[] {
  const known = new Set(places.map(({ claim }) => claim));
  return claims.flatMap(({ id, targets }) => {
    const isInFrames = targets.length > 0 && targets.every(({ frame }) => frame !== null);
    return isInFrames && !known.has(id) ? [{ claim: id, found: null, missing: [], changes: [] }] : [];
  });
}
