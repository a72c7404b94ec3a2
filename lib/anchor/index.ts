/** Quote ↔ place in a page. How it works and what it gets wrong: docs/anchoring.md. */
export { describe, textAround, textOf } from './describe';
export { type Located, type LocateOptions, locate } from './locate';
