import { Growing, pushNumber, Reader } from './bytes';

/**
 * The words of some documents, numbered `first` and on, and where each stands; never changed once made.
 * `docs` holds for each word the distances from one document to the next, `places` for each of these documents
 * how often the word stands there and the distances from one place to the next.
 */
export interface Segment {
  first: number;
  size: number;
  /** Sorted by code unit. */
  words: readonly string[];
  docEnds: Uint32Array;
  docs: Uint8Array;
  placeEnds: Uint32Array;
  places: Uint8Array;
}

/** Words of one document further apart than this belong to different texts, so that no phrase runs over both. */
const BETWEEN_TEXTS = 100;

interface Entry {
  docs: number[];
  places: number[];
}

/** Documents that are being collected into a segment. */
export class SegmentBuilder {
  readonly #words = new Map<string, Entry>();
  size = 0;

  constructor(readonly first: number) {}

  /** Adds a document with these texts, each a list of words. */
  add(texts: readonly (readonly string[])[]): void {
    const doc = this.size++;
    const places = new Map<string, number[]>();
    let at = 0;
    for (const text of texts) {
      for (const word of text) {
        const known = places.get(word);
        if (known) known.push(at);
        else places.set(word, [at]);
        at += 1;
      }
      at += BETWEEN_TEXTS;
    }
    for (const [word, at] of places) {
      const entry = this.#words.get(word) ?? { docs: [], places: [] };
      this.#words.set(word, entry);
      entry.docs.push(doc);
      entry.places.push(at.length, ...at.map((place, i) => place - (at[i - 1] ?? 0)));
    }
  }

  build(): Segment {
    const words = [...this.#words.keys()].sort();
    const made = blank(words.length);
    words.forEach((word, i) => {
      const { docs = [], places = [] } = this.#words.get(word) ?? {};
      docs.forEach((doc, j) => {
        pushNumber(made.docs, doc - (docs[j - 1] ?? 0));
      });
      for (const place of places) pushNumber(made.places, place);
      made.docEnds[i] = made.docs.length;
      made.placeEnds[i] = made.places.length;
    });
    return finish(this.first, this.size, words, made);
  }
}

/** Makes one segment of several that follow one another without a gap. */
export function mergeSegments(segments: readonly Segment[]): Segment {
  const first = segments[0]?.first ?? 0;
  const words = [...new Set(segments.flatMap(segment => segment.words))].sort();
  const made = blank(words.length);
  const next = segments.map(() => 0);
  words.forEach((word, i) => {
    let last = 0;
    segments.forEach((segment, s) => {
      const w = next[s] ?? 0;
      if (segment.words[w] !== word) return;
      next[s] = w + 1;
      const reader = docsOf(segment, w);
      // Only the first distance changes: it now counts from the last document of the segment before.
      const shift = segment.first - first;
      let doc = reader.next() + shift;
      pushNumber(made.docs, doc - last);
      made.docs.append(segment.docs.subarray(reader.at, reader.end));
      while (reader.more) doc += reader.next();
      last = doc;
      made.places.append(segment.places.subarray(segment.placeEnds[w - 1] ?? 0, segment.placeEnds[w]));
    });
    made.docEnds[i] = made.docs.length;
    made.placeEnds[i] = made.places.length;
  });
  const size = segments.reduce((sum, segment) => sum + segment.size, 0);
  return finish(first, size, words, made);
}

/** A reader of one word's documents, as distances from `first` and from one another. */
export function docsOf({ docs, docEnds }: Segment, word: number): Reader {
  return new Reader(docs, docEnds[word - 1] ?? 0, docEnds[word] ?? 0);
}

/** A reader of one word's places: for each of its documents their number, then the distances. */
export function placesOf({ places, placeEnds }: Segment, word: number): Reader {
  return new Reader(places, placeEnds[word - 1] ?? 0, placeEnds[word] ?? 0);
}

function blank(words: number) {
  return {
    docEnds: new Uint32Array(words),
    docs: new Growing(new Uint8Array(1024)),
    placeEnds: new Uint32Array(words),
    places: new Growing(new Uint8Array(1024)),
  };
}

function finish(first: number, size: number, words: string[], made: ReturnType<typeof blank>): Segment {
  return { first, size, words, ...made, docs: made.docs.slice(), places: made.places.slice() };
}
