import type { Quote, Selectors } from '../../claims';
import type { Folder } from './fold';
import { Pattern } from './pattern';

/** Longest quote and context that are searched, in UTF-16 units; what is longer is no quote. */
const LONGEST_QUOTE = 100_000;
const LONGEST_CONTEXT = 64;
/** Units at a quote's ends by which the ends are found again. */
const END = 48;
const MOST_RIVALS = 8;

/** A quote with its context, folded. */
export class Passage {
  readonly quote: Uint16Array;
  readonly prefix: Uint16Array;
  readonly suffix: Uint16Array;
  private readonly patterns = new Map<string, Pattern>();

  constructor(quote: Partial<Quote> | undefined, folder: Folder) {
    const exact = text(quote?.exact);
    this.quote = exact.length > LONGEST_QUOTE ? new Uint16Array() : folder.fold(exact).codes;
    this.prefix = folder.fold(text(quote?.prefix).slice(-2 * LONGEST_CONTEXT)).codes.slice(-LONGEST_CONTEXT);
    this.suffix = folder
      .fold(text(quote?.suffix).slice(0, 2 * LONGEST_CONTEXT))
      .codes.slice(0, LONGEST_CONTEXT);
  }

  /** The text before, to be compared with what ends at a place. */
  get before(): Pattern {
    return this.pattern('before', () => new Pattern(this.prefix));
  }

  /** The text after, to be compared with what starts at a place. */
  get after(): Pattern {
    return this.pattern('after', () => new Pattern(this.suffix, true));
  }

  /** The quote's first units, to be compared with what starts at a place. */
  get head(): Pattern {
    return this.pattern('head', () => new Pattern(this.quote.subarray(0, END), true));
  }

  /** The quote's last units, to be compared with what ends at a place. */
  get tail(): Pattern {
    return this.pattern('tail', () => new Pattern(this.quote.subarray(-END)));
  }

  /** A part of the quote, to be compared with a whole stretch. */
  part(start: number, end: number): Pattern {
    return this.pattern(`${start}`, () => new Pattern(this.quote.subarray(start, end)));
  }

  private pattern(name: string, make: () => Pattern): Pattern {
    const known = this.patterns.get(name) ?? make();
    this.patterns.set(name, known);
    return known;
  }
}

/** A quote as it is searched. */
export interface Wanted extends Passage {
  readonly selectors: Selectors;
  /** Look-alikes that stood on the page when the passage was chosen. */
  readonly rivals: readonly Passage[];
  /** Where it stood when it was described, in units of the collected text of then; -1 if not known. */
  readonly position: number;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Reads selectors that may come from anywhere; what is malformed counts as missing. */
export function prepare(selectors: Selectors, folder: Folder): Wanted {
  const { quote, rivals, position } = (selectors ?? {}) as Partial<Selectors>;
  const start = position?.start;
  return Object.assign(new Passage(quote, folder), {
    selectors,
    rivals: (Array.isArray(rivals) ? rivals : [])
      .slice(0, MOST_RIVALS)
      .map(rival => new Passage(rival ?? undefined, folder))
      .filter(rival => rival.quote.length > 0),
    position: typeof start === 'number' && start >= 0 ? start : -1,
  });
}
