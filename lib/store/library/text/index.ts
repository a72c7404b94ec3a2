export { Bits } from './bits';
export { Growing } from './bytes';
export { TextIndex } from './text-index';
export { lettersOf, nearestWords } from './typos';
