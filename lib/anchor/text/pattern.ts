/** Units below this are looked up in a table. */
const COMMON = 0x180;

/**
 * A text to be compared with many stretches of a page by edit distance, 32 units at a time.
 * Source of the method: G. Myers, "A fast bit-vector algorithm for approximate string matching based on dynamic
 * programming", J. ACM 46 (1999), with the block step of H. Hyyrö (2003).
 */
export class Pattern {
  readonly length: number;
  private readonly blocks: number;
  private readonly lastBit: number;
  /**
   * For every unit, where its bit masks begin in `masks`; units that do not occur share the empty ones at 0. Most text is
   * of the first few hundred units, and a table of them is read several times as fast as a map.
   */
  private readonly common = new Int32Array(COMMON);
  private readonly rare = new Map<number, number>();
  private readonly masks: Int32Array;

  /** @param backward whether the texts it is compared with are read from their end. */
  constructor(
    codes: Uint16Array,
    private readonly backward = false,
  ) {
    this.length = codes.length;
    this.blocks = Math.max(1, Math.ceil(codes.length / 32));
    this.lastBit = 1 << ((codes.length - 1) & 31);
    let kinds = 0;
    for (const code of codes) {
      if (this.offsetOf(code) > 0) continue;
      kinds++;
      if (code < COMMON) this.common[code] = kinds * this.blocks;
      else this.rare.set(code, kinds * this.blocks);
    }
    this.masks = new Int32Array((kinds + 1) * this.blocks);
    for (let at = 0; at < codes.length; at++) {
      const row = backward ? codes.length - 1 - at : at;
      const slot = this.offsetOf(codes[at] ?? 0) + (row >> 5);
      this.masks[slot] = (this.masks[slot] ?? 0) | (1 << (row & 31));
    }
  }

  /**
   * For every border `b` from `from` to `to`, at index `b - from`: the least distance between the pattern and a
   * stretch of the text that ends at `b` (read backward: that starts at `b`) and lies between `from` and `to`.
   */
  slide(text: Uint16Array, from: number, to: number): Int32Array {
    const distances = new Int32Array(to - from + 1);
    if (this.length > 0) this.compare(text, from, to, 0, distances);
    return distances;
  }

  /** The distance between the pattern and the whole stretch of the text. */
  distance(text: Uint16Array, from: number, to: number): number {
    return this.length === 0 ? to - from : this.compare(text, from, to, 1);
  }

  private offsetOf(code: number): number {
    return (code < COMMON ? this.common[code] : this.rare.get(code)) ?? 0;
  }

  private compare(text: Uint16Array, from: number, to: number, rise: number, distances?: Int32Array): number {
    if (this.blocks === 1) return this.compareShort(text, from, to, rise, distances);
    const { blocks, masks, backward } = this;
    const plus = new Int32Array(blocks).fill(-1);
    const minus = new Int32Array(blocks);
    let score = this.length;
    if (distances) distances[backward ? to - from : 0] = score;
    for (let read = 0; read < to - from; read++) {
      const code = text[backward ? to - 1 - read : from + read] ?? 0;
      const offset = this.offsetOf(code);
      let carry = rise;
      for (let block = 0; block < blocks; block++) {
        const pv = plus[block] ?? 0;
        const mv = minus[block] ?? 0;
        let eq = masks[offset + block] ?? 0;
        const xv = eq | mv;
        if (carry < 0) eq |= 1;
        const xh = (((eq & pv) + pv) ^ pv) | eq;
        let ph = mv | ~(xh | pv);
        let mh = pv & xh;
        const high = block === blocks - 1 ? this.lastBit : 1 << 31;
        const out = (ph & high ? 1 : 0) - (mh & high ? 1 : 0);
        ph <<= 1;
        mh <<= 1;
        if (carry < 0) mh |= 1;
        else if (carry > 0) ph |= 1;
        plus[block] = mh | ~(xv | ph);
        minus[block] = ph & xv;
        carry = out;
      }
      score += carry;
      if (distances) distances[backward ? to - from - read - 1 : read + 1] = score;
    }
    return score;
  }

  /** The same for patterns of at most 32 units, which need no arrays. */
  private compareShort(
    text: Uint16Array,
    from: number,
    to: number,
    rise: number,
    distances?: Int32Array,
  ): number {
    const { masks, backward, lastBit } = this;
    const step = backward ? -1 : 1;
    let score = this.length;
    let plus = -1;
    let minus = 0;
    let at = backward ? to - 1 : from;
    let slot = backward ? to - from : 0;
    if (distances) distances[slot] = score;
    for (let left = to - from; left > 0; left--) {
      const eq = masks[this.offsetOf(text[at] ?? 0)] ?? 0;
      at += step;
      const xv = eq | minus;
      const xh = (((eq & plus) + plus) ^ plus) | eq;
      let ph = minus | ~(xh | plus);
      let mh = plus & xh;
      if (ph & lastBit) score++;
      else if (mh & lastBit) score--;
      ph = (ph << 1) | rise;
      mh <<= 1;
      plus = mh | ~(xv | ph);
      minus = ph & xv;
      slot += step;
      if (distances) distances[slot] = score;
    }
    return score;
  }
}
