// @ts-check

/** How long a test waits (ms): far longer than anything takes, since a machine may be busy with other things. */
export const PATIENCE = 60_000;

/**
 * Looks again until there is something to see; gives up with what it was looking for.
 * @template T
 * @param {() => Promise<T | null | undefined | false>} look
 * @param {{ timeout?: number, what?: string }} [options]
 * @returns {Promise<T>}
 */
export async function waitFor(look, { timeout = PATIENCE, what = look.toString() } = {}) {
  const end = Date.now() + timeout;
  for (;;) {
    const seen = await look();
    if (seen) return seen;
    if (Date.now() > end) throw new Error(`Waited ${timeout} ms for ${what}`);
    await new Promise(done => setTimeout(done, 50));
  }
}
