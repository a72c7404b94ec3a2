import { i18n } from '#i18n';

const PRECISION: Record<number, Intl.DateTimeFormatOptions> = {
  4: { year: 'numeric' },
  7: { year: 'numeric', month: 'long' },
};
const DAY: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'long', day: 'numeric' };

/** A date as precisely as it is known (`2026`, `2026-03`, `2026-03-14`, or an instant), in the reader's language. */
export function formatDate(partial: string): string {
  const date = new Date(
    partial.length < 10 ? `${partial}-01T00:00:00Z`.replace(/^(\d{4})-01T/, '$1-01-01T') : partial,
  );
  if (Number.isNaN(date.getTime())) return partial;
  const zone = partial.length <= 10 ? { timeZone: 'UTC' } : {};
  return new Intl.DateTimeFormat(i18n.t('@@ui_locale').replace('_', '-'), {
    ...(PRECISION[partial.length] ?? DAY),
    ...zone,
  }).format(date);
}

/** An instant with its time of day, in the reader's language and time zone. */
export function formatMoment(instant: string): string {
  const language = i18n.t('@@ui_locale').replace('_', '-');
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(instant),
  );
}
