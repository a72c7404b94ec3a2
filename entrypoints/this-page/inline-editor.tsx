import { TextSelect } from 'lucide';
import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { ClaimEditor } from '../../components/claim-form/claim-editor';
import { Icon } from '../../components/icon';
import type { ClaimView } from '../../lib/claims';
import { createDraftKeeper, createEvidenceDesk } from '../../lib/messages';
import { formContents } from '../../lib/store';
import type { ClaimActions } from './actions';

interface Props extends ClaimActions {
  claim: ClaimView;
}

/** The claim editor inside the list, and what puts the claim on other words. */
export function InlineEditor({
  db,
  ask,
  claim,
  private: isPrivate,
  selected,
  fillIn,
  onEdit,
  onDelete,
  onFailure,
  onReword,
}: Props) {
  const subject = `claim:${claim.id}`;
  const drafts = useMemo(() => createDraftKeeper(ask, subject, isPrivate), [ask, subject, isPrivate]);
  const desk = useMemo(() => createEvidenceDesk(ask, claim.id), [ask, claim.id]);
  const onClose = () => onEdit(null);
  const useSelection = async () => {
    if ((await onReword('attachSelection', { claim: claim.id })).ok) onClose();
  };
  return (
    <>
      <ClaimEditor
        claim={claim}
        contents={() => formContents(db, claim.id)}
        fill={() => fillIn(claim)}
        loadFigures={async () => (await import('../../lib/suggest')).figuresIn}
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
      <p class="boundaries">
        <button type="button" disabled={!selected} onClick={() => void useSelection()}>
          <Icon node={TextSelect} size={16} />
          {i18n.t('rewording.useSelection')}
        </button>
        <small class="quiet">{i18n.t('rewording.useSelectionHint')}</small>
      </p>
    </>
  );
}
