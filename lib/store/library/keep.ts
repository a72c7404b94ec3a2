import { newId } from '../../claims';
import type { ClaimlightDatabase, Derived } from '../database';
import { Catalogue, type PackedRun } from './shelf';

/** Of the rows below. A catalogue that was kept by another version is made anew. */
const FORMAT = 1;
const STATE = 'library';
/** More runs than this are made one, except the first, which is the largest. */
const MOST_RUNS = 6;
/** Where more of a shelf is gone than this, it is made anew at the next opening. */
const MOST_GONE = 0.3;

const SHELVES = ['claims', 'sources'] as const;
type ShelfName = (typeof SHELVES)[number];
const KEYS = ['sourceKeys', 'speakerKeys', 'tagSets', 'hosts'] as const;

interface State extends Derived {
  format: number;
  /** Changes with every keeping, so that two pages do not write over each other. */
  generation: string;
  /** Everything up to this revision is in it. */
  revision: string;
  /** The names of the rows that hold the runs of each shelf. */
  runs: Record<ShelfName, string[]>;
  gone: Record<ShelfName, Uint8Array>;
  keys: Record<(typeof KEYS)[number], string>;
}

/** A catalogue as it was kept. */
export interface Kept {
  catalogue: Catalogue;
  revision: string;
  keeper: Keeper;
}

/** Keeps a catalogue in the database, so that the next page need not read every row: what was added since, in a run of its own. */
export class Keeper {
  #generation: string;
  #runs: Record<ShelfName, string[]>;

  constructor(state?: State) {
    this.#generation = state?.generation ?? '';
    this.#runs = state?.runs ?? { claims: [], sources: [] };
  }

  async keep(db: ClaimlightDatabase, catalogue: Catalogue, revision: string): Promise<void> {
    const added = SHELVES.flatMap(name => this.#collect(catalogue, name));
    const state: State = {
      ...{ name: STATE, format: FORMAT, generation: newId(), revision, runs: this.#runs },
      gone: { claims: catalogue.claims.gone.slice(), sources: catalogue.sources.gone.slice() },
      keys: {
        ...{
          sourceKeys: catalogue.sourceKeys.list.join('\n'),
          speakerKeys: catalogue.speakerKeys.list.join('\n'),
        },
        ...{ tagSets: catalogue.tagSets.list.join('\n'), hosts: catalogue.hosts.list.join('\n') },
      },
    };
    await db.transaction('rw', db.derived, async () => {
      const stored = (await db.derived.get(STATE)) as State | undefined;
      // Another page has kept its own meanwhile: that one is as good.
      if ((stored?.generation ?? '') !== this.#generation) return;
      const wanted = new Set([STATE, ...this.#runs.claims, ...this.#runs.sources]);
      const old = await db.derived.where('name').startsWith(STATE).primaryKeys();
      await db.derived.bulkDelete(old.filter(name => !wanted.has(name)));
      await db.derived.bulkPut([...added, state]);
      this.#generation = state.generation;
    });
  }

  /** Makes runs of what is new on a shelf. Answers the rows that must be written. */
  #collect(catalogue: Catalogue, name: ShelfName): Derived[] {
    const { text } = catalogue[name];
    text.seal();
    const known = this.#runs[name];
    let from = known.length;
    if (known.length === 0 && text.segments.length > 1) text.mergeFrom(0);
    else if (text.segments.length > MOST_RUNS) {
      text.mergeFrom(1);
      from = 1;
    }
    const added = text.segments.slice(from).map((_, i) => ({
      name: `${STATE} ${name} ${newId()}`,
      ...catalogue[name].pack(from + i),
    }));
    this.#runs = { ...this.#runs, [name]: [...known.slice(0, from), ...added.map(row => row.name)] };
    return added;
  }
}

/** The catalogue that was kept, if there is one that is whole and of this version. */
export async function readKept(db: ClaimlightDatabase): Promise<Kept | null> {
  const rows = await db.transaction('r', db.derived, async () => {
    const state = (await db.derived.get(STATE)) as State | undefined;
    if (state?.format !== FORMAT) return null;
    const claims = (await db.derived.bulkGet(state.runs.claims)) as unknown[] as PackedRun[];
    const sources = (await db.derived.bulkGet(state.runs.sources)) as unknown[] as PackedRun[];
    return { state, claims, sources };
  });
  if (!rows) return null;
  const { state, claims, sources } = rows;
  const keys = Object.fromEntries(KEYS.map(key => [key, state.keys[key] ? state.keys[key].split('\n') : []]));
  const catalogue = new Catalogue(keys);
  try {
    catalogue.claims.unpack(claims, state.gone.claims);
    catalogue.sources.unpack(sources, state.gone.sources);
  } catch {
    return null;
  }
  const wasted = SHELVES.some(name => catalogue[name].goneCount > MOST_GONE * catalogue[name].size + 100);
  return wasted ? null : { catalogue, revision: state.revision, keeper: new Keeper(state) };
}

/** Throws away what was kept, so that it is made anew. */
export async function dropKept(db: ClaimlightDatabase): Promise<void> {
  await db.derived.where('name').startsWith(STATE).delete();
}
