export { importsMade } from './made';
export { type ImportPlan, type KeyRule, planImport } from './plan';
export { type ImportMade, takeImport } from './take';
