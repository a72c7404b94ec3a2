import * as v from 'valibot';
import { type ClaimEdit, type ClaimView, KINDS, STATUSES } from '../../lib/claims';

/** What stands in the form, as typed. */
const FormStateSchema = v.object({
  statement: v.string(),
  kind: v.nullable(v.picklist(KINDS)),
  speaker: v.string(),
  role: v.string(),
  speech: v.nullable(v.picklist(['direct', 'indirect'])),
  status: v.picklist(STATUSES),
  statusNote: v.string(),
  tags: v.array(v.string()),
  /** A tag that is still being typed. */
  tag: v.string(),
  note: v.string(),
});
export type FormState = v.InferOutput<typeof FormStateSchema>;

/** What the form starts with: the claim, and over it what was half-typed last time. */
export function startState(claim: ClaimView, draft: unknown): FormState {
  const saved: FormState = {
    statement: claim.statement,
    kind: claim.kind,
    speaker: claim.speaker?.name ?? '',
    role: claim.speaker?.role ?? '',
    speech: claim.speaker?.speech ?? null,
    status: claim.status,
    statusNote: claim.statusNote,
    tags: claim.tags,
    tag: '',
    note: claim.note,
  };
  const kept = v.safeParse(v.partial(FormStateSchema), draft ?? {});
  return kept.success ? { ...saved, ...kept.output } : saved;
}

/** Only what differs from the claim, so that two editors of one claim do not overwrite each other. */
export function draftOf(state: FormState, claim: ClaimView): Partial<FormState> {
  const saved = startState(claim, null);
  const same = (key: keyof FormState) => JSON.stringify(state[key]) === JSON.stringify(saved[key]);
  return Object.fromEntries(Object.entries(state).filter(([key]) => !same(key as keyof FormState)));
}

/** What is to be changed on the claim. A tag still being typed counts. */
export function editOf(state: FormState, claim: ClaimView): ClaimEdit {
  const changed = draftOf(state, claim);
  const { statement, kind, status, statusNote, note } = changed;
  const name = state.speaker.trim();
  const spoken = 'speaker' in changed || 'role' in changed || 'speech' in changed;
  return {
    ...(statement !== undefined && { statement: statement.trim() }),
    ...(kind !== undefined && { kind }),
    ...(status !== undefined && { status }),
    ...(statusNote !== undefined && { statusNote }),
    ...(note !== undefined && { note }),
    ...(spoken && { speaker: name ? { name, role: state.role.trim() || null, speech: state.speech } : null }),
    ...((changed.tags || state.tag.trim()) && {
      tags: [...state.tags, state.tag.trim()].filter(Boolean),
    }),
  };
}
