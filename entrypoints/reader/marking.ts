import { describe, locate } from '../../lib/anchor';
import { type ClaimView, fromSelectorList, type NewClaim, newId, toSelectorList } from '../../lib/claims';
import { type Mark, readSelection } from '../../lib/page';

/** Where claims stand in a text; those of which nothing is there are left out. Rejects only when it is stopped. */
export async function marksIn(
  root: Element,
  claims: readonly ClaimView[],
  signal: AbortSignal,
): Promise<Mark[]> {
  const wanted = claims.map(({ targets }) =>
    targets.flatMap(target => fromSelectorList(target.selectors) ?? []),
  );
  const located = await locate(root, wanted.flat(), { signal });
  signal.throwIfAborted();
  let next = 0;
  return claims.flatMap((claim, index) => {
    const found = (wanted[index] ?? []).flatMap(() => located[next++] ?? []);
    const changed = found.some(({ match }) => match === 'changed');
    const ranges = found.flatMap(place => place.ranges);
    return ranges.length > 0 ? [{ claim: claim.id, kind: claim.kind, ranges, changed }] : [];
  });
}

/** What is selected in a text, as a claim to be saved. */
export function claimFromSelection(root: Element): NewClaim | null {
  const selected = readSelection(document, null);
  if ('reason' in selected) return null;
  const targets = selected.ranges.map(range => ({
    format: 'html' as const,
    frame: null,
    selectors: toSelectorList(describe(root, range)),
  }));
  return { id: newId(), targets, fields: {} };
}
