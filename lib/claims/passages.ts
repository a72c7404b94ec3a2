import type { Kind } from './kinds';
import type { Quote } from './selectors';
import type { ClaimEdit } from './views';

/** A sentence of an article that could become a claim. */
export interface Passage {
  /** Where it stands: numbers that sort in page order, and name it within one article. */
  at: number;
  text: string;
  /** With what stands beside it, so that it is found in the page. */
  quote: Quote;
}

/** Why a sentence is suggested, strongest first; the interface has a word for each. */
export type Reason =
  | 'figure'
  | 'namedSource'
  | 'quotation'
  | 'prediction'
  | 'rule'
  | 'cause'
  | 'comparison'
  | 'definition'
  | 'opinion'
  | 'event';

/** A sentence that looks worth a claim. */
export interface SuggestedPassage extends Passage {
  kind: Kind | null;
  /** Who says it, where the sentence itself names them. */
  speaker: string | null;
  reasons: Reason[];
  /** What is kept with the claim when the reader takes the suggestion: what is shown beside it. */
  fields: ClaimEdit;
}

/** What can be found in an article. */
export interface FoundPassages {
  /** Best first. */
  suggested: SuggestedPassage[];
  /** Every sentence, in page order. */
  sentences: Passage[];
  /** False where no rules are known for the article's language. */
  understood: boolean;
}
