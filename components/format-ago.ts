import { i18n } from '#i18n';

const UNITS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 365.25 * 86_400_000],
  ['month', 30.44 * 86_400_000],
  ['week', 7 * 86_400_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/** How long ago an instant was, in the reader's language: "two months ago" as its language has it. */
export function formatAgo(instant: string, now = Date.now()): string {
  const past = now - Date.parse(instant);
  const [unit, length] = UNITS.find(([, ms]) => past >= ms) ?? ['second', 1000];
  const format = new Intl.RelativeTimeFormat(i18n.t('@@ui_locale').replace('_', '-'), { numeric: 'auto' });
  return format.format(-Math.floor(past / length), unit);
}
