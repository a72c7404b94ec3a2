import type { Job, JobAnswer } from './job';
import ExportWorker from './worker?worker';

/** Runs an export in a worker. Aborting ends it at once; then, and on a failure, the promise rejects. */
export function runJob(job: Job, onDone: (sources: number) => void, signal: AbortSignal): Promise<Blob> {
  const worker = new ExportWorker();
  const finished = new Promise<Blob>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    worker.addEventListener('error', event => reject(new Error(event.message)));
    worker.addEventListener('message', ({ data }: MessageEvent<JobAnswer>) => {
      if ('done' in data) onDone(data.done);
      else if ('file' in data) resolve(data.file);
      else reject(new Error(data.failed));
    });
    worker.postMessage(job);
  });
  return finished.finally(() => worker.terminate());
}
