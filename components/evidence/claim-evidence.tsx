import { Link, Quote, Search } from 'lucide';
import { useContext, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Evidence, Id, Relation } from '../../lib/claims';
import { FailureNotice } from '../failure-notice';
import { Icon } from '../icon';
import { useFocusKept } from '../use-focus-kept';
import { AddEvidence } from './add-evidence';
import type { EvidenceDesk } from './desk';
import { EvidenceItem } from './evidence-item';
import { HalfTypedEvidence } from './half-typed';
import { SimilarClaims } from './similar-claims';
import { useDesk } from './use-desk';
import { Waiting } from './waiting';
import './evidence.css';

interface Props {
  desk: EvidenceDesk;
  /** Shows the list at once. */
  open: boolean;
}

/** A claim's evidence at both of its ends, the same claim elsewhere, and what waits for evidence: seen, added, changed, removed. */
export function ClaimEvidence({ desk, open }: Props) {
  const { evidence, similar, waiting, failure, run } = useDesk(desk);
  const begun = useContext(HalfTypedEvidence)?.draft;
  const [adding, setAdding] = useState<'address' | 'claim' | null>(begun ? 'address' : null);
  const part = useRef<HTMLDivElement>(null);
  const title = useRef<HTMLElement>(null);
  useFocusKept(part, title);
  const [told, setTold] = useState<{ text: string; undo?: Id } | null>(null);

  const link = async (from: Id, relation: Relation) => {
    const done = await run(desk.link({ from, to: { claim: desk.claim }, relation, note: '' }));
    if (done) setTold({ text: i18n.t('evidence.linked') });
    return done;
  };
  const remove = async (item: Evidence) => {
    const answer = await desk.remove(item.link);
    if (answer.ok) setTold({ text: i18n.t('evidence.removed'), undo: answer.value.commit });
    await run(Promise.resolve(answer));
  };
  const undo = async (commit: Id) => {
    if (await run(desk.undo(commit))) setTold(null);
  };

  return (
    <div class="evidence" ref={part}>
      <SimilarClaims
        similar={similar}
        onLink={({ claim }, relation) => void link(claim.id, relation)}
        onDismiss={({ claim }) => void run(desk.dismiss(claim.id))}
      />
      {waiting && (
        <Waiting
          waiting={waiting}
          claim={desk.claim}
          onLink={async relation => {
            if (await link(waiting.id, relation)) await run(desk.wait(null));
          }}
          onStop={() => void run(desk.wait(null))}
        />
      )}
      <details open={open || Boolean(begun)}>
        <summary ref={title}>
          {i18n.t('evidence.title')}
          {evidence && evidence.length > 0 && <span class="count">{evidence.length}</span>}
        </summary>
        <div class="list">
          {!evidence && !failure && <p class="quiet">{i18n.t('evidence.loading')}</p>}
          {evidence?.length === 0 && <p class="quiet">{i18n.t('evidence.none')}</p>}
          {evidence && evidence.length > 0 && (
            <ul>
              {evidence.map(item => (
                <EvidenceItem
                  key={item.link}
                  item={item}
                  onChange={fields => run(desk.change(item.link, fields))}
                  onRemove={() => void remove(item)}
                />
              ))}
            </ul>
          )}
          {adding ? (
            <AddEvidence
              key={adding}
              by={adding}
              offer={desk.offer}
              onAdd={link => run(desk.link({ from: desk.claim, ...link }))}
              onLeave={() => setAdding(null)}
            />
          ) : (
            <div class="row">
              <button type="button" onClick={() => setAdding('address')}>
                <Icon node={Link} size={16} />
                {i18n.t('evidence.addAddress')}
              </button>
              <button type="button" onClick={() => setAdding('claim')}>
                <Icon node={Quote} size={16} />
                {i18n.t('evidence.addClaim')}
              </button>
              {waiting?.id !== desk.claim && (
                <button type="button" onClick={() => void run(desk.wait(desk.claim))}>
                  <Icon node={Search} size={16} />
                  {i18n.t('waiting.findElsewhere')}
                </button>
              )}
            </div>
          )}
        </div>
      </details>
      <p class="told" role="status">
        {told?.text}
        {told?.undo && (
          <button type="button" class="plain" onClick={() => void undo(told.undo ?? '')}>
            {i18n.t('announce.undo')}
          </button>
        )}
      </p>
      <FailureNotice failure={failure} />
    </div>
  );
}
