import type { Id } from './ids';

let latest = 0;

/**
 * A new id: see `Id`. Ids made one after the other in one place sort in that order, even within a millisecond.
 * Written here since every page we enter carries it; the usual library weighs as much as the whole claim model.
 */
export function newId(): Id {
  latest = Math.max(Date.now(), latest + 1);
  const time = latest.toString(16).padStart(12, '0');
  const random = crypto.getRandomValues(new Uint8Array(10));
  random[2] = ((random[2] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(random, byte => byte.toString(16).padStart(2, '0')).join('');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex.slice(1, 4)}-${hex.slice(4, 8)}-${hex.slice(8)}`;
}
