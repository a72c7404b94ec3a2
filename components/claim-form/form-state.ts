import * as v from 'valibot';
import { type ClaimEdit, type ClaimView, KINDS, type Prefill, STATUSES } from '../../lib/claims';
import { EvidenceDraftSchema } from '../evidence/half-typed';
import type { FiguresIn } from './read-amount';
import { readSaid } from './read-said';
import { readFigures, TypedFigureSchema, typedFigure } from './typed-figure';

/** What stands in the form, as typed. */
const FormStateSchema = v.object({
  statement: v.string(),
  kind: v.nullable(v.picklist(KINDS)),
  speaker: v.string(),
  role: v.string(),
  speech: v.nullable(v.picklist(['direct', 'indirect'])),
  /** When it was said, as typed; see `readSaid`. */
  said: v.string(),
  status: v.picklist(STATUSES),
  statusNote: v.string(),
  tags: v.array(v.string()),
  /** A tag that is still being typed. */
  tag: v.string(),
  note: v.string(),
  /** The figures as the reader has them; null: as they are read. */
  figures: v.nullable(v.array(TypedFigureSchema)),
  /** Evidence that was begun and not added yet. */
  evidence: v.nullable(EvidenceDraftSchema),
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
    said: claim.said ?? '',
    status: claim.status,
    statusNote: claim.statusNote,
    tags: claim.tags,
    tag: '',
    note: claim.note,
    figures: claim.ownFigures?.map(typedFigure) ?? null,
    evidence: null,
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
export function editOf(state: FormState, claim: ClaimView, figuresIn: FiguresIn | null): ClaimEdit {
  const changed = draftOf(state, claim);
  const { statement, kind, said, status, statusNote, note, figures } = changed;
  const name = state.speaker.trim();
  const spoken = 'speaker' in changed || 'role' in changed || 'speech' in changed;
  return {
    ...(statement !== undefined && { statement: statement.trim() }),
    ...(kind !== undefined && { kind }),
    ...(said !== undefined && { said: readSaid(said) ?? (said.trim() || null) }),
    ...(status !== undefined && { status }),
    ...(statusNote !== undefined && { statusNote }),
    ...(note !== undefined && { note, noteWas: claim.note }),
    ...(figures !== undefined && { ownFigures: figures && readFigures(figures, figuresIn) }),
    ...(spoken && { speaker: name ? { name, role: state.role.trim() || null, speech: state.speech } : null }),
    ...((changed.tags || state.tag.trim()) && {
      tags: [...state.tags, state.tag.trim()].filter(Boolean),
    }),
  };
}

/** One thing that can be taken over at a press. */
export interface SuggestedField {
  name: 'kind' | 'speaker' | 'said';
  fields: Partial<FormState>;
}

/** What the words around a passage suggest for the fields that are still empty. */
export function suggestedFields(filled: Prefill | null, state: FormState): SuggestedField[] {
  const { kind, speaker, said } = filled ?? {};
  const offers: SuggestedField[] = [];
  if (kind && !state.kind) offers.push({ name: 'kind', fields: { kind } });
  if (speaker && !state.speaker.trim()) {
    const { name, role, speech } = speaker;
    offers.push({ name: 'speaker', fields: { speaker: name, role: role ?? '', speech } });
  }
  if (said && !state.said.trim()) offers.push({ name: 'said', fields: { said } });
  return offers;
}
