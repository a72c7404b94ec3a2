import { fail, type Id, type Result } from '../../lib/claims';
import type { Ask, Place, toBackground } from '../../lib/messages';
import { type Capture, toTarget } from './capture';
import { type ChangedPassage, type PageClaims, toChange } from './page-claims';

/** A claim with what the reader was shown of its changed passages. */
type Shown = Pick<Place, 'claim' | 'changes'>;
type Written = Promise<Result<{ commit: Id }>>;

/** What a reader can do about a claim whose words have changed, or are gone. */
export interface Rewording {
  /** The wording that was shown becomes the quote; the old one stays in the claim's history. */
  confirm(shown: Shown): Written;
  /** The wording that was shown is not the passage; it is not offered again. */
  refuse(shown: Shown): Written;
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
  /** Writes about the changed passages of a claim, unless the page says of them by now what the reader has not seen. */
  const settle = async ({ claim, changes }: Shown, write: (passages: ChangedPassage[]) => Written) => {
    await claims.findAgain();
    if (!claims.get(claim)) return fail('notFound', claim);
    const now = claims.changes(claim);
    if (JSON.stringify(now.map(toChange)) !== JSON.stringify(changes)) return fail('reworded');
    return after(await write(now));
  };
  return {
    confirm: shown =>
      settle(shown, changed => {
        const passages = changed.map(({ target: { at }, place }) => ({
          at,
          target: toTarget(document.body, place.range),
        }));
        return ask('confirmWording', { claim: shown.claim, passages });
      }),
    refuse: shown =>
      settle(shown, changed => {
        const passages = changed.map(({ target: { at }, place }) => ({ at, wording: place.text }));
        return ask('refuseWording', { claim: shown.claim, passages });
      }),
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
