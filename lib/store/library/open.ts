import {
  FACETS,
  type Facets,
  type Failure,
  type Found,
  type LibraryRequest,
  type Result,
} from '../../claims';
import type { ClaimlightDatabase } from '../database';
import { attempt } from '../failures';
import { live } from '../live';
import { Finder } from './find';
import { dropKept, Keeper, readKept } from './keep';
import { newestRows } from './newest';
import { lastRevision, readAll, readNames, readSince } from './rows';
import { Catalogue } from './shelf';

/** The library as a page shows it: searched as one types, and up to date with what is written in any context. */
export interface Library {
  find(request: LibraryRequest): Promise<Result<Found>>;
  /** How many of what `find` finds have which tag, kind and so on; in the view of sources, how many sources. */
  facets(request: LibraryRequest): Promise<Result<Facets>>;
  /** Calls back when what `find` gave may no longer be so. Returns the undo. */
  onChange(listener: () => void): () => void;
  close(): void;
}

/** After so many changes the catalogue is kept again: the next page then has little to catch up with. */
const KEEP_AFTER = 500;
/** While everything is read, listeners hear of it so often (ms). */
const TELL_EVERY = 500;
/** So long the page has for drawing the newest rows, before reading the catalogue takes all of its time, unless a search comes (ms). */
const TO_DRAW = 250;
const NO_FACETS = Object.fromEntries(FACETS.map(facet => [facet, []])) as unknown as Facets;

/**
 * Opens the library. It answers at once, with the newest rows until the catalogue is there: read as it was kept,
 * or made of every row where none was.
 */
export function openLibrary(db: ClaimlightDatabase): Library {
  const reader = new LibraryReader(db);
  const isEarly = ({ text }: LibraryRequest) => !reader.complete && text.trim() === '';
  return {
    async find(request) {
      if (reader.failure) return { ok: false, error: reader.failure };
      if (isEarly(request)) return reader.first(() => attempt(() => newestRows(db, request.view)));
      await reader.searchable();
      return attempt(async () => reader.finder.find(request, reader.complete));
    },
    async facets(request) {
      if (reader.failure) return { ok: false, error: reader.failure };
      if (isEarly(request)) return { ok: true, value: NO_FACETS };
      await reader.searchable();
      return attempt(async () => reader.finder.facets(request));
    },
    onChange(listener) {
      reader.listeners.add(listener);
      return () => void reader.listeners.delete(listener);
    },
    close: () => reader.close(),
  };
}

/** Holds the catalogue and follows the library with it. */
class LibraryReader {
  readonly listeners = new Set<() => void>();
  failure: Failure | null = null;
  /** Whether everything is in the catalogue. */
  complete = false;
  finder = new Finder(new Catalogue());
  /** Resolves once there is a catalogue that can be searched, though perhaps not a complete one. */
  readonly #begun: Promise<void>;
  #begin: () => void = () => undefined;
  #closed = false;
  #seen = '';
  #unkept = 0;
  #keeper = new Keeper();
  #reading: Promise<void> = Promise.resolve();
  #earlier: Promise<unknown> | null = null;
  #want: () => void = () => undefined;
  /** Resolves once something is searched for. */
  readonly #wanted = new Promise<void>(done => {
    this.#want = done;
  });
  readonly #unwatch: () => void;

  constructor(readonly db: ClaimlightDatabase) {
    this.#begun = new Promise(done => {
      this.#begin = done;
    });
    // Every commit reads the clock, so its last reading says that there is something new.
    this.#unwatch = live(
      () => lastRevision(db),
      () => this.#follow(),
      failure => this.#fail(failure),
    );
  }

  close(): void {
    this.#closed = true;
    this.#unwatch();
    this.listeners.clear();
  }

  #tell(): void {
    for (const listener of this.listeners) listener();
  }

  #fail(failure: Failure): void {
    if (this.#closed) return;
    this.failure = failure;
    this.#begin();
    this.#tell();
  }

  /** One reading after another. */
  #follow(): void {
    this.#reading = this.#reading.then(async () => {
      if (this.#closed) return;
      const read = await attempt(() => (this.complete ? this.#catchUp() : this.#load()));
      if (!read.ok) this.#fail(read.error);
    });
  }

  /** Answers what is wanted at once, before anything else is read. */
  first<T>(answer: () => Promise<T>): Promise<T> {
    const answered = answer();
    this.#earlier ??= answered.then(() =>
      Promise.race([this.#wanted, new Promise(done => setTimeout(done, TO_DRAW))]),
    );
    return answered;
  }

  /** Waits until the catalogue can be searched. */
  async searchable(): Promise<void> {
    this.#want();
    await this.#begun;
  }

  async #load(): Promise<void> {
    const { db } = this;
    await this.#earlier;
    const kept = await readKept(db);
    if (kept) {
      this.finder = new Finder(kept.catalogue);
      this.#seen = kept.revision;
      this.#keeper = kept.keeper;
      await readNames(db, kept.catalogue);
      await this.#read();
    } else {
      await dropKept(db);
      await this.#readAll();
    }
    this.complete = true;
    this.#begin();
    this.#tell();
    await this.#keep();
  }

  async #readAll(): Promise<void> {
    this.finder = new Finder(new Catalogue());
    this.#keeper = new Keeper();
    this.#seen = await lastRevision(this.db);
    this.#begin();
    let told = Date.now();
    await readAll(this.db, this.finder.catalogue, async () => {
      this.#unkept += KEEP_AFTER;
      if (Date.now() - told > TELL_EVERY) {
        this.#tell();
        told = Date.now();
      }
      // The page stays usable.
      await new Promise(done => setTimeout(done));
      if (this.#closed) throw new DOMException('The library was closed', 'AbortError');
    });
  }

  async #catchUp(): Promise<void> {
    if (await this.#read()) this.#tell();
    await this.#keep();
  }

  /** Takes over what is new. Answers whether anything is. */
  async #read(): Promise<boolean> {
    const last = await lastRevision(this.db);
    if (last === this.#seen) return false;
    const changes = await readSince(this.db, this.finder.catalogue, this.#seen);
    this.#seen = last;
    this.#unkept += Math.max(0, changes);
    return changes !== 0;
  }

  async #keep(): Promise<void> {
    if (this.#unkept < KEEP_AFTER || this.#closed) return;
    this.#unkept = 0;
    // It is only kept to save time: without it the library works all the same.
    await attempt(() => this.#keeper.keep(this.db, this.finder.catalogue, this.#seen));
  }
}
