import type { LibrarySort } from '../../../claims';
import type { Catalogue } from '../shelf';

type View = 'claims' | 'sources';

/** The numbers of claims and of sources in each order that was asked for, kept until the catalogue changes. */
export class Orders {
  #known = new Map<string, Uint32Array<ArrayBuffer>>();
  #version = -1;

  constructor(readonly catalogue: Catalogue) {}

  of(view: View, sort: LibrarySort): Uint32Array<ArrayBuffer> {
    if (this.#version !== this.catalogue.version) {
      const older = this.#known;
      this.#known = new Map();
      // Sorting what is nearly sorted costs little.
      for (const [key, order] of older)
        if (!key.endsWith('title') && !key.endsWith('site')) this.#known.set(`old ${key}`, order);
      this.#version = this.catalogue.version;
    }
    const key = `${view} ${sort}`;
    const known = this.#known.get(key);
    if (known) return known;
    const order = this.#sort(view, sort, this.#known.get(`old ${key}`));
    this.#known.set(key, order);
    return order;
  }

  #sort(
    view: View,
    sort: LibrarySort,
    older: Uint32Array<ArrayBuffer> | undefined,
  ): Uint32Array<ArrayBuffer> {
    const shelf = this.catalogue[view];
    const created = shelf.columns.created.data;
    const updated = shelf.columns.updated.data;
    const id = (number: number) => shelf.idOf(number);
    const newest = (a: number, b: number) =>
      (created[b] ?? 0) - (created[a] ?? 0) || (id(a) < id(b) ? 1 : -1);
    switch (sort) {
      case 'newest':
        return this.#alive(view, older).sort(newest);
      case 'oldest':
        return this.of(view, 'newest').toReversed();
      case 'changed':
        return this.#alive(view, older).sort((a, b) => (updated[b] ?? 0) - (updated[a] ?? 0) || newest(a, b));
      default:
        return view === 'sources' ? this.#sourcesBy(sort) : this.#claimsBySource(sort);
    }
  }

  /** The numbers that are not gone, in an older order as far as there is one. */
  #alive(view: View, older = new Uint32Array()): Uint32Array<ArrayBuffer> {
    const shelf = this.catalogue[view];
    const last = older.reduce((most, number) => Math.max(most, number), -1);
    const added = Array.from({ length: shelf.size - last - 1 }, (_, i) => last + 1 + i);
    const alive = shelf.alive();
    return Uint32Array.from([...older, ...added].filter(number => alive.has(number)));
  }

  #sourcesBy(sort: 'title' | 'site'): Uint32Array<ArrayBuffer> {
    const { strings } = this.catalogue.sources;
    const { compare } = new Intl.Collator(undefined, { numeric: true, ignorePunctuation: true });
    const title = (number: number) => strings.title[number] ?? '';
    const site = (number: number) => strings.site[number] ?? '';
    const byTitle = (a: number, b: number) => compare(title(a), title(b)) || a - b;
    const bySite = (a: number, b: number) => compare(site(a), site(b)) || byTitle(a, b);
    return this.#alive('sources').sort(sort === 'title' ? byTitle : bySite);
  }

  /** Claims in the order of their sources, newest first within each. */
  #claimsBySource(sort: 'title' | 'site'): Uint32Array<ArrayBuffer> {
    const { claims, sources, sourceKeys } = this.catalogue;
    const rank = new Uint32Array(sourceKeys.size).fill(sources.size);
    this.of('sources', sort).forEach((number, i) => {
      rank[sources.columns.key.at(number)] = i;
    });
    const rankOf = (claim: number) => rank[claims.columns.source.at(claim)] ?? 0;
    const starts = new Uint32Array(sources.size + 2);
    const newest = this.of('claims', 'newest');
    for (const claim of newest) starts[rankOf(claim) + 1] = (starts[rankOf(claim) + 1] ?? 0) + 1;
    for (let i = 1; i < starts.length; i++) starts[i] = (starts[i] ?? 0) + (starts[i - 1] ?? 0);
    const order = new Uint32Array(newest.length);
    for (const claim of newest) {
      const at = starts[rankOf(claim)] ?? 0;
      order[at] = claim;
      starts[rankOf(claim)] = at + 1;
    }
    return order;
  }
}
