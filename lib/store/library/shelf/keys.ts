/** Gives strings small numbers, from 1 on; 0 stands for none. */
export class Keys {
  readonly #numbers: Map<string, number>;

  constructor(readonly list: string[] = []) {
    this.#numbers = new Map(list.map((value, i) => [value, i + 1]));
  }

  get size(): number {
    return this.list.length + 1;
  }

  /** The number of a string, which gets one if it has none; the empty string is none. */
  of(value: string): number {
    if (value === '') return 0;
    const known = this.#numbers.get(value);
    if (known !== undefined) return known;
    this.list.push(value);
    this.#numbers.set(value, this.list.length);
    return this.list.length;
  }

  at(number: number): string {
    return this.list[number - 1] ?? '';
  }
}
