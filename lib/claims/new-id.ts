import type { Id } from './ids';

let latest = 0;
let count = 0;
/** What the twelve bits beside the time count to. */
const MOST_IN_ONE = 0xfff;

/**
 * A new id: see `Id`. Ids made one after the other in one place sort in that order, even within a millisecond, which twelve bits
 * count (RFC 9562, 6.2, method 1): the time must not run ahead, or what another place makes next would sort before these.
 * Written here since every page we enter carries it; the usual library weighs as much as the whole claim model.
 */
export function newId(): Id {
  const random = crypto.getRandomValues(new Uint8Array(10));
  const now = Date.now();
  count += 1;
  if (now > latest || count > MOST_IN_ONE) {
    latest = Math.max(now, latest + 1);
    // A random beginning, so that two places seldom make the same; in the lower half, to leave room to count.
    count = (((random[0] ?? 0) << 8) | (random[1] ?? 0)) & (MOST_IN_ONE >> 1);
  }
  const time = latest.toString(16).padStart(12, '0');
  random[2] = ((random[2] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(random, byte => byte.toString(16).padStart(2, '0')).join('');
  const counted = count.toString(16).padStart(3, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${counted}-${hex.slice(4, 8)}-${hex.slice(8)}`;
}
