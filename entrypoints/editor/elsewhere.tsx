import { X } from 'lucide';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
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
  const [found, setFound] = useState<{ claim: Id; similar: SimilarClaim[] } | null>(null);
  const tell = (event: 'ready' | 'closed') => void ask('editorFrame', { ticket, event });

  useEffect(() => {
    const look = async () => {
      const contents = await ask('editorContents', { ticket });
      if (!contents.ok) return tell('closed');
      const claim = contents.value.claim.id;
      const similar = await createEvidenceDesk(ask, claim).similar();
      if (!similar.ok || similar.value.length === 0) return tell('closed');
      setFound({ claim, similar: similar.value });
      tell('ready');
    };
    void look();
  }, [ask, ticket]);

  useEffect(() => {
    const onKeyDown = ({ key }: KeyboardEvent) => key === 'Escape' && tell('closed');
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [ask, ticket]);

  return found && <Found ask={ask} {...found} onLeave={() => tell('closed')} />;
}

interface FoundProps {
  ask: Ask<typeof toBackground>;
  claim: Id;
  /** What was found at first. */
  similar: SimilarClaim[];
  onLeave(): void;
}

function Found({ ask, claim, similar: first, onLeave }: FoundProps) {
  const desk = useMemo(() => createEvidenceDesk(ask, claim), [ask, claim]);
  const [similar, setSimilar] = useState(first);
  const [linked, setLinked] = useState<Id | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const part = useRef<HTMLDivElement>(null);
  const leave = useRef<HTMLButtonElement>(null);
  useFocusKept(part, leave);

  /** Does something, and looks again what is left to be said. Answers what was done, or `null`. */
  const run = async <T,>(work: Promise<Result<T>>): Promise<T | null> => {
    const answer = await work;
    setFailure(answer.ok ? null : answer.error);
    if (!answer.ok) return null;
    const left = await desk.similar();
    if (left.ok) setSimilar(left.value);
    // What came of it is said at the top.
    window.scrollTo(0, 0);
    return answer.value;
  };
  const link = async (other: SimilarClaim, relation: Relation) => {
    const done = await run(desk.link({ from: other.claim.id, to: { claim }, relation, note: '' }));
    if (done) setLinked(done.commit);
  };
  const undo = async (commit: Id) => {
    await run(desk.undo(commit));
    setLinked(null);
  };

  return (
    <div class="evidence elsewhere" ref={part}>
      <h1 class="unseen">{i18n.t('editor.elsewhere')}</h1>
      <button
        type="button"
        class="plain leave"
        aria-label={i18n.t('form.close')}
        ref={leave}
        onClick={onLeave}
      >
        <Icon node={X} size={16} />
      </button>
      <p class="told" role="status">
        {linked && i18n.t('evidence.linked')}
        {linked && (
          <button type="button" class="plain" onClick={() => void undo(linked)}>
            {i18n.t('announce.undo')}
          </button>
        )}
        {!linked && similar.length === 0 && i18n.t('similar.none')}
      </p>
      <FailureNotice failure={failure} />
      <SimilarClaims
        similar={similar}
        heading="h2"
        onLink={(other, relation) => void link(other, relation)}
        onDismiss={other => void run(desk.dismiss(other.claim.id))}
      />
    </div>
  );
}
