import type { Language } from '../language';
import { LINKS, OWNERS, SHORT_MONTHS, set, TITLES } from './words';

export const abbreviations = (): Language['abbreviations'] => ({
  never: set(
    `${TITLES} ${SHORT_MONTHS} st sr jr messrs mme cpl gov sen rep pres cllr supt insp const sh vs approx fig figs eq pp vol ed eds cf viz al nos rs ksh ft mt dept est ref`,
  ),
  maybe: set(
    'inc ltd plc co corp bros u.s u.k u.n e.g i.e p p.m a.m p.a no ave rd blvd neb calif fla mass tex wash d.c ph.d b.a m.a etc cm',
  ),
});

/** Words that open a sentence even after an abbreviation. */
export const openers = () =>
  set(
    `${OWNERS} the a an this that these those he she it they we i you ${LINKS} so although however there here what who why how not no some many most all both one two last next then now according yet`,
  );
