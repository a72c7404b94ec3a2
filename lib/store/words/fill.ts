import { Dexie } from 'dexie';
import type { Id, Result } from '../../claims';
import type { ClaimlightDatabase, NumberedClaims, WordBlock } from '../database';
import { attempt } from '../failures';
import { inBatches } from '../in-batches';
import { readRows } from '../runs';
import { wordsOfClaim } from './of-claim';
import { IDS, partOfIds, type WordRuns, wordRuns } from './rows';

const LOCK = 'claimlight-words';
const BATCH = 500;
/** About so many claims stand in a run at most: their numbers must fit into 16 bits, and what is purged makes one anew. */
const MOST = 16_000;
/** A block has no more words than this, and no more claims than this once it has one word. */
const BLOCK_WORDS = 64;
const BLOCK_CLAIMS = 2000;

/** A run before it has its number. */
interface Run {
  ids: Id[];
  blocks: Omit<WordBlock, 'run'>[];
}

/**
 * Indexes the words that are owed, some thousand claims at a time; while it reads, everybody may write, and nobody but similar claims
 * needs what it writes. Killed, it goes on from there when it is called again. Where another page is at it already, it waits for that one.
 */
export async function fillWords(
  db: ClaimlightDatabase,
  { onProgress }: { onProgress?: (done: number, total: number) => void } = {},
): Promise<Result<void>> {
  const fill = () =>
    attempt(async () => {
      let done = 0;
      const total = onProgress ? (await db.wordsOwed.toArray()).flatMap(({ ids }) => ids).length : 0;
      for (;;) {
        const came = (more: number) => onProgress?.(Math.min(done + more, total), total);
        const some = await fillSome(db, came);
        if (some === null) return;
        done += some;
      }
    });
  const locks = (globalThis.navigator as Navigator | undefined)?.locks;
  if (!locks) return fill();
  return locks.request(LOCK, fill);
}

/** Answers how many claims were looked after, or null where nothing is owed. */
async function fillSome(db: ClaimlightDatabase, came: (done: number) => void): Promise<number | null> {
  const owed = await db.wordsOwed.orderBy(':id').limit(MOST).toArray();
  if (owed.length === 0) return null;
  let count = 0;
  const rows = owed.filter(({ ids }) => {
    const fits = count < MOST;
    if (fits) count += ids.length;
    return fits;
  });
  const gone = new Set(rows.flatMap(row => (row.gone ? row.ids : [])));
  if (gone.size > 0) await takeOut(db, gone);
  const ids = new Set(rows.flatMap(row => (row.gone ? [] : row.ids)));
  const joining: number[] = [];
  const { runs } = await wordRuns(db);
  // Small runs join, so that there are never many.
  for (const { run, size } of runs.toReversed()) {
    if (size > ids.size || ids.size + size > MOST) break;
    joining.push(run);
    for (const id of await idsOf(db, run)) ids.add(id);
  }
  const numbers = rows.flatMap(({ number }) => number ?? []);
  await replaceRuns(db, joining, await makeRun(db, [...ids], came), numbers);
  return count;
}

/** Makes those runs anew that have some of these claims. */
async function takeOut(db: ClaimlightDatabase, gone: ReadonlySet<Id>): Promise<void> {
  for (const { run } of (await wordRuns(db)).runs) {
    const ids = await idsOf(db, run);
    const left = ids.filter(id => !gone.has(id));
    if (left.length < ids.length) await replaceRuns(db, [run], await makeRun(db, left));
  }
}

/** All rows of a run. */
const rowsOf = (db: ClaimlightDatabase, run: number) =>
  db.words.where('[run+part]').between([run, Dexie.minKey], [run, Dexie.maxKey]);

async function idsOf(db: ClaimlightDatabase, run: number): Promise<Id[]> {
  const rows = await db.words.where('[run+part]').between([run, Dexie.minKey], [run, 0]).toArray();
  // The first ids have the highest part.
  return (rows as NumberedClaims[]).reverse().flatMap(({ ids }) => ids);
}

async function makeRun(
  db: ClaimlightDatabase,
  all: Id[],
  came: (done: number) => void = () => undefined,
): Promise<Run> {
  const ids: Id[] = [];
  const lists = new Map<string, number[]>();
  let done = 0;
  for (const batch of inBatches(all.sort(), BATCH)) {
    for (const claim of await readRows(db.table('claims'), batch)) {
      if (!claim || claim.deletedAt) continue;
      for (const word of wordsOfClaim(claim)) {
        const known = lists.get(word);
        if (known) known.push(ids.length);
        else lists.set(word, [ids.length]);
      }
      ids.push(claim.id);
    }
    done += batch.length;
    came(done);
    // The page stays usable.
    await new Promise(turn => setTimeout(turn));
  }
  return { ids, blocks: blocksOf(lists) };
}

function blocksOf(lists: ReadonlyMap<string, readonly number[]>): Run['blocks'] {
  const blocks: Run['blocks'] = [];
  let words: string[] = [];
  let ends: number[] = [];
  let claims: number[] = [];
  const close = () => {
    if (words.length > 0) blocks.push({ part: blocks.length, words, ends, claims: Uint16Array.from(claims) });
    words = [];
    ends = [];
    claims = [];
  };
  for (const word of [...lists.keys()].sort()) {
    const list = lists.get(word) ?? [];
    if (words.length >= BLOCK_WORDS || claims.length + list.length > BLOCK_CLAIMS) close();
    words.push(word);
    claims = claims.concat(list);
    ends.push(claims.length);
  }
  close();
  return blocks;
}

/** Puts a run in the place of others, and strikes out what was owed. */
async function replaceRuns(
  db: ClaimlightDatabase,
  old: readonly number[],
  { ids, blocks }: Run,
  owed: number[] = [],
): Promise<void> {
  await db.transaction('rw', db.words, db.wordsOwed, db.derived, async () => {
    const state = await wordRuns(db);
    const run = 1 + Math.max(0, ...state.runs.map(({ run }) => run));
    const left = state.runs.filter(({ run }) => !old.includes(run));
    for (const gone of old) await rowsOf(db, gone).delete();
    if (ids.length > 0) {
      const numbered = [...inBatches(ids, IDS)].map((ids, i) => ({ run, part: partOfIds(i), ids }));
      await db.words.bulkAdd([...numbered, ...blocks.map(block => ({ run, ...block }))]);
      left.push({ run, size: ids.length, firsts: blocks.map(({ words }) => words[0] ?? '') });
    }
    await db.derived.put({ ...state, runs: left } satisfies WordRuns as { name: string });
    await db.wordsOwed.bulkDelete(owed);
  });
}
