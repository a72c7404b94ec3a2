import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** What a note must hold before it is worth reading as Markdown: anything else looks the same as it is. */
const MARKS = /[*_`#>~|[\]\\<&]|^\s*[-+\d]|https?:|www\.|@/m;

/**
 * Fills an element with a note as it looks. The words are there at once; the Markdown reader and the sanitiser load only for a note that
 * needs them.
 */
export function useNoteText(note: string): RefObject<HTMLDivElement | null> {
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
  return place;
}
