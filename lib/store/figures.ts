import { type Claim, quotesOf } from '../claims';
import { figuresIn } from '../suggest';

/** The amounts in what a claim quotes and states, each once. */
export function figuresOf(claim: Pick<Claim, 'targets' | 'statement'>): Claim['figures'] {
  const figures = new Map<string, Claim['figures'][number]>();
  for (const figure of figuresIn([...quotesOf(claim), claim.statement].join('\n'))) {
    const same = JSON.stringify([figure.value, figure.to, figure.unit, figure.approximation]);
    if (!figures.has(same)) figures.set(same, figure);
  }
  return [...figures.values()];
}
