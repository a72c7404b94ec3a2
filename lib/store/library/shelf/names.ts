import { foldedWords, foldName, type Id, type Speaker, type Tag, tagPath } from '../../../claims';
import { Keys } from './keys';

/** A name that can be found: a tag or one of the tags above it, or a speaker. */
export interface Name {
  label: string;
  folded: string;
  words: readonly string[];
}

/** Tags and speakers by the ids that claims and sources refer to, renamed and merged ones under the name they have now. */
export class Names {
  readonly #tags = new Map<Id, Tag>();
  readonly #speakers = new Map<Id, Speaker>();
  /** Folded names; a number of `speakers` or `paths` is also the index of `speakerNames` or `pathNames`, less one. */
  #people: NameList | null = null;
  #paths: NameList | null = null;

  /** What was found out by id, until a name changes: every search asks for all of them. */
  readonly #pathsOf = new Map<Id, readonly number[]>();
  readonly #speakerOf = new Map<Id, number>();
  /** Changes when a tag does. */
  tagsVersion = 0;

  put(tags: readonly Tag[], speakers: readonly Speaker[]): void {
    for (const tag of tags) this.#tags.set(tag.id, tag);
    for (const speaker of speakers) this.#speakers.set(speaker.id, speaker);
    if (tags.length > 0) {
      this.#paths = null;
      this.#pathsOf.clear();
      this.tagsVersion += 1;
    }
    if (speakers.length > 0) {
      this.#people = null;
      this.#speakerOf.clear();
    }
  }

  /** Every tag, and every part of a tag that stands above another: `energy` where there is `energy/wind`. */
  get paths(): NameList {
    if (this.#paths) return this.#paths;
    this.#paths = new NameList();
    for (const id of this.#tags.keys()) this.pathsOf(id);
    return this.#paths;
  }

  get speakers(): NameList {
    if (this.#people) return this.#people;
    this.#people = new NameList();
    for (const id of this.#speakers.keys()) this.speakerOf(id);
    return this.#people;
  }

  /** The numbers of a tag and of what stands above it; none for a deleted one. */
  pathsOf(id: Id): readonly number[] {
    const known = this.#pathsOf.get(id);
    if (known) return known;
    const paths = this.#readPaths(id);
    this.#pathsOf.set(id, paths);
    return paths;
  }

  #readPaths(id: Id): number[] {
    const tag = current(this.#tags, id);
    if (!tag) return [];
    const parts = tagPath(tag.name);
    return parts.map((_, i) => this.paths.numberOf(parts.slice(0, i + 1).join('/')));
  }

  /** The number of a speaker; 0 for a deleted one. */
  speakerOf(id: Id): number {
    const known = this.#speakerOf.get(id);
    if (known !== undefined) return known;
    const number = this.#readSpeaker(id);
    this.#speakerOf.set(id, number);
    return number;
  }

  #readSpeaker(id: Id): number {
    const speaker = current(this.#speakers, id);
    return speaker ? this.speakers.numberOf(speaker.name) : 0;
  }
}

/** Follows a merged name to the one it was merged into. */
function current<T extends Tag | Speaker>(rows: ReadonlyMap<Id, T>, id: Id): T | null {
  let row = rows.get(id);
  for (let steps = 0; row?.mergedInto && steps < 20; steps++) row = rows.get(row.mergedInto);
  return row && !row.deletedAt && !row.mergedInto ? row : null;
}

/** Different names, numbered from 1. */
export class NameList {
  readonly #keys = new Keys();
  readonly names: Name[] = [];

  get size(): number {
    return this.#keys.size;
  }

  numberOf(label: string): number {
    const folded = foldName(label);
    const number = this.#keys.of(folded);
    if (number > this.names.length) this.names.push({ label, folded, words: foldedWords(label) });
    return number;
  }

  /** The numbers whose name fits. */
  numbersWhere(fits: (name: Name) => boolean): Set<number> {
    return new Set(this.names.flatMap((name, i) => (fits(name) ? [i + 1] : [])));
  }

  /** The numbers of exactly this name; where nobody has it, of those that hold it. */
  numbersNamed(text: string): Set<number> {
    const folded = foldName(text);
    const exact = this.numbersWhere(name => name.folded === folded);
    return exact.size > 0 ? exact : this.numbersWhere(name => name.folded.includes(folded));
  }
}
