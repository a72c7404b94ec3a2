import type { Selectors } from '../../claims';

/** Context shorter than this, in shown units, reaches to the page's edge. */
export const FULL_CONTEXT = 60;

const bare = (text: unknown): string => (typeof text === 'string' ? text.replace(/\s+/gu, '') : '');

const initial = (text: unknown): string => (typeof text === 'string' ? text.trimStart().charAt(0) : '');

/** Whether two contexts, read away from the quote, can be the same text: one that ends at the page's edge is a whole. */
function sameContext(
  one: unknown,
  other: unknown,
  starts: (long: string, short: string) => boolean,
): boolean {
  const [a, b] = [bare(one), bare(other)];
  const whole = [one, other].some(text => typeof text === 'string' && text.length < FULL_CONTEXT);
  return whole ? a === b : starts(a, b) || starts(b, a);
}

/** Whether one of the rivals had the very words and the very context, so that only its neighbours tell it apart. */
export function hadTwin({ quote, rivals }: Selectors): boolean {
  if (!Array.isArray(rivals) || rivals.length === 0) return false;
  const exact = bare(quote.exact);
  return rivals.some(
    rival =>
      // Most rivals begin otherwise, and need not be read to their end.
      initial(rival?.exact) === exact.charAt(0) &&
      bare(rival.exact) === exact &&
      sameContext(rival.prefix, quote.prefix, (long, short) => long.endsWith(short)) &&
      sameContext(rival.suffix, quote.suffix, (long, short) => long.startsWith(short)),
  );
}
