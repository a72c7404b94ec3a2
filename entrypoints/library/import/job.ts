import type { ImportProblem, Result } from '../../../lib/claims';
import type { Columns } from '../../../lib/exchange';
import type { Committed, ImportMade, ImportPlan } from '../../../lib/store';

/** What the page tells the worker that takes a file in. A worker is for one file. */
export type ImportAsk =
  | { look: File; columns: Columns | undefined }
  | { take: Pick<ImportMade, 'file' | 'format' | 'unreadable'> }
  | { stop: true };

/** What a file holds and what taking it in would do: numbers, and the first of everything; the rest stays with the worker. */
export interface Looked
  extends Pick<
    ImportPlan,
    'newClaims' | 'newSources' | 'knownClaims' | 'knownSources' | 'knownRows' | 'known'
  > {
  /** Sources that are new or have something new, each with the words of its first claims. */
  sources: { title: string; claims: string[] }[];
  problems: ImportProblem[];
  problemCount: number;
}

export type ImportAnswer =
  | { done: number }
  | { looked: Looked }
  | { taken: Result<Committed<ImportMade>> }
  | { failed: string };
