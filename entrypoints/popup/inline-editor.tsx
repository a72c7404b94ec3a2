import { useEffect, useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ClaimView, Failure, Id } from '../../lib/claims';
import { type Ask, createDraftKeeper, type toBackground } from '../../lib/messages';
import { allSpeakers, allTags, type ClaimlightDatabase, draftOf } from '../../lib/store';

interface Props {
  db: ClaimlightDatabase;
  ask: Ask<typeof toBackground>;
  claim: ClaimView;
  onClose(): void;
  onDelete(claim: Id): void;
  onFailure(failure: Failure): void;
}

/** The claim editor inside the popup. The form and its widgets load only now, so that the popup opens at once. */
export function InlineEditor({ db, ask, claim, onClose, onDelete, onFailure }: Props) {
  const [ready, setReady] = useState<Awaited<ReturnType<typeof load>> | null>(null);
  const subject = `claim:${claim.id}`;
  const drafts = useMemo(() => createDraftKeeper(ask, subject), [ask, subject]);

  useEffect(() => {
    load(db, subject).then(setReady, () => onFailure({ code: 'storageUnavailable' }));
  }, [db, subject, onFailure]);

  if (!ready) return <p class="quiet">{i18n.t('editor.opening')}</p>;
  const { ClaimForm, ...contents } = ready;
  return (
    <ClaimForm
      {...contents}
      claim={claim}
      focus="tags"
      onDraft={drafts.keep}
      onSave={async fields => {
        const answer = await ask('changeClaim', { claim: claim.id, fields });
        if (!answer.ok) return answer.error;
        await drafts.drop();
        onClose();
        return null;
      }}
      onDelete={async () => {
        onDelete(claim.id);
        onClose();
        return null;
      }}
      onLeave={onClose}
    />
  );
}

async function load(db: ClaimlightDatabase, subject: string) {
  const [{ ClaimForm }, draft, tags, speakers] = await Promise.all([
    import('../../components/claim-form/claim-form'),
    draftOf(db, subject),
    allTags(db),
    allSpeakers(db),
  ]);
  const names = (used: { name: string }[]) => used.map(({ name }) => name);
  return { ClaimForm, draft, tags: names(tags), speakers: names(speakers) };
}
