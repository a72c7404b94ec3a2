import type { Selectors } from '../../claims';
import type { Folder } from './fold';

/** Longest quote and context that are searched, in UTF-16 units; what is longer is no quote. */
const LONGEST_QUOTE = 100_000;
const LONGEST_CONTEXT = 64;

/** A quote as it is searched. */
export interface Wanted {
  readonly selectors: Selectors;
  readonly quote: Uint16Array;
  readonly prefix: Uint16Array;
  readonly suffix: Uint16Array;
  /** Where it stood when it was described, in units of the collected text of then; -1 if not known. */
  readonly position: number;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Reads selectors that may come from anywhere; what is malformed counts as missing. */
export function prepare(selectors: Selectors, folder: Folder): Wanted {
  const quote = (selectors as Partial<Selectors> | null)?.quote;
  const exact = text(quote?.exact);
  const start = selectors?.position?.start;
  return {
    selectors,
    quote: exact.length > LONGEST_QUOTE ? new Uint16Array() : folder.fold(exact).codes,
    prefix: folder.fold(text(quote?.prefix).slice(-2 * LONGEST_CONTEXT)).codes.slice(-LONGEST_CONTEXT),
    suffix: folder.fold(text(quote?.suffix).slice(0, 2 * LONGEST_CONTEXT)).codes.slice(0, LONGEST_CONTEXT),
    position: typeof start === 'number' && start >= 0 ? start : -1,
  };
}
