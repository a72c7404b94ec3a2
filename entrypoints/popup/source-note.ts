import type { SourceEdit, SourceView } from '../../lib/claims';

/** Tags and note of a source, as typed. */
export interface SourceNote {
  tags: string[];
  /** A tag that is still being typed. */
  tag: string;
  note: string;
}

type Opened = Pick<SourceView, 'tags' | 'note'>;
const asKept = ({ tags, note }: Opened): SourceNote => ({ tags, tag: '', note });

/** What the form starts with: the source, and over it what was half-typed last time. */
export const startOfNote = (source: Opened, draft: Partial<SourceNote> | null): SourceNote => ({
  ...asKept(source),
  ...draft,
});

/** Only what differs from the source as it was opened: what was changed elsewhere meanwhile stays as it was changed. */
export function draftOfNote(state: SourceNote, opened: Opened): Partial<SourceNote> {
  const kept = asKept(opened);
  const changed = Object.entries(state).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(kept[field as keyof SourceNote]),
  );
  return Object.fromEntries(changed);
}

/** What is to be changed on the source. A tag still being typed counts. */
export function editOfNote(state: SourceNote, opened: Opened): SourceEdit {
  const { tags, tag, note } = draftOfNote(state, opened);
  return {
    ...((tags || tag?.trim()) && { tags: [...state.tags, state.tag.trim()].filter(Boolean) }),
    ...(note !== undefined && { note }),
  };
}
