import { type Claim, type Id, quotesOf, sourceFields } from '../claims';
import { figuresIn } from '../suggest';
import type { ClaimlightDatabase } from './database';
import { saysOther } from './words';

interface Change {
  before: Claim | null;
  row: Claim;
}

/** Claims with the reader's figures where there are any, else those of what they say, read anew where that has changed. */
export async function withFigures(db: ClaimlightDatabase, changes: readonly Change[]): Promise<Change[]> {
  const isRead = ({ before, row }: Change) =>
    !before || saysOther(before, row) || before.ownFigures !== row.ownFigures;
  const ids = [...new Set(changes.filter(isRead).map(({ row }) => row.source))];
  const sources = ids.length > 0 ? await db.sources.bulkGet(ids) : [];
  const languages = new Map<Id, string | undefined>(
    sources.flatMap(source => (source ? [[source.id, sourceFields(source).language]] : [])),
  );
  return changes.map(change => {
    if (!isRead(change)) return change;
    const { row } = change;
    // The log says of no field that it was not there; undo could not put that back.
    const before = row.ownFigures && change.before && { ownFigures: null, ...change.before };
    return {
      before: before || change.before,
      row: { ...row, figures: row.ownFigures ?? figuresOf(row, languages.get(row.source)) },
    };
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
