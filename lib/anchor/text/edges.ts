import type { Selectors } from '../../claims';
import { type Folded, fold, rawEnd } from './fold';
import { isSpace, readable } from './reading';
import type { Span } from './span';

/**
 * What a folded match covers in the raw text. Folding drops spaces and invisible characters; those at the
 * quote's own ends are taken in again, just as they were described if the page has not changed.
 */
export function rawSpan(page: Folded, match: Span, { quote, position }: Selectors): Span {
  const core = { start: page.origins[match.start] ?? 0, end: rawEnd(page, match.end - 1) };
  const covers = position && position.start <= core.start && position.end >= core.end;
  return covers && readsAs(page.raw, position, quote.exact) ? position : widen(page.raw, core, quote.exact);
}

/** Begins and ends with what folding never drops. */
const BARE = /^\w.*[\w.,;:!?]$/s;

function widen(raw: string, { start, end }: Span, exact: string): Span {
  if (BARE.test(exact)) return { start, end };
  const folded = fold(exact);
  const last = folded.codes.length - 1;
  if (last < 0) return { start, end };
  let from = start;
  let to = end;
  for (let k = (folded.origins[0] ?? 0) - 1; k >= 0 && sameDropped(raw, from - 1, exact, k); k--) {
    const space = isSpace(raw, --from);
    while (space && isSpace(raw, from - 1)) from--;
  }
  for (let k = rawEnd(folded, last); k < exact.length && sameDropped(raw, to, exact, k); k++) {
    const space = isSpace(raw, to++);
    while (space && isSpace(raw, to)) to++;
  }
  return { start: from, end: to };
}

function sameDropped(raw: string, at: number, exact: string, k: number): boolean {
  if (at < 0 || at >= raw.length) return false;
  return raw.charAt(at) === exact.charAt(k) || (isSpace(raw, at) && isSpace(exact, k));
}

/** Whether the raw stretch reads exactly as the quote; a stretch out of all proportion is not even read. */
export function readsAs(raw: string, { start, end }: Span, exact: string): boolean {
  return end - start <= 16 * exact.length + 4096 && readable(raw.slice(start, end)) === exact;
}
