import type { Language } from '../language';
import { list } from './words';

export const days = (): Language['days'] => ({
  week: list('sunday monday tuesday wednesday thursday friday saturday'),
  fromToday: new Map([
    ['today', 0],
    ['yesterday', -1],
  ]),
  months: list('january february march april may june july august september october november december'),
});
