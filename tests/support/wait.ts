/** Looks again until there is something to see; gives up with what it was looking for. */
export async function waitFor<T>(
  look: () => Promise<T | null | undefined | false>,
  { timeout = 10_000, what = look.toString() } = {},
): Promise<T> {
  const end = Date.now() + timeout;
  for (;;) {
    const seen = await look();
    if (seen) return seen;
    if (Date.now() > end) throw new Error(`Waited ${timeout} ms for ${what}`);
    await new Promise(done => setTimeout(done, 50));
  }
}
