import './note.css';
import { useNoteText } from './use-note-text';

interface Props {
  /** In Markdown. */
  note: string;
  class?: string;
}

/** A reader's note as it looks. */
export function NoteText({ note, class: extra = '' }: Props) {
  return <div ref={useNoteText(note)} class={`note ${extra}`} dir="auto" />;
}
