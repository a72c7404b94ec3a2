/** When a date begins that may be a year, a month or a day, in the reader's own time zone; ms since the epoch. */
export function startOf(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(year, month - 1, day).getTime();
}

/** When the month after one begins: `2026-12` gives the start of 2027. */
export function endOfMonth(month: string): number {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(year, number, 1).getTime();
}

/** The months of instants, counted from 1; asked for many instants, it seldom has to think. */
export class Months {
  readonly #first: number;
  readonly #starts: number[] = [];

  /** @param from the earliest instant, @param to the latest one, ms since the epoch */
  constructor(from: number, to: number) {
    const date = new Date(from);
    this.#first = date.getFullYear() * 12 + date.getMonth();
    for (let month = this.#first; ; month++) {
      const start = new Date(Math.floor(month / 12), month % 12, 1).getTime();
      this.#starts.push(start);
      if (start > to || this.#starts.length > 12_000) break;
    }
  }

  get size(): number {
    return this.#starts.length + 1;
  }

  numberOf(instant: number): number {
    let from = 0;
    let to = this.#starts.length;
    while (from < to) {
      const middle = (from + to) >>> 1;
      if ((this.#starts[middle] ?? 0) <= instant) from = middle + 1;
      else to = middle;
    }
    return Math.max(1, from);
  }

  /** A month as queries write it: `2026-03`. */
  nameOf(number: number): string {
    const month = this.#first + number - 1;
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
  }
}
