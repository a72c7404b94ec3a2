import type { ClaimlightDatabase, Derived } from '../database';

/** The runs there are, in the order of their making. */
export interface WordRuns extends Derived {
  runs: {
    run: number;
    /** How many claims it has. */
    size: number;
    /** The first word of each block. */
    firsts: string[];
  }[];
}

const NAME = 'words';

/** So many ids stand in one row. */
export const IDS = 1000;

/** Where the ids stand of which there are so many rows before. */
export const partOfIds = (row: number) => -1 - row;

export async function wordRuns(db: ClaimlightDatabase): Promise<WordRuns> {
  const stored = (await db.derived.get(NAME)) as WordRuns | undefined;
  return stored ?? { name: NAME, runs: [] };
}
