import { GRAM } from '../text/gram-index';
import type { PageText } from '../text/page-text';
import type { Passage } from './passage';

/** Units on either side of a place in which words of the context are looked for. */
const REACH = 160;

/**
 * Listens at places: what share of a passage's context, gram by gram and rare ones counting more, stands near a place on
 * its own side, from 0 to 1. Words that were replaced in between do not matter to it, as they do to an edit distance.
 * One of these serves one quote: it remembers what stands near each place it has listened at, and what each context's grams count.
 */
export class Echoes {
  private readonly near = new Map<number, ReadonlySet<number>>();
  private readonly weights = new Map<Uint16Array, Float64Array>();

  constructor(private readonly page: PageText) {}

  at({ start, end }: { start: number; end: number }, { prefix, suffix }: Passage): number {
    const [lead, before] = this.heard(prefix, start - REACH);
    const [follow, after] = this.heard(suffix, end);
    const all = lead + follow;
    return all === 0 ? 0 : (before + after) / all;
  }

  /** What the grams of a context count together, and what those count that stand from a place on. */
  private heard(context: Uint16Array, from: number): [all: number, heard: number] {
    const near = this.near.get(from) ?? gramsIn(this.page.codes, from);
    this.near.set(from, near);
    const weights = this.weights.get(context) ?? this.weightsOf(context);
    this.weights.set(context, weights);
    let all = 0;
    let heard = 0;
    for (let at = 0; at < weights.length; at++) {
      const weight = weights[at] ?? 0;
      all += weight;
      if (near.has(keyAt(context, at))) heard += weight;
    }
    return [all, heard];
  }

  /** What each gram of a context counts. */
  private weightsOf(context: Uint16Array): Float64Array {
    const weights = new Float64Array(Math.max(0, context.length - GRAM + 1));
    for (let at = 0; at < weights.length; at++)
      weights[at] = 1 / Math.sqrt(1 + this.page.grams.count(context, at));
    return weights;
  }
}

function gramsIn(codes: Uint16Array, from: number): ReadonlySet<number> {
  const to = Math.min(codes.length, from + REACH);
  const grams = new Set<number>();
  for (let at = Math.max(0, from); at + GRAM <= to; at++) grams.add(keyAt(codes, at));
  return grams;
}

/** One number of 30 bits, which is kept as it is in a set, for a gram; two that share it are rare enough. */
const keyAt = (codes: Uint16Array, at: number): number =>
  (Math.imul(((codes[at] ?? 0) << 16) ^ (codes[at + 1] ?? 0), 0x9e3779b1) ^
    (((codes[at + 2] ?? 0) << 16) | (codes[at + 3] ?? 0))) &
  0x3fffffff;
