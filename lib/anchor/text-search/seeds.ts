import { GRAM } from '../text/gram-index';
import type { PageText } from '../text/page-text';
import type { Passage } from './passage';

/** Grams looked up for a quote and for each side of its context; more say nothing new. */
const QUOTE_GRAMS = 64;
const CONTEXT_GRAMS = 20;
/** Places looked at for all grams of one quote together, rarest grams first, so that the cost has a bound. */
const MOST_HITS = 1200;
/** More than the grams looked up for one quote: its stride is rounded down, so they may be nearly twice as many. */
const MOST_ASKED = 512;
/** Places at which a changed quote is looked for. */
const MOST_SEEDS = 5;
/** Votes below this are coincidences; a seed must also have this share of the best one's votes, and this of all that it could have. */
const FEWEST_VOTES = 1.2;
const LEAST_SHARE = 0.3;
const LEAST_SHARE_OF_ALL = 0.2;
/** Least width, in units, within which implied starts are added up. */
const BIN = 32;

export interface Seed {
  /** Where the quote is expected to start, in folded units. */
  readonly start: number;
  readonly votes: number;
}

/** Looks for places where a changed quote may start: grams shared with the page vote for the start they imply. */
export class SeedFinder {
  /** Per bin of implied starts: votes, and the sum of the starts weighted by them. Empty between two searches. */
  private readonly votes: Float32Array;
  private readonly sums: Float64Array;
  private readonly touched: number[] = [];

  constructor(private readonly page: PageText) {
    const bins = (page.codes.length >> 5) + 2;
    this.votes = new Float32Array(bins);
    this.sums = new Float64Array(bins);
  }

  /**
   * Best first. Where the context has stayed behind, its votes drown those of the words; then the words are asked alone.
   * @param alone whether the context has no vote.
   */
  find(passage: Passage, alone = false): Seed[] {
    const width = Math.max(BIN, passage.quote.length >> 3);
    const all = this.vote(passage, width, alone);
    const together = (bin: number): number => (this.votes[bin] ?? 0) + (this.votes[bin + 1] ?? 0);
    let most = 0;
    for (const bin of this.touched) most = Math.max(most, together(bin));
    const least = Math.max(FEWEST_VOTES, LEAST_SHARE * most, LEAST_SHARE_OF_ALL * all);
    const seeds: Seed[] = [];
    for (const bin of this.touched) {
      const votes = together(bin);
      if (votes < least) continue;
      const sum = (this.sums[bin] ?? 0) + (this.sums[bin + 1] ?? 0);
      seeds.push({ votes, start: Math.round(sum / votes) });
    }
    seeds.sort((a, b) => b.votes - a.votes || a.start - b.start);
    for (const bin of this.touched) this.votes[bin] = this.sums[bin] = 0;
    this.touched.length = 0;
    return pick(seeds, width);
  }

  /** Returns the votes that a place would have that had all grams. */
  private vote({ prefix, quote, suffix }: Passage, width: number, alone: boolean): number {
    const { touched, votes, sums } = this;
    const { grams } = this.page;
    const asked: { codes: Uint16Array; at: number; offset: number }[] = [];
    // Count and number of each question in one, so that they are sorted as numbers, which is several times as fast.
    const order: number[] = [];
    const ask = (codes: Uint16Array, from: number, most: number): void => {
      const stride = Math.max(1, Math.floor(codes.length / most));
      for (let at = 0; at + GRAM <= codes.length; at += stride) {
        const count = grams.count(codes, at);
        if (count === 0 || count > MOST_HITS) continue;
        order.push(count * MOST_ASKED + asked.length);
        asked.push({ codes, at, offset: from + at });
      }
    };
    ask(quote, 0, QUOTE_GRAMS);
    if (!alone) {
      ask(prefix, -prefix.length, CONTEXT_GRAMS);
      ask(suffix, quote.length, CONTEXT_GRAMS);
    }
    let hits = 0;
    let all = 0;
    for (const key of Float64Array.from(order).sort()) {
      const question = asked[key % MOST_ASKED];
      if (!question) continue;
      const { codes, at, offset } = question;
      const count = Math.floor(key / MOST_ASKED);
      hits += count;
      if (hits > MOST_HITS) break;
      const vote = 1 / Math.sqrt(count);
      all += vote;
      for (let place = grams.first(codes, at); place >= 0; place = grams.after(place)) {
        const start = Math.max(0, place - offset);
        const bin = Math.floor(start / width);
        const before = votes[bin] ?? 0;
        if (before === 0) touched.push(bin);
        votes[bin] = before + vote;
        sums[bin] = (sums[bin] ?? 0) + vote * start;
      }
    }
    return all;
  }
}

function pick(seeds: readonly Seed[], width: number): Seed[] {
  const picked: Seed[] = [];
  for (const seed of seeds) {
    if (picked.length === MOST_SEEDS) break;
    if (picked.every(({ start }) => Math.abs(start - seed.start) >= width)) picked.push(seed);
  }
  return picked;
}
