import { type Candidate, type Comparable, ok, type Result, type SimilarClaim } from '../claims';
import { compare, SHOWN_FROM } from './compare';
import { wordsToLookUp } from './look-up';
import { profileOf } from './profile';

/** How many similar claims are shown at most. */
const SHOWN = 5;

/** What is asked of the library about the claim to which others are compared. */
export interface SimilarLibrary {
  itself(): Promise<Result<Comparable>>;
  /** Claims that hold some of these words, the most promising in front. */
  sharing(words: string[]): Promise<Result<Candidate[]>>;
}

/**
 * Claims of other sources that say the same as one, or the same with another figure: those that contradict it, then the most alike.
 * The library only looks words up; they are compared here, in the page that asks, so that nothing else waits for it.
 */
export async function findSimilar(library: SimilarLibrary): Promise<Result<SimilarClaim[]>> {
  const own = await library.itself();
  if (!own.ok) return own;
  const found = await library.sharing(wordsToLookUp(own.value.text));
  if (!found.ok) return found;
  const profile = profileOf(own.value);
  const alike = found.value
    .map(({ claim, ...other }) => ({ claim, ...compare(profile, profileOf(other)) }))
    .filter(({ score }) => score >= SHOWN_FROM)
    .sort((a, b) => b.score - a.score)
    .slice(0, SHOWN)
    // What cannot both be right is what a reader should see first.
    .sort((a, b) => Number(b.contradicts) - Number(a.contradicts));
  return ok(alike.map(({ claim, contradicts, differing }) => ({ claim, contradicts, differing })));
}
