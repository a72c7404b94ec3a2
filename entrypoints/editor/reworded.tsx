import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { FailureNotice } from '../../components/failure-notice';
import { ChangedClaim } from '../../components/rewording/changed-claim';
import type { ClaimView, Failure, Id } from '../../lib/claims';
import type { Ask, Change, toBackground, WordingAnswer } from '../../lib/messages';

interface Props {
  ask: Ask<typeof toBackground>;
  ticket: string;
  claim: ClaimView;
  /** What the page says now of its passages, as far as that is something else. */
  changes: Change[];
  /** The claim has become another, or has become what it was again. */
  onClaim(claim: ClaimView): void;
}

/** What was answered, for as long as it can be taken back. */
interface Answered {
  how: WordingAnswer;
  changes: Change[];
  before: ClaimView;
  /** Null once it was taken back. */
  commit: Id | null;
}

/** Where the words of the claim have changed in the page: both wordings compared, and what the reader says of the new one. */
export function Reworded({ ask, ticket, claim, changes: found, onClaim }: Props) {
  const [changes, setChanges] = useState(found);
  const [answered, setAnswered] = useState<Answered | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const section = useRef<HTMLElement>(null);

  // This is what has to be seen first; and when what was pressed goes, the keyboard stays here.
  useEffect(() => section.current?.focus(), [answered, failure]);

  const answer = async (how: WordingAnswer) => {
    const written = await ask('rewordClaim', { ticket, how, changes });
    if (!written.ok) {
      setAnswered(null);
      // What was shown is no longer so.
      if (written.error.code === 'reworded') setChanges([]);
      return setFailure(written.error);
    }
    setFailure(null);
    setAnswered({ how, changes, before: claim, commit: written.value.commit });
    setChanges([]);
    onClaim(written.value.claim);
  };
  const undo = async ({ commit, ...done }: Answered) => {
    if (!commit) return;
    const undone = await ask('undo', { claim: claim.id, commit });
    if (!undone.ok) return setFailure(undone.error);
    setFailure(null);
    setAnswered({ ...done, commit: null });
    setChanges(done.changes);
    onClaim(done.before);
  };

  if (changes.length === 0 && !answered && !failure) return null;
  return (
    <section ref={section} class="reworded" tabIndex={-1} aria-label={i18n.t('rewording.changedTitle')}>
      {answered && (
        <p class="answered" role="status">
          {i18n.t(`rewording.${answered.commit ? 'done' : 'undone'}.${answered.how}`)}
          {answered.commit && (
            <button type="button" class="plain" onClick={() => void undo(answered)}>
              {i18n.t('announce.undo')}
            </button>
          )}
        </p>
      )}
      <FailureNotice
        failure={failure}
        text={failure?.code === 'reworded' ? i18n.t('rewording.again') : null}
      />
      {changes.length > 0 && (
        <>
          <h2>{i18n.t('rewording.changedTitle')}</h2>
          <ChangedClaim
            changes={changes}
            onConfirm={() => answer('confirmChange')}
            onRefuse={() => answer('refuseChange')}
          />
        </>
      )}
    </section>
  );
}
