/** Work that can be interrupted at every `yield`. */
export type Work<T> = Generator<undefined, T, undefined>;

/** Does all the work at once. */
export function runNow<T>(work: Work<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

interface SliceOptions {
  signal?: AbortSignal;
  /** Milliseconds of work after which the page gets its turn. */
  sliceMs: number;
}

/**
 * Does the work in slices, so that the page answers between them.
 * @throws the signal's reason, once it is aborted.
 */
export async function runSliced<T>(work: Work<T>, { signal, sliceMs }: SliceOptions): Promise<T> {
  signal?.throwIfAborted();
  for (;;) {
    const until = performance.now() + sliceMs;
    do {
      const step = work.next();
      if (step.done) return step.value;
    } while (performance.now() < until);
    await nextTurn();
    signal?.throwIfAborted();
  }
}

/** Not `scheduler.yield`, which goes before the page's own timers. */
function nextTurn(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Partial<Scheduler> };
  return scheduler?.postTask?.(() => {}) ?? new Promise(resolve => setTimeout(resolve));
}
