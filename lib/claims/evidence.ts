import * as v from 'valibot';
import type { Id } from './ids';
import { type Kind, RELATIONS, type Relation, type Status } from './kinds';
import type { Claim, LinkEnd } from './records';
import { noteText } from './text';

/** A claim in a few words, wherever one is offered, listed or linked. */
export interface ClaimBrief {
  id: Id;
  /** The statement, or else the quote, shortened. */
  label: string;
  kind: Kind | null;
  status: Status;
  speaker: string | null;
  source: Id;
  /** The source's title and site, and its address. */
  title: string;
  site: string;
  address: string;
  /** When it was said, or else published, as precisely as that is known. */
  date: string | null;
  createdAt: string;
}

/** One link as it looks from one of its ends. */
export interface Evidence {
  link: Id;
  relation: Relation;
  note: string;
  createdAt: string;
  /** True at the claim that the link belongs to: the other end is its evidence. False at the other end. */
  own: boolean;
  /** What stands at the other end. A claim that was deleted is still named, and comes back with undo. */
  other: { claim: ClaimBrief; deleted: boolean } | { address: string };
}

/** What a claim is compared by: its statement, or else its quotes, and the figures in it. */
export interface Comparable {
  text: string;
  figures: Claim['figures'];
}

/** A claim of another source that has words in common with one. */
export interface Candidate extends Comparable {
  claim: ClaimBrief;
}

/** At most this many different words of a claim are looked up in the library. */
export const MOST_LOOKED_UP = 14;

/** A claim of another source that says the same, or the same with another figure. */
export interface SimilarClaim {
  claim: ClaimBrief;
  /** True where the two cannot both be right. */
  contradicts: boolean;
  /** What each says where they differ, as written. */
  differing: { here: string; there: string } | null;
}

/** A link that is to be made. */
export interface NewLink {
  from: Id;
  to: LinkEnd;
  relation: Relation;
  note: string;
}

/** What a reader may change on a link. */
export const LinkEditSchema = v.partial(v.strictObject({ relation: v.picklist(RELATIONS), note: noteText }));
export type LinkEdit = v.InferOutput<typeof LinkEditSchema>;
