/** Chance that comes out the same for the same seed. */
export interface Random {
  /** A whole number from 0 up to, and without, `below`. */
  whole(below: number): number;
  chance(part: number): boolean;
  one<T>(from: readonly T[]): T;
  /** One of the first much more often than one of the last. */
  skewed<T>(from: readonly T[]): T;
}

export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  /** Mulberry32. */
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const at = <T>(from: readonly T[], index: number): T => {
    const found = from[index];
    if (found === undefined) throw new RangeError('nothing to choose from');
    return found;
  };
  return {
    whole: below => Math.floor(next() * below),
    chance: part => next() < part,
    one: from => at(from, Math.floor(next() * from.length)),
    skewed: from => at(from, Math.floor(next() ** 3 * from.length)),
  };
}
