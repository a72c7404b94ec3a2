export { type Figure, figuresIn } from './figures';
export { type PassageContext, type Prefill, prefill } from './prefill';
export { type Span, sentencesOf } from './sentences';
export type { Speaker } from './speakers';
export { type Suggestion, suggestClaims } from './suggest';
