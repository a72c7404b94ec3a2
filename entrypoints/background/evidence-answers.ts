import { type Id, ok, type Result } from '../../lib/claims';
import type { Answers, toBackground } from '../../lib/messages';
import {
  attempt,
  type ClaimlightDatabase,
  type Committed,
  changeLink,
  claimsSharing,
  comparable,
  dismissSimilar,
  linkClaims,
  linksOfClaim,
  offerClaims,
  removeLink,
  waitForEvidence,
  waitingClaim,
} from '../../lib/store';

type EvidenceCalls =
  | 'linksOfClaim'
  | 'linkClaims'
  | 'changeLink'
  | 'removeLink'
  | 'offerClaims'
  | 'comparable'
  | 'claimsSharing'
  | 'dismissSimilar'
  | 'waitingClaim'
  | 'waitForEvidence';

/** What our own pages ask about evidence. No page is told of links: nothing of them is painted. */
export function evidenceAnswers(db: ClaimlightDatabase): Pick<Answers<typeof toBackground>, EvidenceCalls> {
  const named = <T>(written: Result<Committed<T>>): Result<{ commit: Id }> =>
    written.ok ? ok({ commit: written.value.commit }) : written;

  return {
    linksOfClaim: ({ claim }) => attempt(() => linksOfClaim(db, claim)),
    linkClaims: async link => named(await linkClaims(db, link)),
    changeLink: async ({ link, fields }) => named(await changeLink(db, link, fields)),
    removeLink: async ({ link }) => named(await removeLink(db, link)),
    offerClaims: ({ text, except }) => attempt(() => offerClaims(db, text, except)),
    comparable: ({ claim }) => attempt(() => comparable(db, claim)),
    claimsSharing: ({ claim, words }) => attempt(() => claimsSharing(db, claim, words)),
    dismissSimilar: ({ claim, other }) => dismissSimilar(db, claim, other),
    waitingClaim: () => attempt(() => waitingClaim(db)),
    waitForEvidence: ({ claim }) => waitForEvidence(db, claim),
  };
}
