import type { ClaimlightDatabase } from './database';

/** A hybrid logical clock reading: milliseconds, a counter within them, and the device that read it (Kulkarni et al., 2014). */
interface Reading {
  at: number;
  count: number;
}

const DEVICE_LENGTH = 8;
/** What four digits of base 36 can count to. */
const MOST_IN_ONE = 36 ** 4 - 1;

const digits = (value: number, length: number) => value.toString(36).padStart(length, '0');

function read(revision: string): Reading {
  const [at = '', count = ''] = revision.split('-');
  return { at: Number.parseInt(at, 36), count: Number.parseInt(count, 36) };
}

/**
 * The revision that follows `last`: later than it even when the machine's clock was set back.
 * Revisions compare as strings.
 */
export function nextRevision(last: string | undefined, device: string, now: number): string {
  const before = last ? read(last) : { at: 0, count: 0 };
  const full = before.count >= MOST_IN_ONE;
  const at = Math.max(now, full ? before.at + 1 : before.at);
  const count = at === before.at ? before.count + 1 : 0;
  return `${digits(at, 9)}-${digits(count, 4)}-${device}`;
}

/** A name for a copy of the library, random and without meaning. */
export function newDevice(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(DEVICE_LENGTH));
  return Array.from(bytes, byte => (byte % 36).toString(36)).join('');
}

/** The clock as it is stored: its last reading, '' before the first, and the name of this copy of the library. */
export async function readClock(db: ClaimlightDatabase): Promise<{ device: string; last: string }> {
  const stored = (await db.settings.get('clock'))?.value as { device: string; last: string } | undefined;
  return stored ?? { device: newDevice(), last: '' };
}

/** Keeps the clock. */
export const keepClock = (db: ClaimlightDatabase, value: { device: string; last: string }) =>
  db.settings.put({ name: 'clock', value });
