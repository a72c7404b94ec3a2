import type { Language } from '../language';
import { OWNERS, SHORT_MONTHS, set } from './words';

export const abbreviations = (): Language['abbreviations'] => ({
  never: set(
    `mr mrs ms mx dr prof st hon rev fr sr jr messrs mme gen col lt cmdr capt maj sgt cpl gov sen rep pres cllr supt insp const adv mohd smt shri sh md ${SHORT_MONTHS} vs approx fig figs eq pp vol ed eds cf viz al nos rs ksh ft mt dept est ref`,
  ),
  maybe: set(
    'inc ltd co corp bros plc u.s u.k u.n e.g i.e p p.m a.m p.a no ave rd blvd neb calif fla mass tex wash d.c ph.d b.a m.a etc cm',
  ),
});

/** Words that open a sentence even after an abbreviation. */
export const openers = () =>
  set(
    `${OWNERS} the a an this that these those he she it they we i you in on at by for from with and but or so as if when while after before since although however there here what who why how not no some many most all both one two last next then now according yet`,
  );
