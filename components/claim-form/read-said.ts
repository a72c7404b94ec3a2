import { parseDate } from '../../lib/article/metadata/values';
import { isInCalendar } from '../../lib/claims';

/** A date as it is kept; of what follows a day, its schema says what it may be. */
const KEPT = /^\d{4}(-\d{2}(-\d{2}.*)?)?$/;

/**
 * A typed date as it is kept: `2026`, `2026-03`, `2026-03-14` or an instant. Other common ways of writing one are read too (`2026-3-5`,
 * `14 March 2026`, `14.3.2026`). Null where nothing, no date, or more is written than can be read of it:
 * `3/4/2026` is two days.
 */
export function readSaid(typed: string): string | null {
  const text = typed.trim();
  if (KEPT.test(text)) return isInCalendar(text) ? text : null;
  const date = parseDate(text.replace(/\s+of\s+/i, ' '));
  if (!date || date.length <= 4) return null;
  const dayIsLost = date.length === 7 && /\p{L}/u.test(text) && /(?<!\d)\d{1,2}(?!\d)/.test(text);
  return dayIsLost ? null : date;
}
