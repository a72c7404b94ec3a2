/** Tables are written as words in a row, which is shorter and easier to read than lists. */
export const list = (words: string) => words.split(' ');
export const set = (words: string): ReadonlySet<string> => new Set(list(words));

/** Groups of words that stand in several tables. */
export const DAYS = 'sunday monday tuesday wednesday thursday friday saturday';
export const MONTHS = 'january february march april may june july august september october november december';
export const SHORT_MONTHS = 'jan feb mar apr jun jul aug sep sept oct nov dec';
export const BE = 'is are was were be been being';
export const MODALS = 'may might can could will would must should';
export const MORE =
  'more greater higher longer older heavier taller larger bigger wider deeper further faster';
export const LESS = 'less fewer lower smaller shorter younger lighter cheaper slower closer';
/** Titles, and short words that join a phrase to what stands before it. */
export const TITLES = 'mr mrs ms mx dr prof hon rev fr gen col lt cmdr capt maj sgt adv mohd smt shri md';
export const LINKS =
  'in on at by for from with and but or as if when while after before since because until during';
export const OWNERS = 'its his her their our my your';
