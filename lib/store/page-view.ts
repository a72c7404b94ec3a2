import { type Claim, fromSelectorList, type PageClaim } from '../claims';

/** What the annotator of a page, or of a frame in it, gets to know of a claim: the passages that stand in there. */
export function viewForPage(
  { id, kind, targets }: Claim,
  isThere: (frame: string | null) => boolean = frame => frame === null,
): PageClaim {
  const there = targets.flatMap((target, at) => {
    const selectors = isThere(target.frame) ? fromSelectorList(target.selectors) : null;
    return selectors ? [{ ...selectors, at }] : [];
  });
  return { id, kind, targets: there };
}
