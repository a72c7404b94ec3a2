import { createContext } from 'preact';
import * as v from 'valibot';
import { RELATIONS } from '../../lib/claims';

/** Evidence by its address that was begun and not added yet. */
export const EvidenceDraftSchema = v.object({
  address: v.string(),
  relation: v.picklist(RELATIONS),
  note: v.string(),
});
type EvidenceDraft = v.InferOutput<typeof EvidenceDraftSchema>;

/** What a form around the evidence does for evidence that is only half typed. */
export interface HalfTyped {
  draft: EvidenceDraft | null;
  /** Keeps it with the form's other words. */
  keep(draft: EvidenceDraft | null): void;
  /** Says how it is added when the form is saved (which answers whether it was), or that there is none. */
  addOnSave(add: (() => Promise<boolean>) | null): void;
}

/** Absent where evidence stands in no form. */
export const HalfTypedEvidence = createContext<HalfTyped | null>(null);
