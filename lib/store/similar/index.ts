export { claimsSharing, comparable, dismissSimilar } from './similar';
