import { expect, it } from 'vitest';
import { undoable } from '../../../entrypoints/library/browse/detail/undoable';

it('a change can be taken back as long as what it changed stayed so', () => {
  const change = (id: string, before: object | null, after: object) => ({
    ...{ id, before: before && { revision: `before ${id}`, ...before } },
    after: { revision: id, updatedAt: id, ...after },
  });
  const saved = change('1', null, { note: '', kind: null });
  const noted = change('2', { note: '' }, { note: 'a' });
  const kind = change('3', { kind: null }, { kind: 'figure' });
  const again = change('4', { note: 'a' }, { note: 'b' });
  const undone = change('5', { note: 'b' }, { note: 'a' });
  const purged = { id: '6', before: {}, after: { revision: '6' } };
  expect([...undoable([saved, noted, kind])]).toEqual(['2', '3']);
  expect([...undoable([saved, noted, kind, again])]).toEqual(['3', '4']);
  expect([...undoable([saved, noted, kind, again, undone])]).toEqual(['2', '3', '5']);
  expect([...undoable([purged])]).toEqual([]);
});
