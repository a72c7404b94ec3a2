import { type Facets, type Found, type LibraryRequest, parseQuery } from '../../../claims';
import type { Catalogue } from '../shelf';
import { countFacets } from './facets';
import { grouped } from './groups';
import { Matcher, type Matches, ONE_OF } from './matches';
import { Orders } from './order';

/** Answers requests from a catalogue. */
export class Finder {
  readonly #matcher: Matcher;
  readonly #orders: Orders;
  #last: { text: string; version: number; found: Matches } | null = null;

  constructor(readonly catalogue: Catalogue) {
    this.#matcher = new Matcher(catalogue);
    this.#orders = new Orders(catalogue);
  }

  find({ text, view, sort, group }: LibraryRequest, complete: boolean): Found {
    const { claims, sources } = this.catalogue;
    const found = this.#match(text);
    const shelf = view === 'claims' ? claims : sources;
    const wanted = found[view];
    const inOrder: number[] = [];
    for (const number of this.#orders.of(view, sort)) if (wanted.has(number)) inOrder.push(number);
    const { numbers, groups } = group
      ? grouped(this.catalogue, view, group, inOrder)
      : { numbers: inOrder, groups: [] };
    return {
      total: numbers.length,
      claims: found.claims.count(),
      sources: found.sources.count(),
      ids: numbers.map(number => shelf.idOf(number)),
      groups,
      complete,
    };
  }

  /** How many of what `find` finds have which value; of one that is chosen, how many would have the others. It takes longer than finding, and may come after it. */
  facets({ text, view }: LibraryRequest): Facets {
    const { catalogue } = this;
    const counted = countFacets(catalogue, this.#match(text), view);
    const { terms } = parseQuery(text);
    for (const facet of ONE_OF) {
      // Several values of it mean any of them: those that could be chosen too are counted as if none were.
      const others = terms.filter(({ type, not }) => type !== facet || not);
      if (others.length === terms.length) continue;
      const found = this.#withSources(this.#matcher.match({ terms: others }));
      counted[facet] = countFacets(catalogue, found, view, facet)[facet];
    }
    return counted;
  }

  /** What fits a query, with the sources of the claims that do. Not to be changed. */
  #match(text: string): Matches {
    const { catalogue } = this;
    const last = this.#last;
    if (last?.text === text && last.version === catalogue.version) return last.found;
    const found = this.#withSources(this.#matcher.match(parseQuery(text)));
    this.#last = { text, version: catalogue.version, found };
    return found;
  }

  #withSources(found: Matches): Matches {
    const { claims } = this.catalogue;
    const shelved = this.catalogue.shelvedSources();
    found.claims.each(number => {
      const source = shelved[claims.columns.source.at(number)] ?? 0;
      if (source > 0) found.sources.add(source - 1);
    });
    return found;
  }
}
