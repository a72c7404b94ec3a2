import { runNow, type Work } from '../slices';
import { exactPlaces, MOST_PLACES, standsAt } from './exact';
import type { Folded, Folder } from './fold';
import { GramIndex } from './gram-index';

/** Collected text, ready to be searched for any number of quotes. */
export class PageText implements Folded {
  readonly codes: Uint16Array;
  readonly origins: Int32Array;
  readonly raw: string;
  private index: GramIndex | undefined;
  private text: string | undefined;

  private constructor({ codes, origins, raw }: Folded) {
    this.codes = codes;
    this.origins = origins;
    this.raw = raw;
  }

  /** Folds a text in slices. */
  static *of(text: string, folder: Folder): Work<PageText> {
    return new PageText(yield* folder.foldInSteps(text));
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

  /**
   * Every place (ascending) where a folded quote stands unchanged. As long as there is no index, the browser's own search
   * finds it: for few quotes that is done before an index would be made.
   */
  placesOf(quote: Uint16Array): number[] {
    if (this.index) return exactPlaces(this.index, quote);
    this.text ??= textOf(this.codes);
    const places: number[] = [];
    if (quote.length === 0) return places;
    const part = textOf(quote);
    for (let at = this.text.indexOf(part); at >= 0; at = this.text.indexOf(part, at + 1)) {
      // Halves of characters look alike in the decoded text.
      if (standsAt(this.codes, at, quote)) places.push(at);
      if (places.length === MOST_PLACES) break;
    }
    return places;
  }
}

/** Units as a string. */
const textOf = (codes: Uint16Array): string => new TextDecoder('utf-16le', { ignoreBOM: true }).decode(codes);

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
