import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Failure, SourceEdit, SourceView } from '../../lib/claims';
import { FailureNotice } from '../failure-notice';
import { TagsInput } from '../tags-input';
import { useForm } from '../use-form';
import { DetailFields } from './detail-fields';
import { draftOfSource, editOfSource, type SourceFormState, startOfSource } from './form-state';

interface Props {
  source: SourceView;
  /** Names of tags to complete, most used first. Without them the form is of the details alone. */
  tags?: readonly string[];
  /** Half-typed words from last time. */
  draft: unknown;
  /** Is told what differs from the source, as it is typed. */
  onDraft(fields: Partial<SourceFormState>): void;
  /** Saves; the words stay in the form when it fails. */
  onSave(fields: SourceEdit): Promise<Failure | null>;
  onClose(): void;
}

/** What the reader says of a source: tags, note, and the reader's word on each detail that was found, which can be taken back. */
export function SourceForm({ source, tags, draft, onDraft, onSave, onClose }: Props) {
  const [state, change] = useForm<SourceFormState>(
    () => startOfSource(source, draft),
    state => onDraft(draftOfSource(state, source)),
  );
  const [failure, setFailure] = useState<Failure | null>(null);
  const [wrong, setWrong] = useState<ReadonlySet<string>>(new Set());
  const noteId = useId();
  const formId = useId();

  const save = async () => {
    const edit = editOfSource(state, source);
    if ('wrong' in edit) {
      setWrong(new Set(edit.wrong));
      return document.getElementById(`${formId}-${edit.wrong[0]}`)?.focus();
    }
    const failed = await onSave(edit.fields);
    if (failed) setFailure(failed);
    else onClose();
  };

  return (
    <form
      class="source-form"
      noValidate
      onSubmit={event => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={event => event.key === 'Escape' && onClose()}
    >
      {tags && (
        <>
          <TagsInput
            label={i18n.t('form.tags')}
            chosen={state.tags}
            known={tags}
            typed={state.tag}
            onChosen={chosen => change({ tags: chosen, tag: '' })}
            onTyped={tag => change({ tag })}
            focus
          />
          <div>
            <label for={noteId}>{i18n.t('source.note')}</label>
            <textarea
              id={noteId}
              dir="auto"
              value={state.note}
              onInput={event => change({ note: event.currentTarget.value })}
            />
          </div>
          <h3>{i18n.t('sourceForm.details')}</h3>
        </>
      )}
      <DetailFields {...{ source, state, wrong, formId }} onChange={change} />
      <FailureNotice failure={failure} />
      <p class="actions">
        <button type="submit" class="primary">
          {i18n.t('form.save')}
        </button>
        <button type="button" class="plain" onClick={onClose}>
          {i18n.t('form.close')}
        </button>
      </p>
    </form>
  );
}
