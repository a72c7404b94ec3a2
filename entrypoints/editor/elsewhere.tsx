import { X } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { SimilarClaims } from '../../components/evidence/similar-claims';
import { FailureNotice } from '../../components/failure-notice';
import { Icon } from '../../components/icon';
import { useFocusKept } from '../../components/use-focus-kept';
import type { Failure, Id, Relation, Result, SimilarClaim } from '../../lib/claims';
import { type Ask, createEvidenceDesk, type toBackground } from '../../lib/messages';
import '../../components/evidence/evidence.css';

interface Props {
  ask: Ask<typeof toBackground>;
  /** What the background exchanges for the claim, once. */
  ticket: string;
}

/**
 * A claim that was just saved in the page around, as other sources make it. Shown once something was found, and not before:
 * where there is nothing to tell, the frame goes unseen.
 */
export function Elsewhere({ ask, ticket }: Props) {
  const [claim, setClaim] = useState<Id | null>(null);
  const [similar, setSimilar] = useState<SimilarClaim[]>([]);
  const [linked, setLinked] = useState<Id | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const part = useRef<HTMLDivElement>(null);
  const leave = useRef<HTMLButtonElement>(null);
  useFocusKept(part, leave);
  const tell = (event: 'ready' | 'closed') => void ask('editorFrame', { ticket, event });

  /** What is like it now; with nothing found and nothing else to tell, the frame goes. */
  const look = async (claim: Id): Promise<number> => {
    const found = await createEvidenceDesk(ask, claim).similar();
    const others = found.ok ? found.value : [];
    setSimilar(others);
    return others.length;
  };
  useEffect(() => {
    void ask('editorContents', { ticket }).then(async answer => {
      if (!answer.ok) return tell('closed');
      const { id } = answer.value.claim;
      setClaim(id);
      tell((await look(id)) > 0 ? 'ready' : 'closed');
    });
  }, [ask, ticket]);

  useEffect(() => {
    const onKeyDown = ({ key }: KeyboardEvent) => key === 'Escape' && tell('closed');
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [ask, ticket]);

  if (!claim) return null;
  const desk = createEvidenceDesk(ask, claim);
  /** Does something, and looks again what is left to be said; the number of claims still shown, or `null` where it could not be done. */
  const run = async <T,>(work: Promise<Result<T>>, done?: (value: T) => void): Promise<number | null> => {
    const answer = await work;
    setFailure(answer.ok ? null : answer.error);
    if (!answer.ok) return null;
    done?.(answer.value);
    return look(claim);
  };
  const link = (other: SimilarClaim, relation: Relation) =>
    run(desk.link({ from: other.claim.id, to: { claim }, relation, note: '' }), ({ commit }) =>
      setLinked(commit),
    );
  const dismiss = async (other: SimilarClaim) => {
    if ((await run(desk.dismiss(other.claim.id))) === 0 && !linked) tell('closed');
  };
  const undo = (commit: Id) => run(desk.undo(commit), () => setLinked(null));

  return (
    <div class="evidence elsewhere" ref={part}>
      <h1 class="unseen">{i18n.t('editor.elsewhere')}</h1>
      <button
        type="button"
        class="plain leave"
        aria-label={i18n.t('form.close')}
        ref={leave}
        onClick={() => tell('closed')}
      >
        <Icon node={X} size={16} />
      </button>
      <SimilarClaims
        similar={similar}
        heading="h2"
        onLink={(other, relation) => void link(other, relation)}
        onDismiss={other => void dismiss(other)}
      />
      <p class="told" role="status">
        {linked && i18n.t('evidence.linked')}
        {linked && (
          <button type="button" class="plain" onClick={() => void undo(linked)}>
            {i18n.t('announce.undo')}
          </button>
        )}
      </p>
      <FailureNotice failure={failure} />
    </div>
  );
}
