import { expect, it } from 'vitest';
import { draftOfNote, editOfNote, startOfNote } from '../../../entrypoints/popup/source-note';

const OPENED = { tags: ['ports'], note: 'Read again.' };

it('keeps as a draft, and saves, only what was changed in the form', () => {
  const start = startOfNote(OPENED, null);
  expect(draftOfNote(start, OPENED)).toEqual({});
  expect(editOfNote(start, OPENED)).toEqual({});
  const typed = { ...start, note: 'Read twice.' };
  expect(draftOfNote(typed, OPENED)).toEqual({ note: 'Read twice.' });
  expect(editOfNote(typed, OPENED)).toEqual({ note: 'Read twice.' });
  expect(editOfNote({ ...start, tag: ' air ' }, OPENED)).toEqual({ tags: ['ports', 'air'] });
  expect(editOfNote({ ...start, tags: [] }, OPENED)).toEqual({ tags: [] });
});

it('a draft of a note does not hide, nor overwrite, tags that were changed elsewhere since', () => {
  const draft = draftOfNote({ ...startOfNote(OPENED, null), note: 'Half a tho' }, OPENED);
  const now = { tags: ['ports', 'added in the library'], note: 'Read again.' };
  const opened = startOfNote(now, draft);
  expect(opened).toEqual({ tags: now.tags, tag: '', note: 'Half a tho' });
  expect(editOfNote(opened, now)).toEqual({ note: 'Half a tho' });
});
