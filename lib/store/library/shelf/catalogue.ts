import {
  authorName,
  type Claim,
  foldedWords,
  type Id,
  KINDS,
  quotesOf,
  type Source,
  STATUSES,
  sourceFields,
} from '../../../claims';
import { Growing } from '../text';
import { Keys } from './keys';
import { Names } from './names';
import { Shelf } from './shelf';

/** More words than this of one text are not searched: a whole book pasted into a note. */
const MOST_WORDS = 5000;

const bytes = () => new Growing(new Uint8Array(64));
const numbers = () => new Growing(new Uint32Array(64));
const instants = () => new Growing(new Float64Array(64));

/** Claims and sources as search sees them, in typed arrays. Versions tell when something that was computed from them is old. */
export class Catalogue {
  readonly claims = new Shelf(
    {
      created: instants(),
      updated: instants(),
      /** The place in `KINDS`, from 1; 0 is a plain highlight. */
      kind: bytes(),
      /** The place in `STATUSES`. */
      status: bytes(),
      /** 1 where a link supports or contradicts the claim. */
      evidence: bytes(),
      /** Of `sourceKeys`. */
      source: numbers(),
      /** Of `speakerKeys`. */
      speaker: numbers(),
      /** Of `tagSets`. */
      tags: numbers(),
    },
    {},
  );
  readonly sources = new Shelf(
    { created: instants(), updated: instants(), key: numbers(), host: numbers(), tags: numbers() },
    { title: [], site: [] },
  );
  readonly names = new Names();
  readonly sourceKeys: Keys;
  readonly speakerKeys: Keys;
  /** Ids of tags, joined: most claims share their tags with others. */
  readonly tagSets: Keys;
  readonly hosts: Keys;
  /** The number of the source on its shelf, by its key, plus one. */
  #shelved: Uint32Array | null = null;
  #paths: (readonly number[])[] = [[]];
  #pathsVersion = -1;
  version = 0;

  constructor(keys: Partial<Record<'sourceKeys' | 'speakerKeys' | 'tagSets' | 'hosts', string[]>> = {}) {
    this.sourceKeys = new Keys(keys.sourceKeys);
    this.speakerKeys = new Keys(keys.speakerKeys);
    this.tagSets = new Keys(keys.tagSets);
    this.hosts = new Keys(keys.hosts);
  }

  putClaim(claim: Claim, evidence: boolean): void {
    this.claims.remove(claim.id);
    if (claim.deletedAt) return;
    const columns = {
      created: Date.parse(claim.createdAt),
      updated: Date.parse(claim.updatedAt),
      kind: claim.kind ? KINDS.indexOf(claim.kind) + 1 : 0,
      status: STATUSES.indexOf(claim.status),
      evidence: evidence ? 1 : 0,
      source: this.sourceKeys.of(claim.source),
      speaker: this.speakerKeys.of(claim.attribution?.speaker ?? ''),
      tags: this.tagSets.of(claim.tags.toSorted().join(',')),
    };
    this.claims.put(claim.id, columns, {}, words([...quotesOf(claim), claim.statement, claim.note]));
  }

  putSource(source: Source): void {
    this.#shelved = null;
    this.sources.remove(source.id);
    if (source.deletedAt) return;
    const { title = '', authors = [], site, publication, publisher = '' } = sourceFields(source);
    const host = hostOf(source.address);
    const columns = {
      created: Date.parse(source.createdAt),
      updated: Date.parse(source.updatedAt),
      key: this.sourceKeys.of(source.id),
      host: this.hosts.of(host),
      tags: this.tagSets.of(source.tags.toSorted().join(',')),
    };
    const strings = { title: title || source.address, site: site ?? publication ?? host };
    const texts = [
      title,
      ...authors.map(authorName),
      site ?? '',
      publication ?? '',
      publisher,
      host,
      source.note,
    ];
    this.sources.put(source.id, columns, strings, words(texts));
  }

  dropSource(id: Id): void {
    this.#shelved = null;
    this.sources.remove(id);
  }

  /** The number of each source on its shelf by its key, plus one; 0 where there is none. */
  shelvedSources(): Uint32Array {
    if (this.#shelved && this.#shelved.length >= this.sourceKeys.size) return this.#shelved;
    const shelved = new Uint32Array(this.sourceKeys.size);
    const { sources } = this;
    sources.alive().each(number => {
      shelved[sources.columns.key.at(number)] = number + 1;
    });
    this.#shelved = shelved;
    return shelved;
  }

  /** For each set of tags the numbers of its tags and of what stands above them, each once. */
  pathsOfSets(): readonly (readonly number[])[] {
    const { tagsVersion } = this.names;
    if (this.#pathsVersion !== tagsVersion) this.#paths = [[]];
    this.#pathsVersion = tagsVersion;
    for (let set = this.#paths.length; set < this.tagSets.size; set++) {
      const tags = this.tagSets.at(set).split(',');
      this.#paths.push([...new Set(tags.flatMap(tag => this.names.pathsOf(tag)))]);
    }
    return this.#paths;
  }
}

const words = (texts: readonly string[]) =>
  texts.filter(Boolean).map(text => foldedWords(text).slice(0, MOST_WORDS));

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : '';
}
