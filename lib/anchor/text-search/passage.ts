import type { Quote, Selectors } from '../../claims';
import type { Folded, Folder } from '../text/fold';
import { unitAt } from '../text/page-text';
import { Pattern } from '../text/pattern';
import { cutsBetween } from '../text/words';

/** Longest quote and context that are searched, in UTF-16 units; what is longer is no quote. */
const LONGEST_QUOTE = 100_000;
const LONGEST_CONTEXT = 64;
/** Units at a quote's ends by which the ends are found again. */
const END = 32;
const MOST_RIVALS = 8;
/** Context shorter than this, in shown units, reaches to the page's edge. */
export const FULL_CONTEXT = 60;

/** What one unit of Han or kana weighs in Latin letters. */
const IDEOGRAPH = 2.5;
const isIdeographic = (code: number): boolean => code >= 0x2e80 && code < 0xa000;

/** How much folded text says, in Latin letters. */
export const weightOf = (codes: Uint16Array): number =>
  codes.reduce((sum, code) => sum + (isIdeographic(code) ? IDEOGRAPH : 1), 0);

export const sameUnits = (one: Uint16Array, other: Uint16Array): boolean =>
  one.length === other.length && one.every((code, at) => code === other[at]);

/** A quote with its context, folded. */
export class Passage {
  readonly quote: Uint16Array;
  readonly prefix: Uint16Array;
  readonly suffix: Uint16Array;
  /** How much the quote says, in Latin letters: a Chinese or Japanese character says as much as several. */
  readonly weight: number;
  /** How many folded units away from the quote blocks or lines met when it was described. */
  readonly bordersBefore: Set<number>;
  readonly bordersAfter: Set<number>;
  /** Whether the quote begins or ends inside a word. */
  readonly cutAtStart: boolean;
  readonly cutAtEnd: boolean;
  private readonly patterns = new Map<string, Pattern>();

  constructor(quote: Partial<Quote> | undefined, folder: Folder) {
    const exact = text(quote?.exact);
    const prefix = text(quote?.prefix);
    const suffix = text(quote?.suffix);
    this.cutAtStart = cutsBetween(prefix, exact);
    this.cutAtEnd = cutsBetween(exact, suffix);
    this.quote = exact.length > LONGEST_QUOTE ? new Uint16Array() : folder.fold(exact).codes;
    this.weight = weightOf(this.quote);
    const before = folder.fold(prefix.slice(-2 * LONGEST_CONTEXT));
    const after = folder.fold(suffix.slice(0, 2 * LONGEST_CONTEXT));
    this.prefix = before.codes.slice(-LONGEST_CONTEXT);
    this.suffix = after.codes.slice(0, LONGEST_CONTEXT);
    const { length } = before.codes;
    this.bordersBefore = new Set(linesIn(before).map(at => length - at));
    this.bordersAfter = new Set(linesIn(after));
    if (prefix.length < FULL_CONTEXT) this.bordersBefore.add(length);
    if (suffix.length < FULL_CONTEXT) this.bordersAfter.add(after.codes.length);
  }

  /** The text before, to be compared with what ends at a place. */
  get before(): Pattern {
    return this.pattern('before', () => new Pattern(this.prefix));
  }

  /** The text after, to be compared with what starts at a place. */
  get after(): Pattern {
    return this.pattern('after', () => new Pattern(this.suffix, true));
  }

  /** The last units of the text before, to find where it ends. */
  get lead(): Pattern {
    return this.pattern('lead', () => new Pattern(this.prefix.subarray(-END)));
  }

  /** The first units of the text after, to find where it starts. */
  get follow(): Pattern {
    return this.pattern('follow', () => new Pattern(this.suffix.subarray(0, END), true));
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
    return this.pattern(`${start}-${end}`, () => new Pattern(this.quote.subarray(start, end)));
  }

  private pattern(name: string, make: () => Pattern): Pattern {
    const known = this.patterns.get(name) ?? make();
    this.patterns.set(name, known);
    return known;
  }
}

/** A quote as it is searched; whatever is malformed in its selectors counts as missing. */
export class Wanted extends Passage {
  /** Where it stood when it was described, in units of the collected text of then; -1 if not known. */
  readonly position: number;
  private knownRivals: readonly Passage[] | undefined;

  constructor(
    readonly selectors: Selectors,
    private readonly folder: Folder,
  ) {
    super((selectors as Partial<Selectors> | null)?.quote, folder);
    const start = selectors?.position?.start;
    this.position = typeof start === 'number' && start >= 0 ? start : -1;
  }

  /** Look-alikes that stood on the page when the passage was chosen. */
  get rivals(): readonly Passage[] {
    const rivals: unknown = this.selectors?.rivals;
    this.knownRivals ??= (Array.isArray(rivals) ? (rivals as (Partial<Quote> | null)[]) : [])
      .slice(0, MOST_RIVALS)
      .map(rival => new Passage(rival ?? undefined, this.folder))
      .filter(({ quote }) => quote.length > 0);
    return this.knownRivals;
  }

  /** Whether the page was searched for look-alikes when the passage was chosen. */
  get knowsRivals(): boolean {
    return Array.isArray(this.selectors?.rivals);
  }
}

/** The folded units before which lines end. */
const linesIn = (folded: Folded): number[] =>
  [...folded.raw.matchAll(/\n/gu)].map(({ index }) => unitAt(folded, index));

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
