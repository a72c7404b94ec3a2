/** Where the reader is in the library: a section and what is shown of it. It stands in the page's address, and nowhere else. */
export interface Address {
  section: string;
  /** Such as `q`, `sort`, `at`; one that is empty is left out of the address. */
  params: Readonly<Record<string, string>>;
}

/** Reads a page address's hash, `#/claims?q=ferries&at=…`. Whatever cannot be read is left out. */
export function parseAddress(hash: string): Address {
  const [path = '', query = ''] = hash.replace(/^#?\/?/, '').split(/\?(.*)/s);
  const params = Object.fromEntries(new URLSearchParams(query));
  return { section: path.replace(/\/+$/, ''), params };
}

/** The hash of an address. The same place always has the same one, so that a bookmark is found again. */
export function formatAddress({ section, params }: Address): string {
  const query = new URLSearchParams(Object.entries(params).filter(([, value]) => value !== ''));
  query.sort();
  return query.size > 0 ? `#/${section}?${query}` : `#/${section}`;
}
