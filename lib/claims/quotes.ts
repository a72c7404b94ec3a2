import type { Claim } from './records';
import type { Position, Quote, Selector } from './selectors';

// Rows were checked when they were written: what says that it is of a type we know has that type's fields.
const isQuote = (selector: Selector): selector is Selector & Quote => selector.type === 'TextQuoteSelector';
const isPosition = (selector: Selector): selector is Selector & Position =>
  selector.type === 'TextPositionSelector';

const selectorsOf = ({ targets }: Pick<Claim, 'targets'>) => targets.flatMap(target => target.selectors);

/** The quotes of a claim's passages, for people: what was marked, in order. */
export function quotesOf(claim: Pick<Claim, 'targets'>): string[] {
  return selectorsOf(claim)
    .filter(isQuote)
    .map(({ exact }) => exact);
}

/** Where a claim's passages stood when they were marked, as far as that is known. */
export function positionsOf(claim: Pick<Claim, 'targets'>): Position[] {
  return selectorsOf(claim).filter(isPosition);
}

/** The words by which a person knows a claim: its quote; without one, what is said. */
export function claimWords(claim: Pick<Claim, 'targets' | 'statement' | 'note'>): string {
  return quotesOf(claim).join(' … ') || claim.statement || claim.note;
}
