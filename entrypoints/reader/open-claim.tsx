import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { ClaimEditor } from '../../components/claim-form/claim-editor';
import type { ToastMessage } from '../../components/toast';
import type { ClaimView, Failure, Result } from '../../lib/claims';
import { type Ask, createDraftKeeper, createEvidenceDesk, type toBackground } from '../../lib/messages';
import {
  type ClaimlightDatabase,
  type Committed,
  changeClaim,
  deleteClaim,
  formContents,
  undo,
} from '../../lib/store';

/** What it takes to edit a claim in a page of ours. */
export interface EditingProps {
  db: ClaimlightDatabase;
  ask: Ask<typeof toBackground>;
  wrote<T>(written: Result<Committed<T>>): Committed<T> | null;
  tell(message: ToastMessage): void;
  tellFailure(failure: Failure): void;
}

interface Props extends EditingProps {
  claim: ClaimView;
  onClose(): void;
}

/** The claim editor beside the saved copy. */
export function OpenClaim({ db, ask, wrote, tell, tellFailure, claim, onClose }: Props) {
  const subject = `claim:${claim.id}`;
  const drafts = useMemo(() => createDraftKeeper(ask, subject), [ask, subject]);
  const desk = useMemo(() => createEvidenceDesk(ask, claim.id), [ask, claim.id]);
  return (
    <ClaimEditor
      claim={claim}
      contents={() => formContents(db, claim.id)}
      loadFigures={async () => (await import('../../lib/suggest')).figuresIn}
      desk={desk}
      drafts={drafts}
      onSave={async fields => {
        const answer = await changeClaim(db, claim.id, fields);
        if (answer.ok) wrote(answer);
        return answer.ok ? null : answer.error;
      }}
      onDelete={async () => {
        const answer = await deleteClaim(db, claim.id);
        if (!answer.ok) return answer.error;
        wrote(answer);
        const takeBack = async () => void wrote(await undo(db, answer.value.commit));
        const action = { label: i18n.t('announce.undo'), run: () => void takeBack() };
        tell({ text: i18n.t('announce.deleted'), action });
        return null;
      }}
      onClose={onClose}
      onFailure={tellFailure}
    />
  );
}
