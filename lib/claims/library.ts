import type { Id } from './ids';

export const LIBRARY_SORTS = ['newest', 'oldest', 'changed', 'title', 'site'] as const;
export type LibrarySort = (typeof LIBRARY_SORTS)[number];

export const LIBRARY_VIEWS = ['claims', 'sources'] as const;
export type LibraryView = (typeof LIBRARY_VIEWS)[number];

/** By what each view can be put in groups. */
export const LIBRARY_GROUPS = {
  claims: ['source', 'site', 'kind', 'status', 'month'],
  sources: ['site', 'month'],
} as const;
export type LibraryGroup = (typeof LIBRARY_GROUPS)[LibraryView][number];

/** What a reader wants to see of the library; `text` is a query (see `parseQuery`). */
export interface LibraryRequest {
  text: string;
  view: LibraryView;
  sort: LibrarySort;
  /** In groups of one value each, within which the order is `sort`; absent for one list. */
  group?: LibraryGroup | undefined;
}

export const FACETS = ['tag', 'kind', 'status', 'site', 'speaker', 'month'] as const;
export type Facet = (typeof FACETS)[number];

/** `value` as the term of a query takes it (a plain highlight is `plain`, a month is `2026-03`). */
export interface FacetValue {
  value: string;
  label: string;
  count: number;
}
export type Facets = Record<Facet, FacetValue[]>;

/** Some rows of a list that have one value. */
export interface RowGroup extends FacetValue {
  /** Where its first row stands in the list, from 0. */
  from: number;
}

/** What was found. In the view of claims, total and ids are of claims; otherwise of sources. */
export interface Found {
  total: number;
  claims: number;
  sources: number;
  /** All that were found, in order. */
  ids: readonly Id[];
  /** The groups in the order of the list, if it was to be in groups. */
  groups: readonly RowGroup[];
  /** False while the library is still being read: then only the newest rows are here, and the numbers are of these. */
  complete: boolean;
}
