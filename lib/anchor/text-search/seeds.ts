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
/** Votes below this are coincidences; a seed must also have this share of the best one's votes. */
const FEWEST_VOTES = 1.2;
const LEAST_SHARE = 0.3;
/** The share of its words' votes that a seed needs, of those that they would have if all of them stood there. */
const LEAST_SHARE_OF_WORDS = 0.2;
/** Quotes of fewer units have too few grams for that: an edit of one word can take all of them. */
const FEW_GRAMS = 16;
/** Quotes of at most so many units may have fewer votes than their context where it stayed behind. */
const OUTSHOUTED = 48;
/** Least width, in units, within which implied starts are added up. */
const BIN = 32;

export interface Seed {
  /** Where the quote is expected to start, in folded units. */
  readonly start: number;
  readonly votes: number;
}

/** What an index is asked: for a gram of the quote or of its context. */
interface Question {
  readonly codes: Uint16Array;
  readonly at: number;
  /** Where the gram stands, from the quote's start. */
  readonly offset: number;
}

/** Looks for places where a changed quote may start: grams shared with the page vote for the start they imply. */
export class SeedFinder {
  /**
   * Per bin of implied starts: votes, those of them that the words have, and the sum of the starts weighted by votes.
   * Empty between two searches.
   */
  private readonly votes: Float32Array;
  private readonly ofWords: Float32Array;
  private readonly sums: Float64Array;
  private readonly touched: number[] = [];

  constructor(private readonly page: PageText) {
    const bins = (page.codes.length >> 5) + 2;
    this.votes = new Float32Array(bins);
    this.ofWords = new Float32Array(bins);
    this.sums = new Float64Array(bins);
  }

  /**
   * Twice, each best first: as words and context vote together and, for short quotes whose context may have stayed behind
   * and drown the words, as the words vote alone.
   */
  find(passage: Passage): [together: Seed[], alone: Seed[]] {
    const { length } = passage.quote;
    const { votes, ofWords, sums, touched } = this;
    const width = Math.max(BIN, length >> 3);
    const least = LEAST_SHARE_OF_WORDS * this.vote(passage, width);
    const found: [Seed[], Seed[]] = [
      this.best(votes, length < FEW_GRAMS ? 0 : least, width),
      length > OUTSHOUTED ? [] : this.best(ofWords, least, width),
    ];
    for (const bin of touched) votes[bin] = ofWords[bin] = sums[bin] = 0;
    touched.length = 0;
    return found;
  }

  private best(votes: Float32Array, leastOfWords: number, width: number): Seed[] {
    const near = (values: Float32Array | Float64Array, bin: number): number =>
      (values[bin] ?? 0) + (values[bin + 1] ?? 0);
    let least = FEWEST_VOTES;
    for (const bin of this.touched) least = Math.max(least, LEAST_SHARE * near(votes, bin));
    const seeds: Seed[] = [];
    for (const bin of this.touched) {
      const found = near(votes, bin);
      if (found < least || near(this.ofWords, bin) < leastOfWords) continue;
      seeds.push({ votes: found, start: Math.round(near(this.sums, bin) / near(this.votes, bin)) });
    }
    seeds.sort((a, b) => b.votes - a.votes || a.start - b.start);
    return pick(seeds, width);
  }

  /** Returns the votes that the words would have if all of them stood at one place. */
  private vote({ prefix, quote, suffix }: Passage, width: number): number {
    const { touched, votes, ofWords, sums } = this;
    const { grams } = this.page;
    const asked: Question[] = [];
    // Count and number of each question in one, so that they are sorted as numbers, which is several times as fast.
    const order: number[] = [];
    let all = 0;
    const ask = (codes: Uint16Array, from: number, most: number): void => {
      const stride = Math.max(1, Math.floor(codes.length / most));
      for (let at = 0; at + GRAM <= codes.length; at += stride) {
        const count = grams.count(codes, at);
        if (codes === quote) all += 1 / Math.sqrt(Math.max(1, count));
        if (count === 0 || count > MOST_HITS) continue;
        order.push(count * MOST_ASKED + asked.length);
        asked.push({ codes, at, offset: from + at });
      }
    };
    ask(quote, 0, QUOTE_GRAMS);
    ask(prefix, -prefix.length, CONTEXT_GRAMS);
    ask(suffix, quote.length, CONTEXT_GRAMS);
    let hits = 0;
    for (const key of Float64Array.from(order).sort()) {
      const question = asked[key % MOST_ASKED];
      if (!question) continue;
      const { codes, at, offset } = question;
      const count = Math.floor(key / MOST_ASKED);
      hits += count;
      if (hits > MOST_HITS) break;
      const vote = 1 / Math.sqrt(count);
      for (let place = grams.first(codes, at); place >= 0; place = grams.after(place)) {
        const start = Math.max(0, place - offset);
        const bin = Math.floor(start / width);
        const before = votes[bin] ?? 0;
        if (before === 0) touched.push(bin);
        votes[bin] = before + vote;
        sums[bin] = (sums[bin] ?? 0) + vote * start;
        if (codes === quote) ofWords[bin] = (ofWords[bin] ?? 0) + vote;
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
