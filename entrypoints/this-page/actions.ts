import type { ClaimView, Failure, Id, Prefill, Result } from '../../lib/claims';
import type { Ask, Input, toAnnotator, toBackground, WordingAnswer } from '../../lib/messages';
import type { ClaimlightDatabase } from '../../lib/store';

/** What every claim of the list can do. */
export interface ClaimActions {
  db: ClaimlightDatabase;
  ask: Ask<typeof toBackground>;
  /** Whether the page is in a private window. */
  private: boolean;
  /** Whether text is selected in the page. */
  selected: boolean;
  /** What the words around a claim suggest. */
  fillIn(claim: ClaimView): Promise<Prefill | null>;
  onEdit(claim: Id | null): void;
  onJump(claim: Id): void;
  onDelete(claim: Id): void;
  onFailure(failure: Failure): void;
  onReword<N extends Rewording>(how: N, input: Input<(typeof toAnnotator)[N]>): Promise<Result<unknown>>;
}

/** What becomes of a claim whose words have changed or are gone: calls that its annotator answers. */
export type Rewording = WordingAnswer | 'attachSelection';
