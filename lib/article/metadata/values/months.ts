import { foldName } from '../../../claims';

/**
 * The number (1 to 12) of a month's name in a language (BCP 47) or in English, whole or shortened to three letters or
 * more; null for any other word. The names are the browser's own.
 */
export function monthNumber(word: string, language: string | null): number | null {
  const wanted = foldName(word).replace(/\.$/, '');
  for (const locale of [language, 'en']) {
    const months = locale ? remembered(locale) : [];
    const index = months.findIndex(names => names.includes(wanted));
    if (index >= 0) return index + 1;
    const starts = months.flatMap((names, i) => (names.some(name => name.startsWith(wanted)) ? [i + 1] : []));
    if (wanted.length >= 3 && starts.length === 1 && starts[0]) return starts[0];
  }
  return null;
}

/** The names that were asked for before: making them takes milliseconds, and a file may hold a hundred thousand dates. */
const REMEMBERED = new Map<string, string[][]>();

function remembered(locale: string): string[][] {
  const names = REMEMBERED.get(locale) ?? namesOf(locale);
  REMEMBERED.set(locale, names);
  return names;
}

/** Each month's names: as they stand alone and as they stand in a date, long and short. */
function namesOf(locale: string): string[][] {
  try {
    const formats = (['long', 'short'] as const).flatMap(month => [
      new Intl.DateTimeFormat(locale, { month, timeZone: 'UTC', calendar: 'gregory' }),
      new Intl.DateTimeFormat(locale, {
        day: 'numeric',
        month,
        year: 'numeric',
        timeZone: 'UTC',
        calendar: 'gregory',
      }),
    ]);
    return Array.from({ length: 12 }, (_, month) =>
      formats.map(format => {
        const part = format.formatToParts(Date.UTC(2026, month, 5)).find(({ type }) => type === 'month');
        return foldName(part?.value ?? '').replace(/\.$/, '');
      }),
    );
  } catch {
    return [];
  }
}
