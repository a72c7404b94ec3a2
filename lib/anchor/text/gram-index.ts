import type { Work } from '../slices';

/** Units in a gram. Four find a word's stem in Latin script and a phrase in Chinese. */
export const GRAM = 4;

const STRIDE = 8000;
/** The largest number that a slot counts to. */
const MANY = 0xffff;

/** A slot for four units. */
function hash(a: number, b: number, c: number, d: number, bits: number): number {
  let value = Math.imul(a, 0x9e3779b1) + b;
  value = Math.imul(value, 0x85ebca6b) + c;
  value = Math.imul(value, 0xc2b2ae35) + d;
  return Math.imul(value ^ (value >>> 15), 0x2c1b3c6d) >>> (32 - bits);
}

/** All places of all grams of one text, so that every quote is looked up in it instead of scanned for. */
export class GramIndex {
  private readonly bits: number;
  /** For every slot, one more than its first place, or 0. */
  private readonly firsts: Int32Array;
  /** For every slot, how many places there are; `MANY` stands for more, too. */
  private readonly counts: Uint16Array;
  /** For every place, one more than the next one of its slot, or 0. */
  private readonly nexts: Int32Array;

  private constructor(readonly codes: Uint16Array) {
    this.bits = Math.min(18, Math.max(10, 31 - Math.clz32(codes.length)));
    this.firsts = new Int32Array(1 << this.bits);
    this.counts = new Uint16Array(1 << this.bits);
    this.nexts = new Int32Array(codes.length);
  }

  static *build(codes: Uint16Array): Work<GramIndex> {
    const index = new GramIndex(codes);
    yield;
    for (let to = codes.length - GRAM + 1; to > 0; to -= STRIDE) {
      index.add(Math.max(0, to - STRIDE), to);
      yield;
    }
    return index;
  }

  /** Adds the grams between two places; places must come in descending order, so that they are found ascending. */
  private add(from: number, to: number): void {
    const { firsts, counts, nexts, bits, codes } = this;
    let b = codes[to] ?? 0;
    let c = codes[to + 1] ?? 0;
    let d = codes[to + 2] ?? 0;
    for (let at = to - 1; at >= from; at--) {
      const a = codes[at] ?? 0;
      const slot = hash(a, b, c, d, bits);
      d = c;
      c = b;
      b = a;
      nexts[at] = firsts[slot] ?? 0;
      firsts[slot] = at + 1;
      counts[slot] = Math.min(MANY, (counts[slot] ?? 0) + 1);
    }
  }

  /** How often the gram at `at` of `codes` stands in the text; a little too high where grams share a slot. */
  count(codes: Uint16Array, at: number): number {
    return this.counts[this.slotOf(codes, at)] ?? 0;
  }

  /** The first place (ascending) that may hold the gram at `at` of `codes`, or -1. Go on with `after`. */
  first(codes: Uint16Array, at: number): number {
    return (this.firsts[this.slotOf(codes, at)] ?? 0) - 1;
  }

  after(place: number): number {
    return (this.nexts[place] ?? 0) - 1;
  }

  private slotOf(codes: Uint16Array, at: number): number {
    return hash(codes[at] ?? 0, codes[at + 1] ?? 0, codes[at + 2] ?? 0, codes[at + 3] ?? 0, this.bits);
  }
}
