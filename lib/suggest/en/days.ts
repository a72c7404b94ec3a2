import type { Language } from '../language';
import { list } from './words';

export const days = (): Language['days'] => ({
  week: list('sunday monday tuesday wednesday thursday friday saturday'),
  fromToday: new Map([
    ['today', 0],
    ['yesterday', 1],
  ]),
});
