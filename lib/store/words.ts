import { Dexie } from 'dexie';
import { type Claim, foldedWords, type Id, quotesOf } from '../claims';
import type { ClaimlightDatabase } from './database';

/** At most this many different words of one claim are indexed; longer texts are found by their first ones. */
const MOST_WORDS = 400;

/** The folded words of some texts, each once, for finding claims that speak of the same things. */
export function wordsOf(...texts: string[]): string[] {
  return [...new Set(texts.flatMap(foldedWords))].slice(0, MOST_WORDS);
}

const textOf = (claim: Claim) => [...quotesOf(claim), claim.statement, claim.note];

/** Whether the texts of a claim have changed. */
export const saysOther = (before: Claim, after: Claim) =>
  textOf(before).join('\n') !== textOf(after).join('\n');

/** A claim with its words, as they are kept. */
export const wordsOfClaim = (claim: Claim) => ({ id: claim.id, words: wordsOf(...textOf(claim)) });

/** Keeps the words of the claims whose texts have changed. */
export function indexWords(
  db: ClaimlightDatabase,
  changes: readonly { before: Claim | null; row: Claim }[],
): PromiseLike<unknown> {
  const gone: Id[] = [];
  const words: { id: Id; words: string[] }[] = [];
  for (const { before, row } of changes) {
    if (row.deletedAt) gone.push(row.id);
    else if (!before || before.deletedAt || saysOther(before, row)) words.push(wordsOfClaim(row));
  }
  return Dexie.Promise.all<unknown>([
    gone.length > 0 && db.claimWords.bulkDelete(gone),
    words.length > 0 && db.claimWords.bulkPut(words),
  ]);
}
