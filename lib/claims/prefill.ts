import type { Kind } from './kinds';
import type { Claim } from './records';

/** Who the words around a passage say speaks. */
export interface FoundSpeaker {
  name: string;
  role: string | null;
  speech: 'direct' | 'indirect';
  /** True where the sentence itself does not name them: a pronoun, or a quotation that began earlier. */
  inferred: boolean;
}

/** What the words of a passage and around it tell of the claim. Everything is a suggestion until the reader takes it. */
export interface Prefill {
  speaker: FoundSpeaker | null;
  kind: Kind | null;
  figures: Claim['figures'];
  /** The day on which it was said, `YYYY-MM-DD`. */
  said: string | null;
}

/** What stands around a passage: as much as is known, paragraphs parted by line breaks. */
export interface PassageContext {
  before: string;
  after: string;
  /** When the page was published, as precisely as is known. */
  published: string | null;
  /** BCP 47; `null` where the page does not say. */
  language: string | null;
}

/** One state of a claim's status, from when it was given. */
export interface StatusChange {
  at: string;
  status: Claim['status'];
  note: string;
}
