export { briefClaims } from './briefs';
export { offerClaims } from './offer';
export { contradictionsOf, linksAt, linksOfClaim } from './read';
export { waitForEvidence, waitingClaim } from './tray';
export { changeLink, linkClaims, removeLink } from './write';
