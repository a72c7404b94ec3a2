import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ClaimBrief, Id, Relation } from '../../lib/claims';
import { relationFromEvidence } from '../words';
import { RelationSelect } from './relation-select';

interface Props {
  waiting: ClaimBrief;
  /** The claim at hand, which may be the evidence; null where none is. */
  claim: Id | null;
  /** Links the claim at hand to the waiting one as evidence. */
  onLink?(relation: Relation): void;
  onStop(): void;
  /** Says which claim is at hand, where that does not stand beside it. */
  children?: ComponentChildren;
}

/** The claim that waits for evidence, and the offer to link the claim at hand to it. */
export function Waiting({ waiting, claim, onLink, onStop, children }: Props) {
  const [relation, setRelation] = useState<Relation>('supports');
  const own = waiting.id === claim;
  return (
    <section class="waiting" aria-label={i18n.t('waiting.title')}>
      <h3>{i18n.t('waiting.title')}</h3>
      {own ? <p>{i18n.t('waiting.this')}</p> : <blockquote dir="auto">{waiting.label}</blockquote>}
      {!own && children}
      {!own && onLink && (
        <RelationSelect
          label={i18n.t('waiting.how')}
          chosen={relation}
          name={relationFromEvidence}
          onChoose={setRelation}
        />
      )}
      <div class="row">
        {!own && onLink && (
          <button type="button" onClick={() => onLink(relation)}>
            {i18n.t('waiting.link')}
          </button>
        )}
        <button type="button" class="plain" onClick={onStop}>
          {i18n.t('waiting.stop')}
        </button>
      </div>
    </section>
  );
}
