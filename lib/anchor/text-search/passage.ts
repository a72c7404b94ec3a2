import type { Quote, Selectors } from '../../claims';
import { standsAt } from '../text/exact';
import { codesOf, fold } from '../text/fold';
import { unitAt } from '../text/page-text';
import { Pattern } from '../text/pattern';
import { cutsBetween } from '../text/words';
import { FULL_CONTEXT, hadTwin } from './twins';

/** Longest quote and context that are searched, in UTF-16 units; what is longer is no quote. */
const LONGEST_QUOTE = 100_000;
const LONGEST_CONTEXT = 64;
/** Units at a quote's ends by which the ends are found again. */
const END = 32;
const MOST_RIVALS = 8;

/** What one unit of Han or kana weighs in Latin letters. */
const IDEOGRAPH = 2.5;
const isIdeographic = (code: number): boolean => code >= 0x2e80 && code < 0xa000;

/** How much folded text says, in Latin letters. */
export function weightOf(codes: Uint16Array): number {
  let ideographs = 0;
  for (let at = 0; at < codes.length; at++) if (isIdeographic(codes[at] ?? 0)) ideographs++;
  return codes.length + (IDEOGRAPH - 1) * ideographs;
}

export const sameUnits = (one: Uint16Array, other: Uint16Array): boolean =>
  one.length === other.length && standsAt(one, 0, other);

/** A quote with its context, folded. */
export class Passage {
  readonly quote: Uint16Array;
  private readonly source: Quote;
  private knownPrefix: Uint16Array | undefined;
  private knownSuffix: Uint16Array | undefined;
  private knownWeight: number | undefined;
  private knownBordersBefore: ReadonlySet<number> | undefined;
  private knownBordersAfter: ReadonlySet<number> | undefined;
  private readonly patterns = new Map<string, Pattern>();

  constructor(quote: Partial<Quote> | undefined) {
    const exact = text(quote?.exact);
    const prefix = text(quote?.prefix);
    const suffix = text(quote?.suffix);
    this.source = { exact, prefix, suffix };
    this.quote = exact.length > LONGEST_QUOTE ? new Uint16Array() : codesOf(exact);
  }

  /** What stood before the quote. */
  get prefix(): Uint16Array {
    this.knownPrefix ??= codesOf(nearest(this.source.prefix, -1)).subarray(-LONGEST_CONTEXT);
    return this.knownPrefix;
  }

  /** What stood after it. */
  get suffix(): Uint16Array {
    this.knownSuffix ??= codesOf(nearest(this.source.suffix, 1)).subarray(0, LONGEST_CONTEXT);
    return this.knownSuffix;
  }

  /** How much the quote says, in Latin letters: a Chinese or Japanese character says as much as several. */
  get weight(): number {
    this.knownWeight ??= weightOf(this.quote);
    return this.knownWeight;
  }

  /** Whether the quote begins inside a word. */
  get cutAtStart(): boolean {
    return cutsBetween(this.source.prefix, this.source.exact);
  }

  /** Whether the quote ends inside a word. */
  get cutAtEnd(): boolean {
    return cutsBetween(this.source.exact, this.source.suffix);
  }

  /** How many folded units before the quote blocks or lines met when it was described. */
  get bordersBefore(): ReadonlySet<number> {
    this.knownBordersBefore ??= bordersOf(this.source.prefix, -1);
    return this.knownBordersBefore;
  }

  /** The same after the quote. */
  get bordersAfter(): ReadonlySet<number> {
    this.knownBordersAfter ??= bordersOf(this.source.suffix, 1);
    return this.knownBordersAfter;
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
  private knownSame: readonly Passage[] | undefined;
  private knownTwin: boolean | undefined;

  constructor(readonly selectors: Selectors) {
    super((selectors as Partial<Selectors> | null)?.quote);
    const start = selectors?.position?.start;
    this.position = typeof start === 'number' && start >= 0 ? start : -1;
  }

  /** Look-alikes that stood on the page when the passage was chosen. */
  get rivals(): readonly Passage[] {
    const rivals: unknown = this.selectors?.rivals;
    this.knownRivals ??= (Array.isArray(rivals) ? (rivals as (Partial<Quote> | null)[]) : [])
      .slice(0, MOST_RIVALS)
      .map(rival => new Passage(rival ?? undefined))
      .filter(({ quote }) => quote.length > 0);
    return this.knownRivals;
  }

  /** The rivals that hold the very words. */
  get sameRivals(): readonly Passage[] {
    this.knownSame ??= this.rivals.filter(rival => sameUnits(rival.quote, this.quote));
    return this.knownSame;
  }

  /** Whether a rival had the very words and the very context, so that only its neighbours tell it apart. */
  get hasTwin(): boolean {
    this.knownTwin ??= hadTwin(this.selectors);
    return this.knownTwin;
  }

  /** Whether the page was searched for look-alikes when the passage was chosen. */
  get knowsRivals(): boolean {
    return Array.isArray(this.selectors?.rivals);
  }
}

/** What is read of a context: before a quote (`direction` -1) its end, after it (1) its beginning. */
const nearest = (context: string, direction: 1 | -1): string =>
  direction < 0 ? context.slice(-2 * LONGEST_CONTEXT) : context.slice(0, 2 * LONGEST_CONTEXT);

/** How many folded units away from the quote lines end in its context, or the page ends. */
function bordersOf(context: string, direction: 1 | -1): ReadonlySet<number> {
  const folded = fold(nearest(context, direction));
  const { length } = folded.codes;
  const away = (unit: number): number => (direction < 0 ? length - unit : unit);
  const borders = new Set([...folded.raw.matchAll(/\n/gu)].map(({ index }) => away(unitAt(folded, index))));
  return context.length < FULL_CONTEXT ? borders.add(length) : borders;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
