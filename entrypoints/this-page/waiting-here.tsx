import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Waiting } from '../../components/evidence/waiting';
import type { ClaimBrief, ClaimView, Id, Relation } from '../../lib/claims';

interface Props {
  waiting: ClaimBrief;
  /** The claims of this page. */
  claims: readonly ClaimView[];
  onLink(claim: Id, relation: Relation): void;
  onStop(): void;
}

/** The claim that waits for evidence, and the offer to link a claim of this page to it: the one made last, or another one. */
export function WaitingHere({ waiting, claims, onLink, onStop }: Props) {
  const label = useId();
  const [chosen, setChosen] = useState<Id | null>(null);
  // Ids are in the order of their making.
  const others = claims.filter(({ id }) => id !== waiting.id).toSorted((a, b) => (a.id < b.id ? 1 : -1));
  const claim = others.find(({ id }) => id === chosen) ?? others[0];
  if (!claim) {
    const here = claims.some(({ id }) => id === waiting.id);
    return <Waiting waiting={waiting} claim={here ? waiting.id : null} onStop={onStop} />;
  }
  return (
    <Waiting
      waiting={waiting}
      claim={claim.id}
      onLink={relation => onLink(claim.id, relation)}
      onStop={onStop}
    >
      <div>
        <label for={label}>{i18n.t('waiting.here')}</label>
        <select id={label} value={claim.id} onChange={event => setChosen(event.currentTarget.value as Id)}>
          {others.map(({ id, statement, quotes }) => (
            <option key={id} value={id}>
              {statement || quotes.join(' … ')}
            </option>
          ))}
        </select>
      </div>
    </Waiting>
  );
}
