/** How long work took, and how long the page had to wait for its turn at most, in milliseconds. */
export interface Timing {
  ms: number;
  longestSlice: number;
}

/** Times work that gives the page its turn by `scheduler.postTask`; of other work, all is one slice. */
export async function timeSlices<T>(work: () => Promise<T>): Promise<Timing & { result: T }> {
  const { scheduler } = globalThis as unknown as { scheduler: { postTask: (task: () => void) => unknown } };
  const { postTask } = scheduler;
  const began = performance.now();
  let from = began;
  let longestSlice = 0;
  const endSlice = (): void => {
    longestSlice = Math.max(longestSlice, performance.now() - from);
  };
  scheduler.postTask = task => {
    endSlice();
    return postTask.call(scheduler, () => {
      from = performance.now();
      task();
    });
  };
  try {
    const result = await work();
    endSlice();
    return { result, ms: performance.now() - began, longestSlice };
  } finally {
    scheduler.postTask = postTask;
  }
}
