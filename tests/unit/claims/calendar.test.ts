import { expect, it } from 'vitest';
import { isInCalendar } from '../../../lib/claims';

it.each(['2026', '2026-02', '2024-02-29', '2026-12-31', '2026-03-14T23:59'])(
  '%s is in the calendar',
  date => {
    expect(isInCalendar(date)).toBe(true);
  },
);

it.each(['2026-13', '2026-00', '2026-02-29', '2026-04-31', '2026-04-00', '2026-03-14T24:00'])(
  '%s is not',
  date => {
    expect(isInCalendar(date)).toBe(false);
  },
);
