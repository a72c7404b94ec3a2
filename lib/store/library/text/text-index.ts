import type { Bits } from './bits';
import { docsOf, mergeSegments, placesOf, type Segment, SegmentBuilder } from './segment';
import { lettersOf, nearestWords } from './typos';

/** So many documents make a segment of their own, which is kept as it is from then on. */
const SEGMENT_SIZE = 2000;

/** Where words stand in numbered documents: segments that never change, and a last one that grows. */
export class TextIndex {
  #tail: SegmentBuilder;
  #builtTail: Segment | null = null;
  #letters = new WeakMap<Segment, Uint32Array>();

  constructor(public segments: Segment[] = []) {
    this.#tail = new SegmentBuilder(this.#sealed());
  }

  get size(): number {
    return this.#tail.first + this.#tail.size;
  }

  /** Adds the next document; answers whether a segment has become full by it. */
  add(texts: readonly (readonly string[])[]): boolean {
    this.#tail.add(texts);
    this.#builtTail = null;
    if (this.#tail.size < SEGMENT_SIZE) return false;
    this.seal();
    return true;
  }

  /** Makes a segment of what has been added since the last one. */
  seal(): void {
    if (this.#tail.size === 0) return;
    this.segments = [...this.segments, this.#tail.build()];
    this.#tail = new SegmentBuilder(this.#sealed());
    this.#builtTail = null;
  }

  /** Makes one segment of the segments from one on. */
  mergeFrom(index: number): void {
    this.segments = [...this.segments.slice(0, index), mergeSegments(this.segments.slice(index))];
  }

  /** Adds to `found` the documents with a word, or with any word that begins so. */
  find(word: string, unfinished: boolean, found: Bits): void {
    for (const segment of this.#all()) {
      const [from, to] = rangeOf(segment, word, unfinished);
      for (let w = from; w < to; w++) {
        const docs = docsOf(segment, w);
        for (let doc = segment.first + docs.next(); ; doc += docs.next()) {
          found.add(doc);
          if (!docs.more) break;
        }
      }
    }
  }

  /** Adds to `found` the documents in which these words follow one another; of the last one the beginning is enough if it is unfinished. */
  findPhrase(words: readonly string[], unfinished: boolean, found: Bits): void {
    for (const segment of this.#all()) {
      let ends: Map<number, number[]> | null = null;
      for (const [i, word] of words.entries()) {
        const isLast = i === words.length - 1;
        ends = follow(segment, rangeOf(segment, word, unfinished && isLast), ends);
        if (ends.size === 0) break;
      }
      for (const doc of ends?.keys() ?? []) found.add(doc);
    }
  }

  /** The known words nearest to one that is not known. */
  nearest(typed: string): string[] {
    const found = this.#all().flatMap(segment =>
      nearestWords(typed, segment.words, this.#lettersOf(segment)),
    );
    return [...new Set(found)];
  }

  #sealed(): number {
    const last = this.segments.at(-1);
    return last ? last.first + last.size : 0;
  }

  #all(): Segment[] {
    if (this.#tail.size === 0) return this.segments;
    this.#builtTail ??= this.#tail.build();
    return [...this.segments, this.#builtTail];
  }

  #lettersOf(segment: Segment): Uint32Array {
    const known = this.#letters.get(segment);
    if (known) return known;
    const letters = Uint32Array.from(segment.words, lettersOf);
    this.#letters.set(segment, letters);
    return letters;
  }
}

/** The words of a segment that are this word, or begin so: from, and up to. */
function rangeOf({ words }: Segment, word: string, unfinished: boolean): [number, number] {
  const from = lowerBound(words, word);
  if (unfinished) return [from, lowerBound(words, `${word}\uffff`)];
  return [from, words[from] === word ? from + 1 : from];
}

function lowerBound(words: readonly string[], word: string): number {
  let from = 0;
  let to = words.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((words[middle] ?? '') < word) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** The places of some words, by document; where there are places `before`, only those that follow on one of them. */
function follow(segment: Segment, [from, to]: [number, number], before: Map<number, number[]> | null) {
  const found = new Map<number, number[]>();
  for (let w = from; w < to; w++) {
    const docs = docsOf(segment, w);
    const places = placesOf(segment, w);
    let doc = segment.first;
    while (docs.more) {
      doc += docs.next();
      const wanted = before?.get(doc);
      let place = 0;
      for (let left = places.next(); left > 0; left--) {
        place += places.next();
        if (before && !wanted?.includes(place - 1)) continue;
        const known = found.get(doc);
        if (known) known.push(place);
        else found.set(doc, [place]);
      }
    }
  }
  return found;
}
