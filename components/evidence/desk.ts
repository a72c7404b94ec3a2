import type { ClaimBrief, Evidence, Id, LinkEdit, NewLink, Result, SimilarClaim } from '../../lib/claims';

/** Everything these components ask and do about one claim; every answer is a value. */
export interface EvidenceDesk {
  claim: Id;
  list(): Promise<Result<Evidence[]>>;
  link(link: NewLink): Promise<Result<unknown>>;
  change(link: Id, fields: LinkEdit): Promise<Result<unknown>>;
  remove(link: Id): Promise<Result<{ commit: Id }>>;
  undo(commit: Id): Promise<Result<unknown>>;
  /** Claims with these words, the most recent first. */
  offer(text: string): Promise<Result<ClaimBrief[]>>;
  similar(): Promise<Result<SimilarClaim[]>>;
  dismiss(other: Id): Promise<Result<unknown>>;
  /** The claim that waits for evidence, if one does. */
  waiting(): Promise<Result<ClaimBrief | null>>;
  wait(claim: Id | null): Promise<Result<unknown>>;
}
