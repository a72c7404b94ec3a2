import type { Id } from '../../claims';
import type { ClaimlightDatabase, NumberedClaims, WordBlock } from '../database';
import { wordsOfClaim } from './of-claim';
import { IDS, partOfIds, wordRuns } from './rows';

/** Of the claims whose words are owed the last so many are looked through, one by one. */
const LOOKED_THROUGH = 500;
/** No run has more rows of ids. */
const ROWS = 64;

/** A word that is looked for, or the beginning of one. */
export interface Wanted {
  word: string;
  begins: boolean;
}

/** The claims that have a word, or had it before they were changed. */
interface Holders {
  /** How many; one that was changed, or has several words of one beginning, counts more than once. */
  count: number;
  /** The numbers of the first so many of them. */
  claims: Set<number>;
}

/** Claims that have some words. They are numbered, since of most that is enough. */
export interface Having {
  /** For each word the claims that have it. A claim that was changed may have several numbers. */
  lists: Holders[];
  /** Their ids by their numbers. */
  idsOf(claims: readonly number[]): Promise<Id[]>;
}

/** Looks words up: those that are indexed, and those of claims that were just saved. Of frequent words `most` claims will do. */
export async function claimsHaving(
  db: ClaimlightDatabase,
  wanted: readonly Wanted[],
  most = Number.POSITIVE_INFINITY,
): Promise<Having> {
  const { runs } = await wordRuns(db);
  const places = runs.flatMap(({ run, firsts }, at) =>
    firsts.flatMap((first, part) => {
      const next = firsts[part + 1] ?? '\uffff';
      const isIn = ({ word, begins }: Wanted) => first <= (begins ? `${word}\uffff` : word) && next > word;
      return wanted.some(isIn) ? [{ at, key: [run, part] }] : [];
    }),
  );
  const blocks = (await db.words.bulkGet(places.map(({ key }) => key as [number, number]))) as WordBlock[];
  const owed = await db.wordsOwed.orderBy(':id').reverse().limit(LOOKED_THROUGH).toArray();
  const tail = owed.flatMap(({ ids }) => ids).slice(0, LOOKED_THROUGH);
  const lists = wanted.map((): Holders => ({ count: 0, claims: new Set() }));
  const take = (own: string, before: number, claims: () => ArrayLike<number>) =>
    lists.forEach((list, i) => {
      const { word, begins } = wanted[i] as Wanted;
      if (begins ? !own.startsWith(word) : own !== word) return;
      const part = claims();
      list.count += part.length;
      for (let at = 0; at < part.length && list.claims.size < most; at++)
        list.claims.add(before + (part[at] as number));
    });
  for (const [i, block] of blocks.entries()) {
    const before = (places[i]?.at ?? 0) * ROWS * IDS;
    block?.words.forEach((own, w) => {
      take(own, before, () => block.claims.subarray(block.ends[w - 1] ?? 0, block.ends[w]));
    });
  }
  for (const [i, claim] of (await db.claims.bulkGet(tail)).entries())
    if (claim) for (const own of wordsOfClaim(claim)) take(own, -1 - i, () => [0]);
  return {
    lists,
    async idsOf(claims) {
      const rowOf = (claim: number) => Math.floor(claim / IDS);
      const wanted = [...new Set(claims.map(rowOf))].filter(row => row >= 0);
      const rows = await db.words.bulkGet(
        wanted.map(row => [runs[Math.floor(row / ROWS)]?.run ?? 0, partOfIds(row % ROWS)]),
      );
      const ids = new Map(wanted.map((row, i) => [row, (rows[i] as NumberedClaims | undefined)?.ids]));
      const idOf = (claim: number) => (claim < 0 ? tail[-1 - claim] : ids.get(rowOf(claim))?.[claim % IDS]);
      return [...new Set(claims.flatMap(claim => idOf(claim) ?? []))];
    },
  };
}
