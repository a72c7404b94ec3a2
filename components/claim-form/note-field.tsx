import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
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
      {preview && <Preview note={note} />}
    </div>
  );
}

/** The Markdown reader and the sanitiser load only for this. */
function Preview({ note }: { note: string }) {
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    let shown = true;
    void import('./render-markdown').then(({ renderMarkdown }) => {
      if (shown) place.current?.replaceChildren(renderMarkdown(note));
    });
    return () => {
      shown = false;
    };
  }, [note]);
  return <section ref={place} class="preview" aria-label={i18n.t('form.preview')} dir="auto" />;
}
