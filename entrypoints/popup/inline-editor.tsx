import { useMemo } from 'preact/hooks';
import { ClaimEditor } from '../../components/claim-form/claim-editor';
import type { ClaimView, Failure, Id } from '../../lib/claims';
import { type Ask, createDraftKeeper, createEvidenceDesk, type toBackground } from '../../lib/messages';
import { type ClaimlightDatabase, formContents } from '../../lib/store';

interface Props {
  db: ClaimlightDatabase;
  ask: Ask<typeof toBackground>;
  claim: ClaimView;
  onClose(): void;
  onDelete(claim: Id): void;
  onFailure(failure: Failure): void;
}

/** The claim editor inside the popup. */
export function InlineEditor({ db, ask, claim, onClose, onDelete, onFailure }: Props) {
  const subject = `claim:${claim.id}`;
  const drafts = useMemo(() => createDraftKeeper(ask, subject), [ask, subject]);
  const desk = useMemo(() => createEvidenceDesk(ask, claim.id), [ask, claim.id]);
  return (
    <ClaimEditor
      claim={claim}
      contents={() => formContents(db, subject)}
      desk={desk}
      drafts={drafts}
      onSave={async fields => {
        const answer = await ask('changeClaim', { claim: claim.id, fields });
        return answer.ok ? null : answer.error;
      }}
      onDelete={async () => {
        onDelete(claim.id);
        return null;
      }}
      onClose={onClose}
      onFailure={onFailure}
    />
  );
}
