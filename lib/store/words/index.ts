export { fillWords } from './fill';
export { claimsHaving } from './having';
export { keepWordsIndexed } from './keep';
export { saysOther, wordsOf, wordsOfClaim } from './of-claim';
export { forgetWords, oweWords } from './owe';
