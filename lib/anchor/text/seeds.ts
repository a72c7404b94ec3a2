import { GRAM } from './gram-index';
import type { PageText } from './page-text';
import type { Passage } from './wanted';

/** Grams looked up for one quote, and places taken for all of them together, rarest grams first. */
const MOST_GRAMS = 256;
const MOST_HITS = 3000;
/** Places at which a changed quote is looked for. */
const MOST_SEEDS = 5;
/** Votes below this are coincidences; a seed must also have this share of the best one's votes. */
const FEWEST_VOTES = 1.2;
const LEAST_SHARE = 0.25;
const BIN = 32;

/** Where a changed quote may start: grams shared with the page vote for the start they imply. */
export interface Seed {
  /** Expected start, in folded units. */
  readonly start: number;
  readonly votes: number;
}

interface Gram {
  readonly codes: Uint16Array;
  readonly at: number;
  /** Where the gram stands in relation to the quote's start. */
  readonly offset: number;
  readonly count: number;
}

function gramsOf(page: PageText, { prefix, quote, suffix }: Passage): Gram[] {
  const grams: Gram[] = [];
  const add = (codes: Uint16Array, from: number): void => {
    const stride = Math.max(1, Math.floor(codes.length / MOST_GRAMS));
    for (let at = 0; at + GRAM <= codes.length; at += stride) {
      const count = page.grams.count(codes, at);
      if (count > 0) grams.push({ codes, at, offset: from + at, count });
    }
  };
  add(prefix, -prefix.length);
  add(quote, 0);
  add(suffix, quote.length);
  return grams.sort((a, b) => a.count - b.count);
}

/** The best seeds, best first. */
export function findSeeds(page: PageText, passage: Passage): Seed[] {
  const width = Math.max(BIN, passage.quote.length >> 3);
  const bins = new Map<number, { votes: number; sum: number }>();
  let hits = 0;
  for (const { codes, at, offset, count } of gramsOf(page, passage)) {
    hits += count;
    if (hits > MOST_HITS) break;
    const vote = 1 / Math.sqrt(count);
    for (let place = page.grams.first(codes, at); place >= 0; place = page.grams.after(place)) {
      const start = place - offset;
      const key = Math.floor(start / width);
      const bin = bins.get(key);
      if (bin) {
        bin.votes += vote;
        bin.sum += vote * start;
      } else bins.set(key, { votes: vote, sum: vote * start });
    }
  }
  return pickSeeds(bins, width);
}

function pickSeeds(bins: ReadonlyMap<number, { votes: number; sum: number }>, width: number): Seed[] {
  const seeds: Seed[] = [];
  for (const [key, bin] of bins) {
    const next = bins.get(key + 1);
    const votes = bin.votes + (next?.votes ?? 0);
    if (votes >= FEWEST_VOTES) seeds.push({ votes, start: Math.round((bin.sum + (next?.sum ?? 0)) / votes) });
  }
  seeds.sort((a, b) => b.votes - a.votes || a.start - b.start);
  const least = LEAST_SHARE * (seeds[0]?.votes ?? 0);
  const picked: Seed[] = [];
  for (const seed of seeds) {
    if (picked.length === MOST_SEEDS || seed.votes < least) break;
    if (picked.every(({ start }) => Math.abs(start - seed.start) >= width)) picked.push(seed);
  }
  return picked;
}
