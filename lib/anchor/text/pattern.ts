/** Units below this are looked up in a table; nearly all text in Latin script is of these. */
const COMMON = 0x80;
/** Units that fit into one word of bits. */
const WORD = 32;

/**
 * A text to be compared with many stretches of a page by edit distance, 32 units at a time.
 * Source of the method: G. Myers, "A fast bit-vector algorithm for approximate string matching based on dynamic
 * programming", J. ACM 46 (1999), with the block step of H. Hyyrö (2003). Each block of 32 units goes over the whole
 * stretch before the next one does, so that one small loop does all of the work: on a page that has just been opened it
 * is compiled sooner than several would be.
 */
export class Pattern {
  readonly length: number;
  private readonly blocks: number;
  /**
   * For every unit, where its bit masks begin in `masks`; units that do not occur share the empty ones at 0. A table of
   * the common ones is read several times as fast as a map.
   */
  private readonly common = new Uint16Array(COMMON);
  private readonly rare = new Map<number, number>();
  private readonly masks: Int32Array;

  /** @param backward whether the texts it is compared with are read from their end. */
  constructor(
    codes: Uint16Array,
    private readonly backward = false,
  ) {
    const { length } = codes;
    this.length = length;
    this.blocks = Math.ceil(length / WORD);
    let kinds = 0;
    this.masks = new Int32Array((length + 1) * this.blocks);
    for (let row = 0; row < length; row++) {
      const code = codes[backward ? length - 1 - row : row] ?? 0;
      let kind = this.kindOf(code);
      if (kind === 0) {
        kind = ++kinds;
        if (code < COMMON) this.common[code] = kind;
        else this.rare.set(code, kind);
      }
      const slot = kind * this.blocks + (row >> 5);
      this.masks[slot] = (this.masks[slot] ?? 0) | (1 << (row & 31));
    }
  }

  /**
   * For every border `b` from `from` to `to`, at index `b - from`: the least distance between the pattern and a
   * stretch of the text that ends at `b` (read backward: that starts at `b`) and lies between `from` and `to`.
   */
  slide(text: Uint16Array, from: number, to: number): Int32Array {
    const distances = new Int32Array(to - from + 1);
    if (this.length === 0) return distances;
    const changes = this.compare(text, from, to, 0);
    const step = this.backward ? -1 : 1;
    let at = this.backward ? to - from : 0;
    let distance = this.length;
    distances[at] = distance;
    for (let read = 0; read < changes.length; read++) {
      at += step;
      distance += changes[read] ?? 0;
      distances[at] = distance;
    }
    return distances;
  }

  /** The least distance between the pattern and a stretch that ends at `to` (read backward: that starts at `from`). */
  distanceAtEdge(text: Uint16Array, from: number, to: number): number {
    return this.length === 0 ? 0 : this.sum(this.compare(text, from, to, 0));
  }

  /** The least distance between the pattern and any stretch between `from` and `to`. */
  leastDistance(text: Uint16Array, from: number, to: number): number {
    if (this.length === 0) return 0;
    const changes = this.compare(text, from, to, 0);
    let distance = this.length;
    let least = distance;
    for (let read = 0; read < changes.length; read++) {
      distance += changes[read] ?? 0;
      if (distance < least) least = distance;
    }
    return least;
  }

  /** The distance between the pattern and the whole stretch of the text. */
  distance(text: Uint16Array, from: number, to: number): number {
    return this.length === 0 ? to - from : this.sum(this.compare(text, from, to, 1));
  }

  private sum(changes: Int8Array): number {
    let distance = this.length;
    for (let read = 0; read < changes.length; read++) distance += changes[read] ?? 0;
    return distance;
  }

  private kindOf(code: number): number {
    return (code < COMMON ? this.common[code] : this.rare.get(code)) ?? 0;
  }

  /**
   * By how much the distance changes with every unit read (-1, 0 or 1).
   * @param rise by how much it changes where nothing of the pattern has been compared yet.
   */
  private compare(text: Uint16Array, from: number, to: number, rise: number): Int8Array {
    const changes = new Int8Array(Math.max(0, to - from));
    if (rise !== 0) changes.fill(rise);
    for (let block = 0; block < this.blocks; block++)
      this.compareBlock(block, text, this.backward ? to - 1 : from, changes);
    return changes;
  }

  /** One block of the pattern over the whole stretch: what changes at its upper edge becomes what changes at its lower. */
  private compareBlock(block: number, text: Uint16Array, first: number, changes: Int8Array): void {
    const { common, masks, blocks } = this;
    const last = block === blocks - 1 ? 1 << ((this.length - 1) & 31) : 1 << 31;
    const step = this.backward ? -1 : 1;
    let plus = -1;
    let minus = 0;
    let at = first;
    for (let read = 0; read < changes.length; read++) {
      const change = changes[read] ?? 0;
      const code = text[at] ?? 0;
      at += step;
      const kind = (code < COMMON ? common[code] : this.rare.get(code)) ?? 0;
      let eq = masks[kind * blocks + block] ?? 0;
      const xv = eq | minus;
      if (change < 0) eq |= 1;
      const xh = (((eq & plus) + plus) ^ plus) | eq;
      let ph = minus | ~(xh | plus);
      let mh = plus & xh;
      changes[read] = ph & last ? 1 : mh & last ? -1 : 0;
      ph <<= 1;
      mh <<= 1;
      if (change < 0) mh |= 1;
      else if (change > 0) ph |= 1;
      plus = mh | ~(xv | ph);
      minus = ph & xv;
    }
  }
}
