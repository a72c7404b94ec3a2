import { fail, type Id, type Result } from '../../lib/claims';
import type { Ask, toBackground } from '../../lib/messages';
import { type Capture, toTarget } from './capture';
import type { PageClaims } from './page-claims';

type Written = Promise<Result<{ commit: Id }>>;

/** What a reader can do about a claim whose words have changed, or are gone. */
export interface Rewording {
  /** Today's wording becomes the quote; the old one stays in the claim's history. */
  confirm(claim: Id): Written;
  /** Today's wording is not the passage; it is not offered again. */
  refuse(claim: Id): Written;
  /** What is selected takes the place of the passages that are gone or, where none is, of all that belong here. */
  attachSelection(claim: Id): Written;
}

export function createRewording(
  document: Document,
  ask: Ask<typeof toBackground>,
  claims: PageClaims,
  capture: Capture,
): Rewording {
  const after = async (written: Result<{ commit: Id }>) => {
    if (written.ok) await claims.load();
    return written;
  };
  return {
    async confirm(claim) {
      const passages = claims.changes(claim).map(({ target, place }) => ({
        at: target.at,
        target: toTarget(document.body, place.range),
      }));
      if (passages.length === 0) return fail('notFound', claim);
      return after(await ask('confirmWording', { claim, passages }));
    },
    async refuse(claim) {
      const passages = claims
        .changes(claim)
        .map(({ target, place }) => ({ at: target.at, wording: place.text }));
      if (passages.length === 0) return fail('notFound', claim);
      return after(await ask('refuseWording', { claim, passages }));
    },
    async attachSelection(claim) {
      const targets = capture.targets();
      if (!targets.ok) return targets;
      const instead = claims.replaceable(claim);
      const written = await ask('reattach', { claim, targets: targets.value, instead });
      if (written.ok) capture.letGo();
      return after(written);
    },
  };
}
