import { Trash2 } from 'lucide';
import type { ComponentChildren, TargetedKeyboardEvent } from 'preact';
import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type ClaimEdit, type ClaimView, type Failure, STATUSES, type Status } from '../../lib/claims';
import { Icon } from '../icon';
import { KindPicker } from '../kind-picker';
import { TagsInput } from '../tags-input';
import { useFocus } from '../use-focus';
import { useForm } from '../use-form';
import { failureText, statusName } from '../words';
import { draftOf, editOf, type FormState, startState } from './form-state';
import { SpeakerFields } from './speaker-fields';
import './claim-form.css';

interface Props {
  claim: ClaimView;
  draft: unknown;
  tags: readonly string[];
  speakers: readonly string[];
  focus: 'tags' | 'note' | 'statement' | 'evidence';
  /** What else unfolds below the fields. */
  children?: ComponentChildren;
  onDraft(fields: Record<string, unknown>): void;
  /** Saves; the words stay in the form when it fails. */
  onSave(fields: ClaimEdit): Promise<Failure | null>;
  onDelete(): Promise<Failure | null>;
  onLeave(): void;
}

/** The claim editor: quote, kind, tags and note in view, the rest unfolds. Everything typed is kept as a draft at once. */
export function ClaimForm({ claim, draft, tags, speakers, focus, children, ...on }: Props) {
  const [state, change] = useForm(
    () => startState(claim, draft),
    next => on.onDraft(draftOf(next, claim)),
  );
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const ids = { statement: useId(), status: useId(), statusNote: useId(), note: useId(), hint: useId() };

  const note = useFocus<HTMLTextAreaElement>(focus === 'note');
  const statement = useFocus<HTMLTextAreaElement>(focus === 'statement');

  const attempt = async (work: () => Promise<Failure | null>) => {
    setBusy(true);
    setFailure(await work());
    setBusy(false);
  };
  const save = () => attempt(() => on.onSave(editOf(state, claim)));

  const onKeyDown = (event: TargetedKeyboardEvent<HTMLFormElement>) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
    else if (event.key === 'Escape') on.onLeave();
    else return;
    event.preventDefault();
  };

  return (
    <form
      class="claim-form"
      aria-label={i18n.t('editor.title')}
      onKeyDown={onKeyDown}
      onSubmit={event => {
        event.preventDefault();
        void save();
      }}
    >
      <blockquote class={`quote kind-${state.kind ?? 'plain'}`} dir="auto">
        {claim.quotes.join(' … ') || i18n.t('form.noQuote')}
      </blockquote>
      <KindPicker chosen={state.kind} onChoose={kind => change({ kind })} label={i18n.t('toolbar.kind')} />
      <TagsInput
        label={i18n.t('form.tags')}
        chosen={state.tags}
        known={tags}
        typed={state.tag}
        onChosen={chosen => change({ tags: chosen, tag: '' })}
        onTyped={tag => change({ tag })}
        focus={focus === 'tags'}
      />
      <div>
        <label for={ids.note}>{i18n.t('form.note')}</label>
        <textarea
          ref={note}
          id={ids.note}
          dir="auto"
          value={state.note}
          onInput={event => change({ note: event.currentTarget.value })}
        />
      </div>
      <details open={focus === 'statement' || isFilled(state)}>
        <summary>{i18n.t('form.more')}</summary>
        <div>
          <label for={ids.statement}>{i18n.t('form.statement')}</label>
          <textarea
            ref={statement}
            id={ids.statement}
            dir="auto"
            aria-describedby={ids.hint}
            placeholder={claim.quotes.join(' … ').slice(0, 140)}
            value={state.statement}
            onInput={event => change({ statement: event.currentTarget.value })}
          />
          <p id={ids.hint} class="quiet hint">
            {i18n.t('form.statementHint')}
          </p>
        </div>
        <SpeakerFields state={state} speakers={speakers} onChange={change} />
        <div class="pair">
          <div>
            <label for={ids.status}>{i18n.t('form.status')}</label>
            <select
              id={ids.status}
              value={state.status}
              onChange={event => change({ status: event.currentTarget.value as Status })}
            >
              {STATUSES.map(status => (
                <option key={status} value={status}>
                  {statusName(status)}
                </option>
              ))}
            </select>
          </div>
          <div>
            <label for={ids.statusNote}>{i18n.t('form.statusNote')}</label>
            <input
              id={ids.statusNote}
              value={state.statusNote}
              onInput={event => change({ statusNote: event.currentTarget.value })}
            />
          </div>
        </div>
      </details>
      {children}
      {failure && (
        <p class="failure" role="alert">
          {failureText(failure)}
        </p>
      )}
      <div class="actions">
        <button type="submit" class="primary" disabled={busy}>
          {i18n.t('form.save')}
        </button>
        <button type="button" class="plain" onClick={on.onLeave}>
          {i18n.t('form.close')}
        </button>
        <button
          type="button"
          class="plain danger"
          disabled={busy}
          aria-label={i18n.t('form.delete')}
          title={i18n.t('form.delete')}
          onClick={() => attempt(on.onDelete)}
        >
          <Icon node={Trash2} />
        </button>
      </div>
    </form>
  );
}

const isFilled = ({ statement, speaker, status, statusNote }: FormState) =>
  Boolean(statement || speaker || statusNote || status !== 'unchecked');
