import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { SimilarClaims } from '../../components/evidence/similar-claims';
import { formatCount } from '../../components/format-count';
import type { ClaimBrief, ClaimView, Failure, Id, Relation, Result, SimilarClaim } from '../../lib/claims';
import { type Ask, createEvidenceDesk, type toBackground } from '../../lib/messages';
import { WaitingHere } from './waiting-here';
import '../../components/evidence/evidence.css';

/** So many of a page's claims are compared with the library, one after another, so that nothing else has to wait; more at a press. */
const AT_ONCE = 20;

/** A claim as it stands: once it is changed, other claims may be like it. */
const asItIs = ({ id, updatedAt }: ClaimView) => `${id} ${updatedAt}`;

interface Props {
  ask: Ask<typeof toBackground>;
  claims: readonly ClaimView[];
  onFailure(failure: Failure): void;
}

/** What the library knows beyond this page: the claim that waits for evidence, and the page's claims as others make them. */
export function Elsewhere({ ask, claims, onFailure }: Props) {
  const [waiting, setWaiting] = useState<ClaimBrief | null>(null);
  const [known, setKnown] = useState<ReadonlyMap<string, SimilarClaim[]>>(new Map());
  const [most, setMost] = useState(AT_ONCE);
  const [linked, setLinked] = useState(false);
  const [round, setRound] = useState(0);
  // The newest ones, so that they are the same in whatever order the page has them. Ids are in the order of their making.
  const compared = claims.toSorted((a, b) => (a.id < b.id ? 1 : -1)).slice(0, most);
  const asked = compared.map(asItIs).join();

  useEffect(() => {
    void ask('waitingClaim', {}).then(answer => answer.ok && setWaiting(answer.value));
  }, [ask, round]);

  useEffect(() => {
    let left = false;
    const look = async () => {
      for (const claim of compared) {
        if (left) return;
        if (known.has(asItIs(claim))) continue;
        const answer = await createEvidenceDesk(ask, claim.id).similar();
        if (answer.ok) setKnown(last => new Map(last).set(asItIs(claim), answer.value));
      }
    };
    void look();
    return () => {
      left = true;
    };
  }, [ask, asked, round]);

  const linkToWaiting = async (from: Id, claim: Id, relation: Relation) => {
    const linked = await ask('linkClaims', { from, to: { claim }, relation, note: '' });
    setLinked(linked.ok);
    return linked.ok ? ask('waitForEvidence', { claim: null }) : linked;
  };
  /** Does something about one of the page's claims, and looks again what there is to be said of it. */
  const run = async (work: Promise<Result<unknown>>, about?: ClaimView) => {
    const done = await work;
    if (!done.ok) onFailure(done.error);
    if (about) setKnown(last => new Map([...last].filter(([claim]) => claim !== asItIs(about))));
    setRound(last => last + 1);
  };
  const similar = claims.flatMap(claim => {
    const others = known.get(asItIs(claim)) ?? [];
    return others.length > 0 ? [{ claim, others }] : [];
  });
  if (!waiting && similar.length === 0 && !linked && claims.length <= most) return null;
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
            void run(
              ask('linkClaims', { from: other.claim.id, to: { claim: claim.id }, relation, note: '' }),
              claim,
            )
          }
          onDismiss={other =>
            void run(ask('dismissSimilar', { claim: claim.id, other: other.claim.id }), claim)
          }
        />
      ))}
      {claims.length > most && (
        <p class="quiet">
          {i18n.t('similar.compared', { most: formatCount(most), all: formatCount(claims.length) })}{' '}
          <button type="button" class="plain" onClick={() => setMost(most + AT_ONCE)}>
            {i18n.t('similar.compareMore')}
          </button>
        </p>
      )}
    </div>
  );
}
