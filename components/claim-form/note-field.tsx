import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { NoteText } from '../note/note-text';
import { useFocus } from '../use-focus';

interface Props {
  note: string;
  focus: boolean;
  onChange(note: string): void;
}

/** The note, in Markdown, with a preview in which nothing loads or runs. */
export function NoteField({ note, focus, onChange }: Props) {
  const id = useId();
  const field = useFocus<HTMLTextAreaElement>(focus);
  const [preview, setPreview] = useState(false);
  return (
    <div class="note-field">
      <div class="spread">
        <label for={id}>{i18n.t('form.note')}</label>
        <button
          type="button"
          class="plain"
          aria-pressed={preview}
          disabled={note.trim() === ''}
          onClick={() => setPreview(!preview)}
        >
          {i18n.t('form.preview')}
        </button>
      </div>
      <textarea
        ref={field}
        id={id}
        dir="auto"
        hidden={preview}
        placeholder={i18n.t('form.noteHint')}
        value={note}
        onInput={event => onChange(event.currentTarget.value)}
      />
      {preview && (
        <section class="preview" aria-label={i18n.t('form.preview')}>
          <NoteText note={note} />
        </section>
      )}
    </div>
  );
}
