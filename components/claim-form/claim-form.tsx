import { Trash2 } from 'lucide';
import type { ComponentChildren, TargetedKeyboardEvent } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ClaimEdit, ClaimView, Failure, Prefill, StatusChange } from '../../lib/claims';
import { CloseButton } from '../close-button';
import { HalfTypedEvidence } from '../evidence/half-typed';
import { FailureNotice } from '../failure-notice';
import { Icon } from '../icon';
import { KindPicker } from '../kind-picker';
import { TagsInput } from '../tags-input';
import { useFocus } from '../use-focus';
import { useForm } from '../use-form';
import { useKept } from '../use-kept';
import { FigureFields } from './figure-fields';
import { draftOf, editOf, type FormState, startState, suggestedFields } from './form-state';
import { NoteField } from './note-field';
import type { FiguresIn } from './read-amount';
import { readSaid } from './read-said';
import { SpeakerFields } from './speaker-fields';
import { StatusFields } from './status-fields';
import { SuggestedFields } from './suggested-fields';
import { useFiguresIn } from './use-figures-in';
import './claim-form.css';

interface Props {
  claim: ClaimView;
  draft: unknown;
  tags: readonly string[];
  speakers: readonly string[];
  /** What became of its status, newest first. */
  history: readonly StatusChange[];
  /** What the words around the passage suggest; `null` where they are not known. */
  filled: Prefill | null;
  /** Which part has the focus at first, unless something beside the form has. */
  focus: 'tags' | 'note' | 'statement' | 'evidence' | null;
  /** Loads the rules that read figures as they are typed. */
  loadFigures(): Promise<FiguresIn>;
  /** What else unfolds below the fields. */
  children?: ComponentChildren;
  /** Keeps what is half-typed; resolves with what kept it from being kept. */
  onDraft(fields: Record<string, unknown>): Promise<Failure | null>;
  /** Saves; the words stay in the form when it fails. */
  onSave(fields: ClaimEdit): Promise<Failure | null>;
  onDelete(): Promise<Failure | null>;
  onLeave(): void;
}

/** The claim editor: quote, kind and tags in view, the rest unfolds. Everything typed is kept as a draft at once. */
export function ClaimForm({ claim, draft, tags, speakers, history, filled, focus, children, ...on }: Props) {
  const { unkept, keep, leave } = useKept(on.onDraft, on.onLeave);
  const [state, change] = useForm(
    () => startState(claim, draft),
    next => keep(draftOf(next, claim)),
  );
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const ids = { statement: useId(), hint: useId(), said: useId() };
  const statement = useFocus<HTMLTextAreaElement>(focus === 'statement');

  // What has been unfolded stays so: a field that is emptied must not close upon whoever types in it.
  const unfolded = useRef(focus === 'note' || focus === 'statement');
  unfolded.current ||= isFilled(state);

  const attempt = async (work: () => Promise<Failure | null>) => {
    setBusy(true);
    setFailure(await work());
    setBusy(false);
  };
  const figuresIn = useFiguresIn(state.figures !== null, on.loadFigures);

  // Evidence first: what is wrong with it is said beside it, and nothing is closed over it.
  const addEvidence = useRef<(() => Promise<boolean>) | null>(null);
  const save = () =>
    attempt(async () => {
      const added = (await addEvidence.current?.()) ?? true;
      return added ? on.onSave(editOf(state, claim, figuresIn)) : null;
    });
  const halfTyped = {
    draft: state.evidence,
    keep: (evidence: FormState['evidence']) => change({ evidence }),
    addOnSave(add: typeof addEvidence.current) {
      addEvidence.current = add;
    },
  };

  const onKeyDown = (event: TargetedKeyboardEvent<HTMLFormElement>) => {
    if (event.key === 'Enter' && event.altKey) {
      change(Object.assign({}, ...suggestedFields(filled, state).map(({ fields }) => fields)));
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit();
    else if (event.key === 'Escape') void leave();
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
      <SuggestedFields filled={filled} state={state} onTake={change} />
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
      <details open={unfolded.current}>
        <summary>{i18n.t('form.more')}</summary>
        <NoteField note={state.note} focus={focus === 'note'} onChange={note => change({ note })} />
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
        <div class="said">
          <label for={ids.said}>{i18n.t('form.said')}</label>
          <input
            id={ids.said}
            ref={field => field?.setCustomValidity(isSaid(state.said) ? '' : i18n.t('form.saidWanted'))}
            placeholder={i18n.t('form.saidHint')}
            title={i18n.t('form.saidWanted')}
            value={state.said}
            onInput={event => change({ said: event.currentTarget.value })}
            // As it will be kept, for the reader to see.
            onBlur={() => {
              const said = readSaid(state.said);
              if (said && said !== state.said) change({ said });
            }}
          />
        </div>
        <StatusFields state={state} history={history} onChange={change} />
        <FigureFields
          read={claim.ownFigures ? [] : claim.figures}
          own={state.figures}
          figuresIn={figuresIn}
          onChange={figures => change({ figures })}
        />
      </details>
      <HalfTypedEvidence.Provider value={halfTyped}>{children}</HalfTypedEvidence.Provider>
      <FailureNotice failure={failure ?? unkept} />
      <div class="actions">
        <button type="submit" class="primary" disabled={busy}>
          {i18n.t('form.save')}
        </button>
        <CloseButton {...{ unkept, leave }} onLeave={on.onLeave} />
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

const isSaid = (typed: string) => typed.trim() === '' || readSaid(typed) !== null;

const isFilled = ({ note, statement, speaker, said, status, statusNote }: FormState) =>
  Boolean(note || statement || speaker || said || statusNote || status !== 'unchecked');
