import type { ClaimView, Relation } from '../../claims';
import { linkText } from '../parts/claim-note';

/** How evidence stands to its claim, said at the claim and at the evidence: a cell stands alone, with nobody to ask which of them it is. */
const SAID: Record<Relation, [atClaim: string, atEvidence: string]> = {
  supports: ['supported by', 'supports'],
  contradicts: ['contradicted by', 'contradicts'],
  context: ['has its context in', 'is context for'],
  repeats: ['repeated in', 'repeats'],
  refines: ['refined by', 'refines'],
  'source of': ['has its source in', 'is the source of'],
};

/** All links of a claim, its evidence first and then what it is evidence for; a line each. */
export function evidenceCell({ links = [], evidenceFor = [] }: ClaimView): string {
  return [
    ...links.map(link => linkText(link, SAID[link.relation][0])),
    ...evidenceFor.map(link => linkText(link, SAID[link.relation][1])),
  ].join('\n');
}
