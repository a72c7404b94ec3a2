export { briefClaims } from './briefs';
export { offerClaims } from './offer';
export { linksAmong, linksOfClaim } from './read';
export { changeLink, linkClaims, removeLink } from './write';
