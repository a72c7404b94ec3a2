import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ClaimEdit, ClaimView, Failure, Prefill, StatusChange } from '../../lib/claims';
import type { EvidenceDesk } from '../evidence/desk';
import type { FiguresIn } from './read-amount';

/** What the form needs to know beside the claim. */
interface FormContents {
  /** Half-typed words from last time. */
  draft: unknown;
  /** Names to complete, most used first. */
  tags: readonly string[];
  speakers: readonly string[];
  /** What became of its status, newest first. */
  history: readonly StatusChange[];
}

interface Props {
  claim: ClaimView;
  contents(): Promise<FormContents>;
  /** What the words around its passage suggest; absent where they are not known. */
  fill?(): Promise<Prefill | null>;
  loadFigures(): Promise<FiguresIn>;
  desk: EvidenceDesk;
  drafts: { keep(fields: Record<string, unknown>): Promise<Failure | null>; drop(): Promise<void> };
  /** Saves; what it answers with is shown, and the words stay in the form. */
  onSave(fields: ClaimEdit): Promise<Failure | null>;
  onDelete(): Promise<Failure | null>;
  onClose(): void;
  onFailure(failure: Failure): void;
}

/** The claim editor inside a page of ours. The form and its widgets load only now, so that the page opens at once. */
export function ClaimEditor({
  claim,
  contents,
  fill,
  loadFigures,
  desk,
  drafts,
  onSave,
  onDelete,
  onClose,
  onFailure,
}: Props) {
  const [ready, setReady] = useState<Awaited<ReturnType<typeof load>> | null>(null);

  const [filled, setFilled] = useState<Prefill | null>(null);

  useEffect(() => {
    load(contents).then(setReady, () => onFailure({ code: 'storageUnavailable' }));
    // Suggestions come when they come, or not at all: the form does not wait for them.
    fill?.().then(setFilled, () => undefined);
  }, [claim.id]);

  if (!ready) return <p class="quiet">{i18n.t('editor.opening')}</p>;
  const { ClaimForm, ClaimEvidence, ...loaded } = ready;
  const close = (failure: Failure | null) => {
    if (!failure) onClose();
    return failure;
  };
  return (
    <ClaimForm
      {...loaded}
      filled={filled}
      loadFigures={loadFigures}
      claim={claim}
      focus="tags"
      onDraft={drafts.keep}
      onSave={async fields => {
        const failure = await onSave(fields);
        if (!failure) await drafts.drop();
        return close(failure);
      }}
      onDelete={async () => close(await onDelete())}
      onLeave={onClose}
    >
      <ClaimEvidence desk={desk} open={false} />
    </ClaimForm>
  );
}

async function load(contents: Props['contents']) {
  const [{ ClaimForm }, { ClaimEvidence }, loaded] = await Promise.all([
    import('./claim-form'),
    import('../evidence/claim-evidence'),
    contents(),
  ]);
  return { ClaimForm, ClaimEvidence, ...loaded };
}
