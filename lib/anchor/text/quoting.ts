import { CONTEXT_LENGTH, type Quote } from '../../claims';
import { candidateAt, changedCandidates } from './candidates';
import { exactPlaces } from './exact';
import { type Folder, rawEnd } from './fold';
import { type PageText, unitAt } from './page-text';
import { readable } from './reading';
import { SeedFinder } from './seeds';
import type { Span } from './span';
import { Wanted } from './wanted';

/** Raw units read on either side of a quote to find `CONTEXT_LENGTH` shown ones; source code is full of spaces. */
const CONTEXT_REACH = 16 * CONTEXT_LENGTH;
/** Look-alikes kept with a quote, and how like it they must be. */
const MOST_RIVALS = 6;
const RIVAL_LIKENESS = 0.5;
/** Units below which only the very same word is a look-alike. */
const SHORTEST_RIVAL = 8;

/** A stretch of collected text with what stands around it. */
export function quoteOf(text: string, { start, end }: Span): Quote {
  return {
    exact: readable(text.slice(start, end)),
    prefix: whole(readable(text.slice(Math.max(0, start - CONTEXT_REACH), start)).slice(-CONTEXT_LENGTH)),
    suffix: whole(readable(text.slice(end, end + CONTEXT_REACH)).slice(0, CONTEXT_LENGTH)),
  };
}

/** Leaves out the halves of characters that a cut has left at either end. */
const whole = (text: string): string => text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');

/** The stretches of the page that could be taken for the chosen one, the likest first, then the nearest. */
export function rivalsOf(page: PageText, chosen: Span, exact: string, folder: Folder): Quote[] {
  const bare = new Wanted({ quote: { exact, prefix: '', suffix: '' } }, folder);
  const { length } = bare.quote;
  if (length === 0) return [];
  const own = unitAt(page, chosen.start);
  const distance = (start: number): number => Math.abs(start - own);
  const same = exactPlaces(page.grams, bare.quote)
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, MOST_RIVALS + 1)
    .map(start => candidateAt(page, bare, start, start + length));
  const alike = length < SHORTEST_RIVAL ? [] : changedCandidates(page, new SeedFinder(page), bare, same);
  return [...same, ...alike]
    .filter(({ start, end, likeness }) => likeness >= RIVAL_LIKENESS && (end <= own || start >= own + length))
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, MOST_RIVALS)
    .map(({ start, end }) =>
      quoteOf(page.raw, { start: page.origins[start] ?? 0, end: rawEnd(page, end - 1) }),
    );
}
