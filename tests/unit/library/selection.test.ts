import { describe, expect, it } from 'vitest';
import {
  chooseAll,
  extend,
  keepOnly,
  NOTHING,
  type Selection,
  toggle,
} from '../../../entrypoints/library/browse/selection';

const IDS = ['a', 'b', 'c', 'd', 'e', 'f'];
const chosen = ({ chosen: set }: Selection) => IDS.filter(id => set.has(id)).join('');

describe('choosing in a list', () => {
  it('chooses one and lets it go', () => {
    const one = toggle(NOTHING, 'b');
    expect(chosen(one)).toBe('b');
    expect(chosen(toggle(one, 'b'))).toBe('');
    expect(chosen(NOTHING)).toBe('');
  });

  it.each([
    ['down', 'b', ['d'], 'bcd'],
    ['up', 'd', ['b'], 'bcd'],
    ['back again, letting go what was too much', 'b', ['e', 'c'], 'bc'],
    ['past the anchor to the other side', 'c', ['e', 'a'], 'abc'],
  ])('extends a range %s', (_, anchor, steps, expected) => {
    const start = toggle(NOTHING, anchor);
    const end = steps.reduce((selection, to) => extend(selection, IDS, null, to), start);
    expect(chosen(end)).toBe(expected);
  });

  it('begins a range where the reader is when nothing was chosen before', () => {
    expect(chosen(extend(NOTHING, IDS, 'b', 'c'))).toBe('bc');
    expect(chosen(extend(NOTHING, IDS, null, 'c'))).toBe('c');
  });

  it('keeps what was chosen apart from the range', () => {
    const two = toggle(toggle(NOTHING, 'a'), 'd');
    expect(chosen(extend(extend(two, IDS, null, 'f'), IDS, null, 'e'))).toBe('ade');
  });

  it('begins anew where the anchor has left the list', () => {
    const gone = toggle(NOTHING, 'x');
    expect(chosen(extend(gone, IDS, 'b', 'c'))).toBe('bc');
  });

  it('chooses everything, and lets go what is no longer listed', () => {
    const all = chooseAll(IDS);
    expect(chosen(all)).toBe('abcdef');
    expect(chosen(keepOnly(all, ['c', 'a', 'z']))).toBe('ac');
    expect(keepOnly(all, IDS)).toBe(all);
  });
});
