import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Failure, SourceEdit, SourceView } from '../../lib/claims';
import { FailureNotice } from '../failure-notice';
import { useForm } from '../use-form';
import { DetailFields } from './detail-fields';
import { detailsFrom, type TypedDetails, typedDetails } from './details-draft';
import { editOfSource, startOfSource } from './form-state';

interface Props {
  source: SourceView;
  /** What was half typed last time. */
  draft: unknown;
  /** Is told what differs from what is kept. */
  onTyped(typed: TypedDetails): void;
  /** Saves; the words stay in the form when it fails. */
  onSave(fields: SourceEdit): Promise<Failure | null>;
  onClose(): void;
}

/** The details of a source alone, for where tags and note are edited elsewhere. */
export function DetailsForm({ source, draft, onTyped, onSave, onClose }: Props) {
  const [state, change] = useForm(
    () => detailsFrom(source, draft),
    latest => onTyped(typedDetails(source, latest)),
  );
  const [failure, setFailure] = useState<Failure | null>(null);
  const [wrong, setWrong] = useState<ReadonlySet<string>>(new Set());
  const formId = useId();

  const save = async () => {
    const edit = editOfSource({ ...startOfSource(source), ...state }, source);
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
    >
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
