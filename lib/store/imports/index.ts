export { importsMade } from './made';
export { type ImportPlan, type KeyRule, type KnownRow, planImport } from './plan';
export { type ImportMade, takeImport } from './take';
