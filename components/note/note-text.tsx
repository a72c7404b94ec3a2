import { useLayoutEffect, useRef } from 'preact/hooks';
import './note.css';

/** What a note must hold before it is worth reading as Markdown: anything else looks the same as it is. */
const MARKS = /[*_`#>~|[\]\\<&]|^\s*[-+\d]|https?:|www\.|@/m;

interface Props {
  /** In Markdown. */
  note: string;
  class?: string;
}

/** A reader's note as it looks. The words are there at once; the Markdown reader and the sanitiser load only for a note that needs them. */
export function NoteText({ note, class: extra = '' }: Props) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const words = document.createElement('p');
    words.className = 'as-typed';
    words.textContent = note;
    place.current?.replaceChildren(words);
    if (!MARKS.test(note)) return;
    let shown = true;
    const load = import('./render-markdown').then(({ renderMarkdown }) => {
      if (shown) place.current?.replaceChildren(renderMarkdown(note));
    });
    // The words stand there already.
    load.catch(() => undefined);
    return () => {
      shown = false;
    };
  }, [note]);
  return <div ref={place} class={`note ${extra}`} dir="auto" />;
}
