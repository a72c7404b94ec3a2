import type { Language } from '../language';
import { DAYS, list } from './words';

export const days = (): Language['days'] => ({
  week: list(DAYS),
  fromToday: new Map([
    ['today', 0],
    ['yesterday', 1],
  ]),
});
