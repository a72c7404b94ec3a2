import { type Facet, type Facets, type FacetValue, KINDS, STATUSES } from '../../../claims';
import type { Catalogue } from '../shelf';
import type { Bits } from '../text';
import { Months } from './dates';
import type { Matches } from './matches';

/** So many values of each facet are given, most frequent first. */
const MOST_VALUES = 200;

/** Counts owners by value, each once a value. All that one owner adds must come in one go. */
class Tally {
  readonly #counts: Uint32Array;
  readonly #last: Uint32Array;

  constructor(size: number) {
    this.#counts = new Uint32Array(size);
    this.#last = new Uint32Array(size);
  }

  add(value: number, owner: number): void {
    if (this.#last[value] === owner + 1) return;
    this.#last[value] = owner + 1;
    this.#counts[value] = (this.#counts[value] ?? 0) + 1;
  }

  /** The values that occur; `name` gives null for one that is not shown. */
  values(name: (value: number) => { value: string; label: string } | null): FacetValue[] {
    const found: FacetValue[] = [];
    this.#counts.forEach((count, value) => {
      const named = count > 0 ? name(value) : null;
      if (named) found.push({ ...named, count });
    });
    return found.sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1)).slice(0, MOST_VALUES);
  }
}

/**
 * How many of the claims that were found have which tag, kind and so on; in the view of sources, how many sources.
 * `only` says which one of these is wanted, which takes less time than all.
 */
export function countFacets(
  catalogue: Catalogue,
  found: Matches,
  view: 'claims' | 'sources',
  only?: Facet,
): Facets {
  const { claims, sources, names, hosts, speakerKeys } = catalogue;
  const paths = catalogue.pathsOfSets();
  const people = Uint32Array.from({ length: speakerKeys.size }, (_, key) =>
    names.speakerOf(speakerKeys.at(key)),
  );
  const months = monthsOf(catalogue);
  const tallies = {
    tag: new Tally(names.paths.size),
    kind: new Tally(KINDS.length + 1),
    status: new Tally(STATUSES.length),
    site: new Tally(hosts.size),
    speaker: new Tally(names.speakers.size),
    month: new Tally(months.size),
  };
  const { columns } = claims;
  const countClaim: Partial<Record<Facet, (number: number, owner: number) => void>> = {
    kind: (number, owner) => tallies.kind.add(columns.kind.at(number), owner),
    status: (number, owner) => tallies.status.add(columns.status.at(number), owner),
    speaker: (number, owner) => tallies.speaker.add(people[columns.speaker.at(number)] ?? 0, owner),
    month: (number, owner) => tallies.month.add(months.numberOf(columns.created.at(number)), owner),
    site: () => undefined,
  };
  const countAll = (number: number, owner: number) => {
    tallies.kind.add(columns.kind.at(number), owner);
    tallies.status.add(columns.status.at(number), owner);
    tallies.speaker.add(people[columns.speaker.at(number)] ?? 0, owner);
    tallies.month.add(months.numberOf(columns.created.at(number)), owner);
    for (const path of paths[columns.tags.at(number)] ?? []) tallies.tag.add(path, owner);
  };
  const addClaim = (only && countClaim[only]) ?? countAll;
  const addSource = (number: number, owner: number) => {
    tallies.site.add(sources.columns.host.at(number), owner);
    for (const path of paths[sources.columns.tags.at(number)] ?? []) tallies.tag.add(path, owner);
  };

  const shelved = catalogue.shelvedSources();
  if (view === 'claims') {
    found.claims.each(number => {
      addClaim(number, number);
      const source = shelved[claims.columns.source.at(number)] ?? 0;
      if (source > 0) addSource(source - 1, number);
    });
  } else {
    const { starts, order } = bySource(catalogue, found.claims);
    found.sources.each(source => {
      addSource(source, source);
      const key = sources.columns.key.at(source);
      for (let i = starts[key] ?? 0; i < (starts[key + 1] ?? 0); i++) addClaim(order[i] ?? 0, source);
      tallies.month.add(months.numberOf(sources.columns.created.at(source)), source);
    });
  }

  const plain = (value: string) => ({ value, label: value });
  return {
    tag: tallies.tag.values(number => plain(names.paths.names[number - 1]?.label ?? '')),
    kind: tallies.kind.values(number => plain(KINDS[number - 1] ?? 'plain')),
    status: tallies.status.values(number => plain(STATUSES[number] ?? '')),
    site: tallies.site.values(number => (number > 0 ? plain(hosts.at(number)) : null)),
    speaker: tallies.speaker.values(number =>
      number > 0 ? plain(names.speakers.names[number - 1]?.label ?? '') : null,
    ),
    month: tallies.month
      .values(number => plain(months.nameOf(number)))
      .sort((a, b) => (a.value < b.value ? 1 : -1)),
  };
}

/** The months between the first and the last that anything was saved in. */
export function monthsOf({ claims, sources }: Catalogue): Months {
  let from = Date.now();
  let to = from;
  for (const { size, columns } of [claims, sources]) {
    for (let i = 0; i < size; i++) {
      const at = columns.created.at(i);
      if (at < from) from = at;
      if (at > to) to = at;
    }
  }
  return new Months(from, to);
}

/** The claims by the key of their source: those of key k stand from `starts[k]` up to `starts[k + 1]`. */
function bySource({ claims, sourceKeys }: Catalogue, wanted: Bits) {
  const starts = new Uint32Array(sourceKeys.size + 1);
  const { source } = claims.columns;
  wanted.each(number => {
    const key = source.at(number) + 1;
    starts[key] = (starts[key] ?? 0) + 1;
  });
  for (let key = 1; key < starts.length; key++) starts[key] = (starts[key] ?? 0) + (starts[key - 1] ?? 0);
  const next = starts.slice();
  const order = new Uint32Array(starts.at(-1) ?? 0);
  wanted.each(number => {
    const key = source.at(number);
    const at = next[key] ?? 0;
    order[at] = number;
    next[key] = at + 1;
  });
  return { starts, order };
}
