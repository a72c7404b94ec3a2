import { pageKey } from '../../lib/article/page-key';
import type { Id, Target } from '../../lib/claims';
import type { Caller } from '../../lib/messages';
import { type ClaimlightDatabase, pageKeyOfClaim } from '../../lib/store';

/** An annotator, speaking for the page or the frame it is in. */
export type PageCaller = Extract<Caller, { who: 'page' }>;

/** Whether a passage in this frame of a page (`null`: in the page itself) stands in the caller's document. */
export const standsThere =
  ({ frame, address }: PageCaller) =>
  (of: string | null): boolean =>
    frame === 0 ? of === null : of !== null && pageKey(of) === pageKey(address);

/** A passage of the caller's, in its own frame whatever it says of itself. */
export const ownTarget = ({ frame, address }: PageCaller, target: Target): Target => ({
  ...target,
  frame: frame === 0 ? null : address,
});

export const inOwnFrame = (caller: PageCaller, targets: readonly Target[]): Target[] =>
  targets.map(target => ownTarget(caller, target));

/**
 * Whether somebody may read and change a claim: our own pages may, a page may with those of its own address, and a frame
 * with those that stand in it alone.
 */
export async function mayTouch(db: ClaimlightDatabase, caller: Caller, claim: Id): Promise<boolean> {
  if (caller.who === 'extension') return true;
  if ((await pageKeyOfClaim(db, claim)) !== pageKey(caller.page)) return false;
  if (caller.frame === 0) return true;
  const targets = (await db.claims.get(claim))?.targets ?? [];
  return targets.length > 0 && targets.every(({ frame }) => standsThere(caller)(frame));
}
