import { Pencil, X } from 'lucide';
import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Evidence, LinkEdit } from '../../lib/claims';
import { Icon } from '../icon';
import { NoteText } from '../note/note-text';
import { useFocus } from '../use-focus';
import { relationFromClaim, relationFromEvidence } from '../words';
import { ClaimCard } from './claim-card';
import { ClaimLinks } from './claim-links';
import { readableAddress } from './readable-address';
import { RelationSelect } from './relation-select';

interface Props {
  item: Evidence;
  onChange(fields: LinkEdit): Promise<boolean>;
  onRemove(): void;
}

/** One link as seen from this claim: how it stands, to what, and the reader's note on it. */
export function EvidenceItem({ item, onChange, onRemove }: Props) {
  const [editing, setEditing] = useState(false);
  const name = item.own ? relationFromClaim : relationFromEvidence;
  const what = 'address' in item.other ? item.other.address : item.other.claim.label;
  return (
    <li class={`evidence-item relation-${item.relation.replace(' ', '-')}`}>
      <div class="evidence-head">
        <span class="relation">{name(item.relation)}</span>
        <button
          type="button"
          class="plain"
          aria-label={i18n.t('evidence.edit', { what })}
          aria-expanded={editing}
          onClick={() => setEditing(!editing)}
        >
          <Icon node={Pencil} size={16} />
        </button>
        <button
          type="button"
          class="plain"
          aria-label={i18n.t('evidence.remove', { what })}
          onClick={onRemove}
        >
          <Icon node={X} size={16} />
        </button>
      </div>
      <OtherEnd other={item.other} />
      {editing ? (
        <LinkForm
          item={item}
          onSave={async fields => {
            if (await onChange(fields)) setEditing(false);
          }}
          onLeave={() => setEditing(false)}
        />
      ) : (
        item.note && <NoteText note={item.note} />
      )}
    </li>
  );
}

function OtherEnd({ other }: Pick<Evidence, 'other'>) {
  if ('address' in other) {
    return (
      <a href={other.address} target="_blank" rel="noopener noreferrer">
        {readableAddress(other.address)}
      </a>
    );
  }
  return (
    <>
      {other.deleted && <p class="gone">{i18n.t('evidence.deleted')}</p>}
      <ClaimCard claim={other.claim} />
      <ClaimLinks claim={other.claim} kept={!other.deleted} />
    </>
  );
}

interface FormProps {
  item: Evidence;
  onSave(fields: LinkEdit): Promise<void>;
  onLeave(): void;
}

function LinkForm({ item, onSave, onLeave }: FormProps) {
  const [relation, setRelation] = useState(item.relation);
  const [note, setNote] = useState(item.note);
  const field = useFocus<HTMLTextAreaElement>(true);
  const id = useId();
  const save = () => onSave({ relation, note: note.trim() });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys typed in its fields are understood here; nothing to press
    <div
      class="evidence-form"
      onKeyDown={event => {
        if (event.key === 'Escape') onLeave();
        else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <RelationSelect
        label={i18n.t('evidence.relation')}
        chosen={relation}
        name={item.own ? relationFromClaim : relationFromEvidence}
        onChoose={setRelation}
      />
      <div>
        <label for={id}>{i18n.t('evidence.note')}</label>
        <textarea
          ref={field}
          id={id}
          dir="auto"
          value={note}
          onInput={event => setNote(event.currentTarget.value)}
        />
      </div>
      <div class="row">
        <button type="button" onClick={() => void save()}>
          {i18n.t('evidence.save')}
        </button>
        <button type="button" class="plain" onClick={onLeave}>
          {i18n.t('evidence.cancel')}
        </button>
      </div>
    </div>
  );
}
