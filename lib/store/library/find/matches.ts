import { foldedWords, KINDS, type QueryTerm, type SearchQuery, STATUSES, tagPath } from '../../../claims';
import type { Catalogue, NameList } from '../shelf';
import { Bits, lettersOf, nearestWords } from '../text';
import { endOfMonth, startOf } from './dates';

/** What fits a term or a query. A source fits by itself; those of fitting claims are added at the end. */
export interface Matches {
  claims: Bits;
  sources: Bits;
}

/** Of these a claim has only one, so several that are asked for mean any of them. */
export const ONE_OF = ['kind', 'status', 'site', 'speaker', 'month'] as const;
const meansAny = (type: string) => (ONE_OF as readonly string[]).includes(type);
/** These say something of claims, which no source can fit. */
const OF_CLAIMS = ['kind', 'status', 'speaker', 'no'];
const MOST_REMEMBERED = 100;

/** Finds what fits a query. What single terms gave is remembered while the catalogue stays as it is: a reader types at the end. */
export class Matcher {
  #remembered = new Map<string, Matches>();
  #version = -1;

  constructor(readonly catalogue: Catalogue) {}

  match({ terms }: SearchQuery): Matches {
    const { claims, sources } = this.catalogue;
    const found: Matches = { claims: claims.alive().copy(), sources: sources.alive().copy() };
    const positive = terms.filter(term => !term.not);
    for (const group of grouped(positive)) {
      const any = group.map(term => this.#termMatches(term));
      const [first, ...others] = any;
      if (!first) continue;
      const claimBits = others.reduce((bits, other) => bits.or(other.claims), first.claims.copy());
      const sourceBits = others.reduce((bits, other) => bits.or(other.sources), first.sources.copy());
      found.claims.and(claimBits);
      found.sources.and(sourceBits);
    }
    for (const term of terms.filter(term => term.not)) {
      const unwanted = this.#termMatches(term);
      found.claims.without(unwanted.claims);
      found.sources.without(OF_CLAIMS.includes(term.type) ? sources.alive() : unwanted.sources);
    }
    return found;
  }

  #termMatches(term: QueryTerm): Matches {
    if (this.#version !== this.catalogue.version) this.#remembered.clear();
    this.#version = this.catalogue.version;
    const key = `${term.type}:${term.value}`;
    const known = this.#remembered.get(key);
    if (known) return known;
    const matches = this.#compute(term);
    if (this.#remembered.size >= MOST_REMEMBERED) this.#remembered.clear();
    this.#remembered.set(key, matches);
    return matches;
  }

  #compute({ type, value }: QueryTerm): Matches {
    const { claims, names, speakerKeys } = this.catalogue;
    switch (type) {
      case 'word':
        return this.#words(value, true);
      case 'phrase':
        return this.#words(value, false);
      case 'tag':
        return this.#tagged(names.paths.numbersNamed(tagPath(value).join('/')));
      case 'site':
        return this.#ofSources(this.#hosts(value));
      case 'speaker': {
        const people = names.speakers.numbersNamed(value);
        const keys = marks(speakerKeys.size, key => people.has(names.speakerOf(speakerKeys.at(key))));
        return this.#ofClaims(number => keys[claims.columns.speaker.at(number)] === 1);
      }
      case 'kind': {
        const kind = (KINDS as readonly string[]).indexOf(value) + 1;
        return this.#ofClaims(number => claims.columns.kind.at(number) === kind);
      }
      case 'status': {
        const status = (STATUSES as readonly string[]).indexOf(value);
        return this.#ofClaims(number => claims.columns.status.at(number) === status);
      }
      case 'no':
        return this.#ofClaims(number => claims.columns.evidence.at(number) === 0);
      case 'before':
        return this.#created(Number.NEGATIVE_INFINITY, startOf(value));
      case 'after':
        return this.#created(startOf(value), Number.POSITIVE_INFINITY);
      case 'month':
        return this.#created(startOf(value), endOfMonth(value));
    }
  }

  /** Words that follow one another, in the claim's own texts, its source's, or a name. Alone and unknown, a word may be mistyped. */
  #words(text: string, unfinished: boolean): Matches {
    const words = foldedWords(text);
    if (words.length === 0)
      return { claims: this.catalogue.claims.alive(), sources: this.catalogue.sources.alive() };
    const exact = this.#inTexts(words, unfinished);
    const [word = ''] = words;
    if (words.length > 1 || !unfinished || !exact.claims.isEmpty() || !exact.sources.isEmpty()) return exact;
    for (const near of this.#nearest(word)) {
      const { claims, sources } = this.#inTexts([near], false);
      exact.claims.or(claims);
      exact.sources.or(sources);
    }
    return exact;
  }

  #inTexts(words: readonly string[], unfinished: boolean): Matches {
    const { claims, sources, names, speakerKeys } = this.catalogue;
    const named = (list: NameList) => list.numbersWhere(name => runsThrough(name.words, words, unfinished));
    const found = this.#tagged(named(names.paths));
    const own = new Bits(claims.size);
    const [word = ''] = words;
    if (words.length === 1) {
      claims.text.find(word, unfinished, own);
      sources.text.find(word, unfinished, found.sources);
    } else {
      claims.text.findPhrase(words, unfinished, own);
      sources.text.findPhrase(words, unfinished, found.sources);
    }
    found.claims.or(own).or(this.#ofSources(found.sources).claims);
    const people = named(names.speakers);
    if (people.size > 0) {
      const keys = marks(speakerKeys.size, key => people.has(names.speakerOf(speakerKeys.at(key))));
      found.claims.or(this.#ofClaims(number => keys[claims.columns.speaker.at(number)] === 1).claims);
    }
    return found;
  }

  #nearest(word: string): string[] {
    const { claims, sources, names } = this.catalogue;
    const inNames = [...names.paths.names, ...names.speakers.names].flatMap(name => name.words);
    const known = [...claims.text.nearest(word), ...sources.text.nearest(word), ...inNames];
    return nearestWords(word, known, Uint32Array.from(known, lettersOf));
  }

  /** What has one of these tags: a source's tags count for its claims too. */
  #tagged(paths: ReadonlySet<number>): Matches {
    const { claims, sources } = this.catalogue;
    if (paths.size === 0) return { claims: new Bits(claims.size), sources: new Bits(sources.size) };
    const sets = Uint8Array.from(this.catalogue.pathsOfSets(), of =>
      of.some(path => paths.has(path)) ? 1 : 0,
    );
    const found = new Bits(sources.size);
    for (let i = 0; i < sources.size; i++) if (sets[sources.columns.tags.at(i)] === 1) found.add(i);
    const tagged = this.#ofSources(found);
    for (let i = 0; i < claims.size; i++) if (sets[claims.columns.tags.at(i)] === 1) tagged.claims.add(i);
    return tagged;
  }

  /** Some sources with all their claims. */
  #ofSources(sources: Bits): Matches {
    const { claims } = this.catalogue;
    const found = new Bits(claims.size);
    if (sources.isEmpty()) return { claims: found, sources };
    const shelved = this.catalogue.shelvedSources();
    const { source } = claims.columns;
    for (let i = 0; i < claims.size; i++) {
      const number = shelved[source.at(i)] ?? 0;
      if (number > 0 && sources.has(number - 1)) found.add(i);
    }
    return { claims: found, sources };
  }

  #ofClaims(fits: (number: number) => boolean): Matches {
    const { claims, sources } = this.catalogue;
    const found = new Bits(claims.size);
    for (let i = 0; i < claims.size; i++) if (fits(i)) found.add(i);
    return { claims: found, sources: new Bits(sources.size) };
  }

  #created(from: number, to: number): Matches {
    const { claims, sources } = this.catalogue;
    const within = (size: number, created: { at(i: number): number }) => {
      const found = new Bits(size);
      for (let i = 0; i < size; i++) if (created.at(i) >= from && created.at(i) < to) found.add(i);
      return found;
    };
    return {
      claims: within(claims.size, claims.columns.created),
      sources: within(sources.size, sources.columns.created),
    };
  }

  /** The sources of a site: exactly this host or site name or one below it; where there is none, names that hold it. */
  #hosts(value: string): Bits {
    const { sources, hosts } = this.catalogue;
    const wanted = value.toLowerCase().replace(/^www\./, '');
    const pick = (fits: (host: string, site: string) => boolean) => {
      const found = new Bits(sources.size);
      const { host } = sources.columns;
      for (let i = 0; i < sources.size; i++) {
        if (fits(hosts.at(host.at(i)), (sources.strings.site[i] ?? '').toLowerCase())) found.add(i);
      }
      return found;
    };
    const exact = pick((host, site) => host === wanted || site === wanted || host.endsWith(`.${wanted}`));
    return exact.isEmpty() ? pick((host, site) => host.includes(wanted) || site.includes(wanted)) : exact;
  }
}

/** Terms of which all must fit, each with others that may stand for it. */
function grouped(terms: readonly QueryTerm[]): QueryTerm[][] {
  const groups = new Map<string, QueryTerm[]>();
  terms.forEach((term, i) => {
    const key = meansAny(term.type) ? term.type : String(i);
    groups.set(key, [...(groups.get(key) ?? []), term]);
  });
  return [...groups.values()];
}

/** 1 for each number, from 1 on, that fits. */
function marks(size: number, fits: (number: number) => boolean): Uint8Array {
  const found = new Uint8Array(size);
  for (let i = 1; i < size; i++) if (fits(i)) found[i] = 1;
  return found;
}

/** Whether the words of a name hold these words in a row; of the last one the beginning is enough if it is unfinished. */
function runsThrough(name: readonly string[], words: readonly string[], unfinished: boolean): boolean {
  return name.some((_, start) =>
    words.every((word, i) => {
      const at = name[start + i];
      return at === word || (unfinished && i === words.length - 1 && at?.startsWith(word));
    }),
  );
}
