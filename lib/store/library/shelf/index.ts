export { Catalogue } from './catalogue';
export type { NameList } from './names';
