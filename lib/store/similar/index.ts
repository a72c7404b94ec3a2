export { dismissSimilar, similarClaims } from './similar';
