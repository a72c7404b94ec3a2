import { runNow, type Work } from '../slices';
import { exactPlaces, MOST_PLACES, standsAt } from './exact';
import { type Folded, foldInSteps, unmarked } from './fold';
import { GramIndex } from './gram-index';

/** The longest page, in units, that is searched by the browser's own search, and what that may read before an index is made. */
const LONGEST_READ = 3e5;
const MOST_READ = 4e6;

/** Collected text, ready to be searched for any number of quotes. */
export class PageText implements Folded {
  readonly codes: Uint16Array;
  readonly origins: Int32Array;
  readonly raw: string;
  private index: GramIndex | undefined;
  private unitsRead = 0;
  private knownText: string | undefined;

  private constructor({ codes, origins, raw }: Folded) {
    this.codes = codes;
    this.origins = origins;
    this.raw = raw;
  }

  /** Folds a text in slices. */
  static *of(text: string): Work<PageText> {
    return new PageText(yield* foldInSteps(text));
  }

  /** The same text without the accents and other marks on its letters. */
  withoutMarks(): PageText {
    const { codes, origins, raw } = this;
    return new PageText({ codes: unmarked(codes, codes), origins: unmarked(codes, origins), raw });
  }

  /** Indexes the text in slices, if that has not been done yet. */
  *indexed(): Work<void> {
    this.index ??= yield* GramIndex.build(this.codes);
  }

  /** The index; made at once if there is none yet. */
  get grams(): GramIndex {
    this.index ??= runNow(GramIndex.build(this.codes));
    return this.index;
  }

  /** Every place (ascending) where a folded quote stands unchanged. */
  *placesOf(quote: Uint16Array): Work<number[]> {
    this.unitsRead += this.codes.length;
    if (this.isLong || this.unitsRead > MOST_READ) yield* this.indexed();
    if (this.index) return exactPlaces(this.index, quote);
    return quote.length === 0 ? [] : this.read(quote, this.text, 0, MOST_PLACES);
  }

  /** The places (ascending) between two at which a folded part begins that ends before the second: two at most. */
  placesBetween(part: Uint16Array, from: number, to: number): number[] {
    const stretch = this.isLong ? textOf(this.codes.subarray(from, to)) : this.text.slice(from, to);
    return this.read(part, stretch, from, 2);
  }

  /** The first places of a part in a stretch of the text, read by the browser's own search. */
  private read(part: Uint16Array, stretch: string, from: number, most: number): number[] {
    const places: number[] = [];
    const text = textOf(part);
    for (let at = stretch.indexOf(text); at >= 0; at = stretch.indexOf(text, at + 1)) {
      if (isAllThere(this.codes, from + at, part, text)) places.push(from + at);
      if (places.length === most) break;
    }
    return places;
  }

  private get isLong(): boolean {
    return this.codes.length > LONGEST_READ;
  }

  /** The units as the browser's own search reads them. */
  private get text(): string {
    this.knownText ??= textOf(this.codes);
    return this.knownText;
  }
}

const decoder = new TextDecoder('utf-16le', { ignoreBOM: true });

/** Units as a string. */
const textOf = (codes: Uint16Array): string => decoder.decode(codes);

/** Whether units stand where their text was found: halves of characters all look alike in it. */
const isAllThere = (codes: Uint16Array, at: number, part: Uint16Array, text: string): boolean =>
  !text.includes('\ufffd') || standsAt(codes, at, part);

/** The first folded unit whose character starts at or after the raw offset. */
export function unitAt({ origins }: Folded, raw: number): number {
  let low = 0;
  let high = origins.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((origins[middle] ?? 0) >= raw) high = middle;
    else low = middle + 1;
  }
  return low;
}
