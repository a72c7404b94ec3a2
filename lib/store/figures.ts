import { type Claim, type Id, quotesOf, sourceFields } from '../claims';
import { figuresIn } from '../suggest';
import type { ClaimlightDatabase } from './database';
import { saysOther } from './words';

interface Change {
  before: Claim | null;
  row: Claim;
}

/** Claims with the figures of what they say, read anew where that has changed. */
export async function withFigures(db: ClaimlightDatabase, changes: readonly Change[]): Promise<Change[]> {
  const isRead = ({ before, row }: Change) => !before || saysOther(before, row);
  const ids = [...new Set(changes.filter(isRead).map(({ row }) => row.source))];
  const sources = ids.length > 0 ? await db.sources.bulkGet(ids) : [];
  const languages = new Map<Id, string | undefined>(
    sources.flatMap(source => (source ? [[source.id, sourceFields(source).language]] : [])),
  );
  return changes.map(change => {
    if (!isRead(change)) return change;
    const { before, row } = change;
    return { before, row: { ...row, figures: figuresOf(row, languages.get(row.source)) } };
  });
}

/** The amounts in what a claim quotes and states, each once; `language` is its source's, BCP 47. */
function figuresOf(claim: Claim, language: string | null = null): Claim['figures'] {
  const figures = new Map<string, Claim['figures'][number]>();
  for (const figure of figuresIn([...quotesOf(claim), claim.statement].join('\n'), language)) {
    const same = JSON.stringify([figure.value, figure.to, figure.unit, figure.approximation]);
    if (!figures.has(same)) figures.set(same, figure);
  }
  return [...figures.values()];
}
