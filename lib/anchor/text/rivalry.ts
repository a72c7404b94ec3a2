import { type Candidate, candidateAt, likenessOf } from './candidates';
import type { PageText } from './page-text';
import type { Passage, Wanted } from './wanted';

/** A place with this fit (of 2) is the quote's own, whatever its rivals. */
const PERFECT = 1.98;
/** A place with less fit is never believed, so its rivals do not matter. */
const HOPELESS = 0.8;

/** Whether a look-alike that stood on the page from the first fits the place better than the quote itself. */
export function isRival(page: PageText, wanted: Wanted, { start, end, fit }: Candidate): boolean {
  if (fit >= PERFECT || fit < HOPELESS) return false;
  return wanted.rivals.some(
    rival => likenessOf(page, rival, start, end) + 1 > fit && candidateAt(page, rival, start, end).fit > fit,
  );
}

/** Whether the very words stood elsewhere, too, when the passage was chosen. */
export const stoodTwice = ({ rivals, quote }: Wanted): boolean =>
  rivals.some(
    rival => rival.quote.length === quote.length && rival.quote.every((code, at) => code === quote[at]),
  );

/** How well a quote's own context agrees with that of its likest rival, from 0 to 1: 1 if it tells nothing. */
export function likestContext(wanted: Wanted): number {
  return wanted.rivals.reduce((most, rival) => Math.max(most, contextLikeness(wanted, rival)), 0);
}

function contextLikeness(wanted: Wanted, { prefix, quote, suffix }: Passage): number {
  const codes = new Uint16Array([...prefix, ...quote, ...suffix]);
  return candidateAt({ codes }, wanted, prefix.length, prefix.length + quote.length).agreement.both;
}
