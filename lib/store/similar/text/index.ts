export { compare, SHOWN_FROM } from './compare';
export { STOP_WORDS, stem, WEAK_WORDS } from './english';
export { isYear, profileOf, textOf, tokensOf } from './profile';
