import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { ClaimEditor } from '../../../../components/claim-form/claim-editor';
import { ClaimEvidence } from '../../../../components/evidence/claim-evidence';
import { failureText } from '../../../../components/words';
import type { Id } from '../../../../lib/claims';
import { createDraftKeeper, createEvidenceDesk } from '../../../../lib/messages';
import { changeClaim, claimViews, deleteClaim, formContents, sourceViews } from '../../../../lib/store';
import { takeBack } from '../../take-back';
import { useLive } from '../../use-live';
import { ClaimText } from './claim-text';
import type { DetailProps } from './detail-props';
import { History } from './history';
import { SnapshotPlace } from './snapshot-place';
import { SourceCard } from './source-card';

/** One claim with all that belongs to it; edited in place. */
export function ClaimDetail({ id, ...props }: DetailProps & { id: Id }) {
  const { db, ask, editing, onEdit, onGone, wrote, tell, tellFailure } = props;
  const subject = `claim:${id}`;
  const drafts = useMemo(() => createDraftKeeper(ask, subject), [ask, subject]);
  const desk = useMemo(() => createEvidenceDesk(ask, id), [ask, id]);
  const shown = useLive(
    async () => {
      const row = await db.claims.get(id);
      const [[claim], [source]] = await Promise.all([
        claimViews(db, [id]),
        sourceViews(db, row ? [row.source] : []),
      ]);
      return claim && source ? { claim, source } : null;
    },
    [db, id],
    tellFailure,
  );
  if (shown === undefined) return null;
  if (shown === null) return <p class="quiet hint">{failureText({ code: 'notFound' })}</p>;
  const { claim, source } = shown;

  const remove = async () => {
    const deleted = wrote(await deleteClaim(db, id));
    if (!deleted) return;
    onGone();
    tell({
      text: i18n.t('announce.deleted'),
      action: {
        label: i18n.t('announce.undo'),
        run: () => void takeBack(props, deleted.commit, i18n.t('announce.restored')),
      },
    });
  };

  return (
    <>
      {editing ? (
        <ClaimEditor
          claim={claim}
          contents={() => formContents(db, id)}
          loadFigures={async () => (await import('../../../../lib/suggest')).figuresIn}
          desk={desk}
          drafts={drafts}
          onSave={async fields => {
            const answer = await changeClaim(db, id, fields);
            if (answer.ok) wrote(answer);
            return answer.ok ? null : answer.error;
          }}
          onDelete={async () => {
            await remove();
            return null;
          }}
          onClose={() => onEdit(false)}
          onFailure={tellFailure}
        />
      ) : (
        <ClaimText {...{ claim, source }} onEdit={() => onEdit(true)} onRemove={() => void remove()} />
      )}
      {!editing && <ClaimEvidence key={id} desk={desk} open />}
      <SourceCard {...props} source={source} />
      <SnapshotPlace db={db} claim={claim} tellFailure={tellFailure} />
      <History {...props} table="claims" record={id} />
    </>
  );
}
