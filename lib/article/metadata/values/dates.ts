import { monthNumber } from './months';

/** The decimal zeros of the digits met in datelines: Arabic, Persian, Devanagari, Bengali, full width. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xff10];

interface Parts {
  year: string;
  month?: string | number;
  day?: string;
  rest?: string;
}

/**
 * A date as precisely as it is written, as `partialDate` wants it: `2026`, `2026-03`, `2026-03-14` or with its time and
 * zone. Null for what is no date or cannot be (30 February). Nothing is filled in: `3/4/2026` is 2026 unless the language
 * (a BCP 47 tag) settles the order.
 */
export function parseDate(written: string, language: string | null = null): string | null {
  const text = westernDigits(written).trim().slice(0, 100);
  return assemble(
    machineDate(text) ?? wordDate(text, language) ?? numberDate(text, language) ?? loneYear(text),
  );
}

/** `2026-03-14T06:30Z`, `2026/3/14`, `20260314`, `2026-03`, `2026`, `Posted: 2026-03-14`, and seconds or milliseconds since 1970. */
function machineDate(text: string): Parts | null {
  if (/^1\d{9}(\d{3})?$/.test(text)) {
    return machineDate(new Date(Number(text.padEnd(13, '0'))).toISOString());
  }
  const match =
    /^(\d{4})(\d\d)(\d\d)(?=T|$)(.*)$/.exec(text) ??
    /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2})(?!\d)(.*))?)?$/.exec(text) ??
    /(?<!\d)(\d{4})-(\d\d)-(\d\d)(?!\d)(.*)/.exec(text) ??
    /(\d{4})\s*[年년]\s*(?:(\d{1,2})\s*[月월]\s*(?:(\d{1,2})\s*[日일])?)?/.exec(text);
  const [, year, month, day, rest] = match ?? [];
  return year ? { year, month, day, rest } : null;
}

/** `14 March 2026`, `March 14th, 2026`, `Sat, 14 Mar 2026 06:30:00 GMT`, `mars 2026`. */
function wordDate(text: string, language: string | null): Parts | null {
  const word = String.raw`([\p{L}\p{M}]{3,}|[\p{L}\p{M}]+\.)\.?`;
  const orders: [RegExp, year: number, month: number, day: number | null][] = [
    [
      new RegExp(
        String.raw`(\d{1,2})(?:st|nd|rd|th|er|º|\.)?\s+(?:de\s+)?${word},?\s+(?:de\s+)?(\d{4})(?!\d)(.*)`,
        'iu',
      ),
      3,
      2,
      1,
    ],
    [new RegExp(String.raw`${word}\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)(.*)`, 'iu'), 3, 1, 2],
    [new RegExp(String.raw`${word},?\s+(?:de\s+)?(\d{4})(?!\d)()`, 'iu'), 2, 1, null],
  ];
  for (const [pattern, year, month, day] of orders) {
    const match = pattern.exec(text);
    const number = match && monthNumber(match[month] ?? '', language);
    if (!match || !number) continue;
    return { year: match[year] ?? '', month: number, day: day ? match[day] : undefined, rest: match.at(-1) };
  }
  return null;
}

/** `14.3.2026` is day first everywhere; `14/3/2026` is as the numbers or the language make it. */
function numberDate(text: string, language: string | null): Parts | null {
  const [, a, mark, b, year] = /(?<!\d)(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)/.exec(text) ?? [];
  if (!a || !b || !year) return null;
  const monthFirst =
    Number(b) > 12 || (Number(a) <= 12 && mark !== '.' && /^en-(US|PH)\b/i.test(language ?? ''));
  const dayFirst =
    Number(a) > 12 || mark === '.' || (language !== null && !/^en(-(US|PH|CA)\b|$)/i.test(language));
  if (a === b || dayFirst) return { year, month: b, day: a };
  return monthFirst ? { year, month: a, day: b } : { year };
}

/** `Spring 2026`, `© 2026`: the year, if there is only one and little else. */
function loneYear(text: string): Parts | null {
  const years = text.match(/(?<!\d)(1[5-9]|20)\d\d(?!\d)/g) ?? [];
  return years.length === 1 && years[0] && text.length < 30 ? { year: years[0] } : null;
}

function assemble(parts: Parts | null): string | null {
  if (!parts) return null;
  const [year, month, day] = [Number(parts.year), Number(parts.month ?? 0), Number(parts.day ?? 0)];
  if (year < 1000 || year > 2100 || (parts.year === '1970' && month === 1 && day === 1)) return null;
  if (!month) return parts.year;
  if (month > 12 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  const date = `${parts.year}-${String(month).padStart(2, '0')}`;
  return day ? `${date}-${String(day).padStart(2, '0')}${timeOf(parts.rest ?? '')}` : date;
}

/** Hours and minutes with their zone, if the page gives both parts; a time without its day never stands alone. */
function timeOf(rest: string): string {
  const match = /^[T,\s]*(\d\d):(\d\d)(:\d\d(?:\.\d{1,9})?)?\s*(?:(Z|GMT|UTC)|([+-]\d\d):?(\d\d))?/i.exec(
    rest,
  );
  const [, hours, minutes, seconds = '', utc, zoneHours, zoneMinutes] = match ?? [];
  if (!hours || !minutes || Number(hours) > 23 || Number(minutes) > 59) return '';
  const zone = utc ? 'Z' : zoneHours ? `${zoneHours}:${zoneMinutes}` : '';
  return `T${hours}:${minutes}${seconds}${zone}`;
}

function westernDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, digit => {
    const code = digit.codePointAt(0) ?? 0;
    const zero = ZEROS.find(start => code >= start && code < start + 10);
    return zero === undefined ? digit : String(code - zero);
  });
}
