import { useContext, useEffect, useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ClaimBrief, LinkEnd, Relation } from '../../lib/claims';
import { useFocus } from '../use-focus';
import { useFocusKept } from '../use-focus-kept';
import { relationFromClaim } from '../words';
import { ClaimCard } from './claim-card';
import { ClaimPicker } from './claim-picker';
import type { EvidenceDesk } from './desk';
import { HalfTypedEvidence } from './half-typed';
import { RelationSelect } from './relation-select';

interface Props {
  /** Whether evidence is given by its address or chosen among the claims of the library. */
  by: 'address' | 'claim';
  offer: EvidenceDesk['offer'];
  /** Answers whether it was added; the words stay where it was not. */
  onAdd(link: { to: LinkEnd; relation: Relation; note: string }): Promise<boolean>;
  onLeave(): void;
}

/** Adds a web address or another claim as evidence, with how it stands to this claim and a note. */
export function AddEvidence({ by, offer, onAdd, onLeave }: Props) {
  const form = useContext(HalfTypedEvidence);
  const [relation, setRelation] = useState<Relation>(form?.draft?.relation ?? 'supports');
  const [address, setAddress] = useState(form?.draft?.address ?? '');
  const [chosen, setChosen] = useState<ClaimBrief | null>(null);
  const [note, setNote] = useState(form?.draft?.note ?? '');
  const part = useRef<HTMLDivElement>(null);
  const relations = useRef<HTMLSelectElement>(null);
  // The field in which a claim was found goes with its being chosen.
  useFocusKept(part, relations);
  const field = useFocus<HTMLInputElement>(by === 'address');
  const ids = { address: useId(), note: useId() };
  const to = by === 'address' ? (address.trim() ? { address } : null) : chosen && { claim: chosen.id };

  const add = async () => {
    if (!to) return true;
    const added = await onAdd({ to, relation, note: note.trim() });
    if (added) leave();
    return added;
  };
  const leave = () => {
    form?.keep(null);
    onLeave();
  };
  useEffect(() => {
    form?.addOnSave(add);
    return () => form?.addOnSave(null);
  });
  useEffect(() => {
    const begun = by === 'address' && (address || note) ? { address, relation, note } : null;
    if (begun || form?.draft) form?.keep(begun);
  }, [by, address, relation, note]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys typed in its fields are understood here; nothing to press
    <div
      ref={part}
      class="evidence-form"
      onKeyDown={event => {
        const typed = event.target instanceof HTMLInputElement && event.target.type !== 'search';
        if (event.key === 'Escape') leave();
        else if (event.key === 'Enter' && typed && !event.defaultPrevented) void add();
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      {by === 'address' && (
        <div>
          <label for={ids.address}>{i18n.t('evidence.address')}</label>
          <input
            ref={field}
            id={ids.address}
            type="text"
            inputMode="url"
            placeholder="https://"
            value={address}
            onInput={event => setAddress(event.currentTarget.value)}
          />
        </div>
      )}
      {by === 'claim' && !chosen && <ClaimPicker offer={offer} onChoose={setChosen} />}
      {chosen && (
        <div class="chosen-claim">
          <ClaimCard claim={chosen} />
          <button type="button" class="plain" onClick={() => setChosen(null)}>
            {i18n.t('evidence.chooseOther')}
          </button>
        </div>
      )}
      <RelationSelect
        label={i18n.t('evidence.relation')}
        chosen={relation}
        name={relationFromClaim}
        field={relations}
        onChoose={setRelation}
      />
      <div>
        <label for={ids.note}>{i18n.t('evidence.note')}</label>
        <input
          id={ids.note}
          dir="auto"
          placeholder={i18n.t('evidence.noteHint')}
          value={note}
          onInput={event => setNote(event.currentTarget.value)}
        />
      </div>
      <div class="row">
        <button type="button" disabled={!to} onClick={() => void add()}>
          {i18n.t('evidence.add')}
        </button>
        <button type="button" class="plain" onClick={leave}>
          {i18n.t('evidence.cancel')}
        </button>
      </div>
    </div>
  );
}
