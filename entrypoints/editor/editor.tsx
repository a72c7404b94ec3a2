import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { ClaimForm } from '../../components/claim-form/claim-form';
import { ClaimEvidence } from '../../components/evidence/claim-evidence';
import { FailureNotice } from '../../components/failure-notice';
import type { ClaimEdit, Failure, Id, Prefill } from '../../lib/claims';
import {
  type Ask,
  createDraftKeeper,
  createEvidenceDesk,
  type EditorContents,
  type toBackground,
} from '../../lib/messages';

interface Props {
  ask: Ask<typeof toBackground>;
  /** What the background exchanges for the claim, once. */
  ticket: string;
}

/** Comes where words have changed. */
const reworded = async () => (await import('./reworded')).Reworded;

interface Shown extends EditorContents {
  filled: Prefill | null;
  /** What compares the claim's wordings, where they differ. */
  Reworded: Awaited<ReturnType<typeof reworded>> | null;
}

export function Editor({ ask, ticket }: Props) {
  const [contents, setContents] = useState<Shown | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  useEffect(() => {
    void ask('editorContents', { ticket }).then(async answer => {
      if (answer.ok) {
        const Reworded = answer.value.changes.length > 0 ? await reworded() : null;
        setContents({ ...answer.value, filled: null, Reworded });
      } else setFailure(answer.error);
      await ask('editorFrame', { ticket, event: 'ready' });
      if (!answer.ok) return;
      // Suggestions come after the form: whatever goes wrong with them must not keep a reader from it.
      const filled = await fillIn(answer.value).catch(() => null);
      if (filled) setContents(shown => shown && { ...shown, filled });
    });
  }, [ask, ticket]);

  const subject = contents ? `claim:${contents.claim.id}` : '';
  const isPrivate = contents?.private ?? false;
  const drafts = useMemo(() => createDraftKeeper(ask, subject, isPrivate), [ask, subject, isPrivate]);
  const unkept = useRef(false);
  /** Whoever holds the frame should not close it on words that are kept nowhere else. */
  const keep = async (fields: Record<string, unknown>) => {
    const failure = await drafts.keep(fields);
    if (unkept.current !== Boolean(failure)) {
      unkept.current = Boolean(failure);
      void ask('editorFrame', { ticket, event: failure ? 'unkept' : 'kept' });
    }
    return failure;
  };

  const id = contents?.claim.id;
  const desk = useMemo(() => (id ? createEvidenceDesk(ask, id) : null), [ask, id]);

  // A window of its own has nobody around it who would hold it open.
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => unkept.current && event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, []);

  const leave = async (event: 'closed' | 'deleted', commit?: Id) => {
    unkept.current = false;
    await ask('editorFrame', { ticket, event, commit });
    window.close();
  };

  // Escape in the form is the form's; beside it, it is ours.
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || unkept.current || (event.target as Element).closest('form')) return;
      void leave('closed');
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  });

  if (failure) return <FailureNotice failure={failure} />;
  if (!contents) return <p class="quiet">{i18n.t('editor.opening')}</p>;

  const { Reworded } = contents;
  const claim = contents.claim.id;
  return (
    <>
      <h1 class="unseen">{i18n.t('editor.title')}</h1>
      {Reworded && (
        <Reworded
          {...{ ask, ticket, ...contents }}
          onClaim={claim => setContents(shown => shown && { ...shown, claim })}
        />
      )}
      <ClaimForm
        {...contents}
        focus={Reworded ? null : contents.focus}
        loadFigures={async () => (await import('../../lib/suggest')).figuresIn}
        onDraft={keep}
        onSave={async (fields: ClaimEdit) => {
          const answer = await ask('changeClaim', { claim, fields });
          if (!answer.ok) return answer.error;
          await drafts.drop();
          await leave('closed');
          return null;
        }}
        onDelete={async () => {
          const answer = await ask('deleteClaim', { claim });
          if (!answer.ok) return answer.error;
          await leave('deleted', answer.value.commit);
          return null;
        }}
        onLeave={() => void leave('closed')}
      >
        {/* What was compared with others says something else once its words do. */}
        {desk && (
          <ClaimEvidence
            key={contents.claim.quotes.join()}
            desk={desk}
            open={contents.focus === 'evidence'}
          />
        )}
      </ClaimForm>
    </>
  );
}

/** What the words around the passage tell; the rules load only now. */
async function fillIn({ claim, around }: EditorContents): Promise<Prefill | null> {
  const { prefill } = await import('../../lib/suggest');
  return around && prefill(claim.quotes.join('\n'), around);
}
