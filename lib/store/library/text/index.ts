export { Bits } from './bits';
export { Growing } from './bytes';
export { TextIndex } from './text-index';
export { tokensOf } from './tokens';
export { lettersOf, nearestWords } from './typos';
