import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { SimilarClaims } from '../../components/evidence/similar-claims';
import type { ClaimBrief, ClaimView, Failure, Id, Relation, Result, SimilarClaim } from '../../lib/claims';
import { type Ask, createEvidenceDesk, type toBackground } from '../../lib/messages';
import { WaitingHere } from './waiting-here';
import '../../components/evidence/evidence.css';

/** So many of a page's claims are compared with the library, one after another, so that nothing else has to wait. */
const COMPARED = 20;

interface Props {
  ask: Ask<typeof toBackground>;
  claims: readonly ClaimView[];
  onFailure(failure: Failure): void;
}

/** What the library knows beyond this page: the claim that waits for evidence, and the page's claims as others make them. */
export function Elsewhere({ ask, claims, onFailure }: Props) {
  const [waiting, setWaiting] = useState<ClaimBrief | null>(null);
  const [similar, setSimilar] = useState<{ claim: ClaimView; others: SimilarClaim[] }[]>([]);
  const [linked, setLinked] = useState(false);
  const [round, setRound] = useState(0);
  const ids = claims.map(({ id }) => id).join();

  useEffect(() => {
    let left = false;
    const look = async () => {
      const known = await ask('waitingClaim', {});
      if (known.ok && !left) setWaiting(known.value);
      const found = [];
      for (const claim of claims.slice(0, COMPARED)) {
        if (left) return;
        const answer = await createEvidenceDesk(ask, claim.id).similar();
        if (answer.ok && answer.value.length > 0) found.push({ claim, others: answer.value });
      }
      if (!left) setSimilar(found);
    };
    void look();
    return () => {
      left = true;
    };
  }, [ask, ids, round]);

  const linkToWaiting = async (from: Id, claim: Id, relation: Relation) => {
    const linked = await ask('linkClaims', { from, to: { claim }, relation, note: '' });
    setLinked(linked.ok);
    return linked.ok ? ask('waitForEvidence', { claim: null }) : linked;
  };
  const run = async (work: Promise<Result<unknown>>) => {
    const done = await work;
    if (!done.ok) onFailure(done.error);
    setRound(last => last + 1);
  };
  if (!waiting && similar.length === 0 && !linked) return null;
  return (
    <div class="evidence">
      <p class="told" role="status">
        {linked && !waiting && i18n.t('evidence.linked')}
      </p>
      {waiting && (
        <WaitingHere
          waiting={waiting}
          claims={claims}
          onLink={(claim, relation) => void run(linkToWaiting(waiting.id, claim, relation))}
          onStop={() => void run(ask('waitForEvidence', { claim: null }))}
        />
      )}
      {similar.map(({ claim, others }) => (
        <SimilarClaims
          key={claim.id}
          of={claim.statement || claim.quotes.join(' … ')}
          similar={others}
          onLink={(other, relation) =>
            void run(ask('linkClaims', { from: other.claim.id, to: { claim: claim.id }, relation, note: '' }))
          }
          onDismiss={other => void run(ask('dismissSimilar', { claim: claim.id, other: other.claim.id }))}
        />
      ))}
    </div>
  );
}
