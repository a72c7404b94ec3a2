import { GRAM, type GramIndex } from './gram-index';

/** No more places than this are weighed for one quote; a quote that stands more often says nothing by itself. */
export const MOST_PLACES = 4096;

/** Whether `part` stands in `codes` at `at`. */
export function standsAt(codes: Uint16Array, at: number, part: Uint16Array): boolean {
  if (at < 0 || at + part.length > codes.length) return false;
  for (let k = 0; k < part.length; k++) if (codes[at + k] !== part[k]) return false;
  return true;
}

/** Every place (ascending) where the folded quote stands unchanged, found through its rarest gram. */
export function exactPlaces(index: GramIndex, quote: Uint16Array): number[] {
  if (quote.length === 0) return [];
  const places: number[] = [];
  if (quote.length < GRAM) {
    for (let at = index.codes.indexOf(quote[0] ?? 0); at >= 0; ) {
      if (standsAt(index.codes, at, quote)) places.push(at);
      if (places.length === MOST_PLACES) break;
      at = index.codes.indexOf(quote[0] ?? 0, at + 1);
    }
    return places;
  }
  let rarest = 0;
  let fewest = Number.POSITIVE_INFINITY;
  const stride = Math.max(1, Math.floor(quote.length / 256));
  for (let at = 0; at + GRAM <= quote.length; at += stride) {
    const count = index.count(quote, at);
    if (count === 0) return [];
    if (count < fewest) {
      fewest = count;
      rarest = at;
    }
  }
  for (let at = index.first(quote, rarest); at >= 0; at = index.after(at)) {
    if (standsAt(index.codes, at - rarest, quote)) places.push(at - rarest);
    if (places.length === MOST_PLACES) break;
  }
  return places;
}

/** One text after the other. */
export function joined(...parts: readonly Uint16Array[]): Uint16Array {
  const all = new Uint16Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
