import type { Id } from '../../../claims';
import { Bits, Growing, TextIndex } from '../text';

type Column = Growing<Uint8Array> | Growing<Uint32Array> | Growing<Float64Array>;

/** A run of documents as it is stored: everything in few large values, which a browser reads and writes fast. */
export interface PackedRun {
  first: number;
  size: number;
  columns: Record<string, Uint8Array | Uint32Array | Float64Array>;
  /** One line a document, as in `strings`. */
  ids: string;
  strings: Record<string, string>;
  words: string;
  docEnds: Uint32Array;
  docs: Uint8Array;
  placeEnds: Uint32Array;
  places: Uint8Array;
}

/**
 * Numbered documents of one kind: their columns and their words. A document that changes gets a new number at the end,
 * and its old number is gone; so what stands before never changes.
 */
export class Shelf<C extends string, S extends string> {
  readonly ids: Id[] = [];
  text = new TextIndex();
  /** 1 where the number is gone. */
  readonly gone = new Growing(new Uint8Array(64));
  goneCount = 0;
  #numbers: Map<Id, number> | null = null;
  #alive: Bits | null = null;

  constructor(
    readonly columns: Record<C, Column>,
    readonly strings: Record<S, string[]>,
  ) {}

  get size(): number {
    return this.gone.length;
  }

  numberOf(id: Id): number | undefined {
    this.#numbers ??= this.#readNumbers();
    return this.#numbers.get(id);
  }

  idOf(number: number): Id {
    return this.ids[number] ?? '';
  }

  /** Adds a document that is not on the shelf. */
  put(
    id: Id,
    columns: Record<C, number>,
    strings: Record<S, string>,
    texts: readonly (readonly string[])[],
  ): void {
    const number = this.size;
    for (const name in this.columns) this.columns[name].push(columns[name]);
    for (const name in strings) this.strings[name].push(oneLine(strings[name]));
    this.ids.push(id);
    this.gone.push(0);
    this.#numbers?.set(id, number);
    this.text.add(texts);
    this.#alive = null;
  }

  remove(id: Id): void {
    const number = this.numberOf(id);
    if (number === undefined) return;
    this.gone.data[number] = 1;
    this.goneCount += 1;
    this.#numbers?.delete(id);
    this.#alive = null;
  }

  /** Every document that is not gone. Not to be changed. */
  alive(): Bits {
    if (this.#alive) return this.#alive;
    const alive = Bits.all(this.size);
    if (this.goneCount > 0) {
      const gone = new Bits(this.size);
      for (let i = 0; i < this.size; i++) if (this.gone.data[i]) gone.add(i);
      alive.without(gone);
    }
    this.#alive = alive;
    return alive;
  }

  /** What is stored of the run whose words are segment number `index`. */
  pack(index: number): PackedRun {
    const segment = this.text.segments[index];
    if (!segment) throw new RangeError(`no segment ${index}`);
    const to = segment.first + segment.size;
    const columns: PackedRun['columns'] = {};
    for (const name in this.columns) columns[name] = this.columns[name].slice(segment.first, to);
    const strings: PackedRun['strings'] = {};
    for (const name in this.strings) strings[name] = this.strings[name].slice(segment.first, to).join('\n');
    const ids = this.ids.slice(segment.first, to).join('\n');
    return { ...segment, columns, ids, strings, words: segment.words.join('\n') };
  }

  /** Takes stored runs, in order, into a shelf that is still empty. */
  unpack(runs: readonly PackedRun[], gone: Uint8Array): void {
    for (const run of runs) {
      if (run.first !== this.ids.length) throw new RangeError(`run starts at ${run.first}`);
      for (const name in this.columns) this.columns[name].append(run.columns[name] ?? []);
      for (const name in this.strings) {
        for (const line of (run.strings[name] ?? '').split('\n')) this.strings[name].push(line);
      }
      for (const id of run.ids.split('\n')) this.ids.push(id);
      if (this.ids.length !== run.first + run.size) throw new RangeError(`run holds not ${run.size}`);
    }
    this.gone.append(gone);
    for (const mark of gone) this.goneCount += mark;
    const segments = runs.map(({ words, ...run }) => ({
      ...run,
      words: words === '' ? [] : words.split('\n'),
    }));
    this.text = new TextIndex(segments);
    if (this.text.size !== this.size) throw new RangeError(`${this.text.size} texts of ${this.size}`);
  }

  #readNumbers(): Map<Id, number> {
    const numbers = new Map<Id, number>();
    this.ids.forEach((id, i) => {
      if (!this.gone.data[i]) numbers.set(id, i);
    });
    return numbers;
  }
}

const oneLine = (text: string) => text.replace(/\s+/gu, ' ').trim();
