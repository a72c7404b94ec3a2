import { type Claim, foldedWords, quotesOf } from '../../claims';

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

/** The words of a claim. */
export const wordsOfClaim = (claim: Claim) => wordsOf(...textOf(claim));
