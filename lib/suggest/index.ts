export { figuresIn } from './figures';
export { passagesOf } from './passages';
export { prefill } from './prefill';
export { sentencesOf } from './sentences';
export { type Suggestion, suggestClaims } from './suggest';
