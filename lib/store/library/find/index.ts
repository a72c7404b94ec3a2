import { type Found, type LibraryRequest, parseQuery } from '../../../claims';
import type { Catalogue } from '../shelf';
import { countFacets } from './facets';
import { Matcher } from './matches';
import { Orders } from './order';

/** Answers requests from a catalogue. */
export class Finder {
  readonly #matcher: Matcher;
  readonly #orders: Orders;

  constructor(readonly catalogue: Catalogue) {
    this.#matcher = new Matcher(catalogue);
    this.#orders = new Orders(catalogue);
  }

  find({ text, view, sort }: LibraryRequest, complete: boolean): Found {
    const { claims, sources } = this.catalogue;
    const found = this.#matcher.match(parseQuery(text));
    const shelved = this.catalogue.shelvedSources();
    found.claims.each(number => {
      const source = shelved[claims.columns.source.at(number)] ?? 0;
      if (source > 0) found.sources.add(source - 1);
    });
    const shelf = view === 'claims' ? claims : sources;
    const wanted = found[view];
    const ids: string[] = [];
    for (const number of this.#orders.of(view, sort)) if (wanted.has(number)) ids.push(shelf.idOf(number));
    return {
      total: ids.length,
      claims: found.claims.count(),
      sources: found.sources.count(),
      ids,
      facets: countFacets(this.catalogue, found, view),
      complete,
    };
  }
}
