export { Catalogue } from './catalogue';
export type { NameList } from './names';
export type { PackedRun } from './shelf';
