import { KINDS, type LibraryGroup, type LibraryView, type RowGroup, STATUSES } from '../../../claims';
import type { Catalogue } from '../shelf';
import { monthsOf } from './facets';

/** By what a list is put in groups: a number for each row, and what such a number stands for. */
interface Grouping {
  keyOf(number: number): number;
  named(key: number): { value: string; label: string };
  /** Whether the groups have an order of their own; others come as their first rows do. */
  inOwnOrder?: boolean;
}

/** Puts a list in groups; within each the order stays. */
export function grouped(
  catalogue: Catalogue,
  view: LibraryView,
  by: LibraryGroup,
  numbers: readonly number[],
): { numbers: number[]; groups: RowGroup[] } {
  const { keyOf, named, inOwnOrder } = groupings(catalogue, view)[by]();
  const members = new Map<number, number[]>();
  for (const number of numbers) {
    const key = keyOf(number);
    const group = members.get(key);
    if (group) group.push(number);
    else members.set(key, [number]);
  }
  const all = [...members];
  if (inOwnOrder) all.sort(([a], [b]) => a - b);
  let from = 0;
  const groups = all.map(([key, { length: count }]) => {
    from += count;
    return { ...named(key), count, from: from - count };
  });
  return { numbers: all.flatMap(([, group]) => group), groups };
}

function groupings(catalogue: Catalogue, view: LibraryView): Record<LibraryGroup, () => Grouping> {
  const { claims, sources, hosts, sourceKeys } = catalogue;
  const shelved = catalogue.shelvedSources();
  const plain = (value: string) => ({ value, label: value });
  /** The number of a claim's source on its shelf, or -1. */
  const sourceOf = (claim: number) => (shelved[claims.columns.source.at(claim)] ?? 0) - 1;
  const hostOf = (source: number) => (source < 0 ? 0 : sources.columns.host.at(source));
  return {
    source: () => ({
      keyOf: number => claims.columns.source.at(number),
      named: key => ({
        value: sourceKeys.at(key),
        label: sources.strings.title[(shelved[key] ?? 0) - 1] ?? '',
      }),
    }),
    site: () => ({
      keyOf: number => hostOf(view === 'claims' ? sourceOf(number) : number),
      named: key => plain(hosts.at(key)),
    }),
    kind: () => ({
      keyOf: number => claims.columns.kind.at(number),
      named: key => plain(KINDS[key - 1] ?? 'plain'),
      inOwnOrder: true,
    }),
    status: () => ({
      keyOf: number => claims.columns.status.at(number),
      named: key => plain(STATUSES[key] ?? ''),
      inOwnOrder: true,
    }),
    month: () => {
      const months = monthsOf(catalogue);
      const { created } = catalogue[view].columns;
      return {
        keyOf: number => months.numberOf(created.at(number)),
        named: key => plain(months.nameOf(key)),
      };
    },
  };
}
