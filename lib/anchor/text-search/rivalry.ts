import type { PageText } from '../text/page-text';
import { type Candidate, candidateAt, likenessOf, mostLikeness } from './candidates';
import { agreementAt } from './context';
import type { Echoes } from './echo';
import type { Passage, Wanted } from './passage';

/** A place with this fit is the quote's own, whatever its rivals. */
const PERFECT = 2;
/** A place with less fit is never believed, so its rivals do not matter. */
const HOPELESS = 0.8;
/** A rival so much less like a place than the quote is does not stand there, whatever is around it. */
const FAR_LESS = 0.2;
/** No look-alike is kept that is less like the quote. */
const LEAST_RIVAL = 0.5;
/** A passage whose context echoes less than this at a place does not stand there. */
const HEARD = 0.15;

/** Whether a look-alike that stood on the page from the first fits the place better than the quote itself. */
export function isRival(page: PageText, wanted: Wanted, place: Candidate, echoes: Echoes): boolean {
  const { start, end, fit } = place;
  if (fit >= PERFECT || fit < HOPELESS) return false;
  const like = wanted.rivals
    .filter(rival => mostLikeness(rival, start, end) + 1 > fit)
    .map(rival => ({ rival, likeness: likenessOf(page, rival, start, end) }))
    .filter(({ likeness }) => likeness + 1 > fit && likeness > place.likeness - FAR_LESS);
  if (like.length === 0) return false;
  // An echo is heard sooner than an agreement is found, and there seldom is one.
  const own = Math.max(HEARD, echoes.at(place, wanted));
  return like.some(({ rival, likeness }) => {
    // Where a rival stands word for word, what was around a quote that has gone may still echo: they were neighbours.
    const isItself = likeness === 1 && place.likeness < 1;
    if (!isItself && echoes.at(place, rival) < own) return false;
    return likeness + agreementAt(page, start, end, rival).both > fit;
  });
}

/** Whether the very words stood elsewhere, too, when the passage was chosen. */
export const stoodTwice = (wanted: Wanted): boolean => wanted.sameRivals.length > 0;

/** How much better a place agrees with the quote's context than with that of any rival of the very words. */
export function leadOverRivals(page: PageText, wanted: Wanted, { start, end, agreement }: Candidate): number {
  const rivals = wanted.sameRivals.map(rival => agreementAt(page, start, end, rival).both);
  return agreement.both - Math.max(0, ...rivals);
}

/**
 * How much louder the quote's own context echoes at a place than that of any rival of the very words, and than it does
 * at the other places that hold them.
 */
export function echoLead(
  wanted: Wanted,
  place: Candidate,
  elsewhere: readonly Candidate[],
  echoes: Echoes,
): number {
  const rivals = wanted.sameRivals.map(rival => echoes.at(place, rival));
  const others = elsewhere.map(other => echoes.at(other, wanted));
  return echoes.at(place, wanted) - Math.max(0, ...rivals, ...others);
}

/** How much liker a quote a place is than the likest of its look-alikes was; none if the page was not searched for them. */
export function leadInLikeness(wanted: Wanted, { likeness }: Candidate): number {
  if (!wanted.knowsRivals) return 0;
  const rivals = wanted.rivals.map(({ quote }) => likenessOf({ codes: quote }, wanted, 0, quote.length));
  return likeness - Math.max(LEAST_RIVAL, ...rivals);
}

/** How well a quote's own context agrees with that of its likest rival, from 0 to 1: 1 if it tells nothing. */
export function likestContext(wanted: Wanted): number {
  return wanted.rivals.reduce((most, rival) => Math.max(most, contextLikeness(wanted, rival)), 0);
}

function contextLikeness(wanted: Wanted, { prefix, quote, suffix }: Passage): number {
  const codes = new Uint16Array([...prefix, ...quote, ...suffix]);
  return candidateAt({ codes }, wanted, prefix.length, prefix.length + quote.length).agreement.both;
}
