import { i18n } from '#i18n';
import { LONGEST_NAME, LONGEST_TEMPLATE } from '../../../../lib/claims';
import { TemplateHelp } from './template-help';

/** A template that is being written; without an id it is a new one. */
export interface Draft {
  id?: string;
  name: string;
  text: string;
}

interface Props {
  draft: Draft;
  onDraft(draft: Draft): void;
  onSave(): void;
  onCancel(): void;
}

/** A template's name and its text. What it makes of the first source is shown below, as with every format. */
export function TemplateEditor({ draft, onDraft, onSave, onCancel }: Props) {
  return (
    <form
      class="template-editor"
      onSubmit={event => {
        event.preventDefault();
        onSave();
      }}
    >
      <label for="template-name">{i18n.t('templates.name')}</label>
      <input
        id="template-name"
        dir="auto"
        required
        maxLength={LONGEST_NAME}
        aria-describedby="template-name-hint"
        value={draft.name}
        onInput={event => onDraft({ ...draft, name: event.currentTarget.value })}
      />
      <p id="template-name-hint" class="quiet">
        {i18n.t('templates.nameHint')}
      </p>
      <label for="template-text">{i18n.t('templates.text')}</label>
      <textarea
        id="template-text"
        rows={16}
        spellcheck={false}
        maxLength={LONGEST_TEMPLATE}
        aria-describedby="template-hint template-fault"
        value={draft.text}
        onInput={event => onDraft({ ...draft, text: event.currentTarget.value })}
      />
      <p id="template-hint" class="quiet">
        {i18n.t('templates.hint')}
      </p>
      <TemplateHelp />
      <p class="actions">
        <button type="submit" class="primary">
          {i18n.t('form.save')}
        </button>
        <button type="button" onClick={onCancel}>
          {i18n.t('confirm.cancel')}
        </button>
      </p>
    </form>
  );
}
