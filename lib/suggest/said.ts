import type { Language } from './language';

const DAY = 86_400_000;

/**
 * The day on which something was said, as the sentence tells it ("on Tuesday", "yesterday", "on 14 March"), counted
 * back from the day it was published (`YYYY-MM-DD…`). `null` where either is not known. Weekdays mean the last such day.
 */
export function dateSaid(text: string, published: string | null, { days }: Language): string | null {
  const day = published?.match(/^\d{4}-\d{2}-\d{2}/)?.[0];
  const from = day ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(from)) return null;
  const words = text.toLowerCase().match(/[\p{L}\p{Nd}]+/gu) ?? [];
  const back = (by: number) => new Date(from - by * DAY).toISOString().slice(0, 10);
  for (const [at, word] of words.entries()) {
    const offset = days.fromToday.get(word);
    if (offset !== undefined) return back(-offset);
    const weekday = days.week.indexOf(word);
    const next = words[at - 1] === 'next';
    if (weekday >= 0 && !next) return back((new Date(from).getUTCDay() - weekday + 7) % 7);
  }
  return null;
}
