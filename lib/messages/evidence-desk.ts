import type { Id, LinkEdit, NewLink } from '../claims';
import type { Ask } from './ask';
import type { toBackground } from './contract';

/** Everything that can be asked and done about one claim's evidence, for the surfaces that show it. */
export function createEvidenceDesk(ask: Ask<typeof toBackground>, claim: Id) {
  return {
    claim,
    list: () => ask('linksOfClaim', { claim }),
    link: (link: NewLink) => ask('linkClaims', link),
    change: (link: Id, fields: LinkEdit) => ask('changeLink', { link, fields }),
    remove: (link: Id) => ask('removeLink', { link }),
    undo: (commit: Id) => ask('undo', { commit, claim }),
    offer: (text: string) => ask('offerClaims', { text, except: claim }),
    similar: async () => {
      const { findSimilar } = await import('../similar');
      return findSimilar({
        itself: () => ask('comparable', { claim }),
        sharing: words => ask('claimsSharing', { claim, words }),
      });
    },
    dismiss: (other: Id) => ask('dismissSimilar', { claim, other }),
    waiting: () => ask('waitingClaim', {}),
    wait: (waiting: Id | null) => ask('waitForEvidence', { claim: waiting }),
  };
}
