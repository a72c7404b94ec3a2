import type { Failure, Found, LibraryRequest, Result } from '../../claims';
import type { ClaimlightDatabase } from '../database';
import { attempt } from '../failures';
import { live } from '../live';
import { Finder } from './find';
import { newestRows } from './newest';
import { lastRevision, readAll, readSince } from './rows';
import { Catalogue } from './shelf';

/** The library as a page shows it: searched as one types, and up to date with what is written in any context. */
export interface Library {
  find(request: LibraryRequest): Promise<Result<Found>>;
  /** Calls back when what `find` gave may no longer be so. Returns the undo. */
  onChange(listener: () => void): () => void;
  close(): void;
}

/** Opens the library. It answers at once, with the newest rows until everything has been read. */
export function openLibrary(db: ClaimlightDatabase): Library {
  const listeners = new Set<() => void>();
  const changed = () => {
    for (const listener of listeners) listener();
  };
  let closed = false;
  let failure: Failure | null = null;
  let complete = false;
  let catalogue = new Catalogue();
  let finder = new Finder(catalogue);
  let seen = '';
  let reading: Promise<void> | null = null;

  const load = async () => {
    seen = await lastRevision(db);
    await readAll(db, catalogue, async () => {
      if (closed) throw new DOMException('The library was closed', 'AbortError');
      changed();
      await new Promise(done => setTimeout(done));
    });
    complete = true;
    changed();
  };
  const catchUp = async () => {
    if (!complete) return load();
    const last = await lastRevision(db);
    if (last === seen) return;
    const since = seen;
    seen = last;
    if (await readSince(db, catalogue, since)) changed();
  };
  /** One reading after another. */
  const follow = () => {
    reading = (reading ?? Promise.resolve()).then(catchUp).catch(async error => {
      if (closed) return;
      const failed = await attempt(() => Promise.reject(error));
      if (!failed.ok) failure = failed.error;
      catalogue = new Catalogue();
      finder = new Finder(catalogue);
      complete = false;
      changed();
    });
  };
  const unwatch = live(
    () => lastRevision(db),
    follow,
    error => {
      failure = error;
      changed();
    },
  );

  return {
    async find(request) {
      if (failure) return { ok: false, error: failure };
      if (!complete && request.text.trim() === '') return attempt(() => newestRows(db, request.view));
      return attempt(async () => finder.find(request, complete));
    },
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close() {
      closed = true;
      unwatch();
      listeners.clear();
    },
  };
}
