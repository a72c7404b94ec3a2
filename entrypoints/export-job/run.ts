import type { TemplateFault } from '../../lib/exchange/templates';
import type { Job, JobAnswer, Progress } from './job';
import ExportWorker from './worker?worker';

/** A file that could not be written; `fault` where the reader's template is why. */
export class JobFailed extends Error {
  readonly fault: TemplateFault | undefined;
  constructor({ failed, fault }: { failed: string; fault?: TemplateFault }) {
    super(failed);
    this.fault = fault;
  }
}

/** Runs an export in a worker. Aborting ends it at once; then, and on a failure, the promise rejects. */
export function runJob(job: Job, onDone: (done: Progress) => void, signal: AbortSignal): Promise<Blob> {
  const worker = new ExportWorker();
  const finished = new Promise<Blob>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    worker.addEventListener('error', event => reject(new Error(event.message)));
    worker.addEventListener('message', ({ data }: MessageEvent<JobAnswer>) => {
      if ('done' in data) onDone(data.done);
      else if ('file' in data) resolve(data.file);
      else reject(new JobFailed(data));
    });
    worker.postMessage(job);
  });
  return finished.finally(() => worker.terminate());
}
