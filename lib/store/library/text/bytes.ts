type Numbers = Uint8Array | Uint16Array | Uint32Array | Float64Array;

/** A typed array that grows at its end. Only the first `length` numbers of `data` count. */
export class Growing<A extends Numbers> {
  length = 0;

  constructor(public data: A) {}

  push(value: number): void {
    this.#reserve(this.length + 1);
    this.data[this.length++] = value;
  }

  append(values: ArrayLike<number>): void {
    this.#reserve(this.length + values.length);
    this.data.set(values, this.length);
    this.length += values.length;
  }

  at(index: number): number {
    return this.data[index] ?? 0;
  }

  slice(from = 0, to = this.length): A {
    return this.data.slice(from, to) as A;
  }

  #reserve(length: number): void {
    if (length <= this.data.length) return;
    const larger = new (this.data.constructor as new (size: number) => A)(
      Math.max(64, length, this.data.length * 2),
    );
    larger.set(this.data);
    this.data = larger;
  }
}

/** Appends a number in as few bytes as it needs (seven bits a byte, least first). */
export function pushNumber(bytes: Growing<Uint8Array>, value: number): void {
  let rest = value;
  while (rest > 127) {
    bytes.push((rest & 127) | 128);
    rest >>>= 7;
  }
  bytes.push(rest);
}

/** Reads numbers written by `pushNumber`, one after another. */
export class Reader {
  constructor(
    readonly bytes: Uint8Array,
    public at: number,
    readonly end: number,
  ) {}

  get more(): boolean {
    return this.at < this.end;
  }

  next(): number {
    const { bytes } = this;
    let byte = bytes[this.at++] ?? 0;
    if (byte < 128) return byte;
    let value = byte & 127;
    for (let shift = 7; ; shift += 7) {
      byte = bytes[this.at++] ?? 0;
      value |= (byte & 127) << shift;
      if (byte < 128) return value >>> 0;
    }
  }
}
