import type { Result } from '../../../lib/claims';
import type { Columns } from '../../../lib/exchange';
import type { Committed, ImportMade } from '../../../lib/store';
import type { ImportAnswer, ImportAsk, Looked } from './job';
import ImportWorker from './worker?worker';

/** One file that is being taken in, in a worker of its own. */
export interface Run {
  look(file: File, columns: Columns | undefined, onDone: (rows: number) => void): Promise<Looked>;
  /** All in one transaction; stopped in the midst of it, nothing is taken. */
  take(
    about: Pick<ImportMade, 'file' | 'format' | 'unreadable'>,
    onDone: (sources: number) => void,
    signal: AbortSignal,
  ): Promise<Result<Committed<ImportMade>>>;
  /** Ends the worker and forgets what it read. What `look` had promised is never kept. */
  end(): void;
}

export function startRun(): Run {
  const worker = new ImportWorker();
  const tell = (ask: ImportAsk) => worker.postMessage(ask);
  const asked = (ask: ImportAsk, onDone: (done: number) => void) =>
    new Promise<Exclude<ImportAnswer, { done: number } | { failed: string }>>((resolve, reject) => {
      const heard = new AbortController();
      const settle = (how: () => void) => {
        heard.abort();
        how();
      };
      worker.addEventListener('error', event => settle(() => reject(new Error(event.message))), heard);
      worker.addEventListener(
        'message',
        ({ data }: MessageEvent<ImportAnswer>) => {
          if ('done' in data) onDone(data.done);
          else if ('failed' in data) settle(() => reject(new Error(data.failed)));
          else settle(() => resolve(data));
        },
        heard,
      );
      tell(ask);
    });
  return {
    async look(file, columns, onDone) {
      const answer = await asked({ look: file, columns }, onDone);
      if (!('looked' in answer)) throw new Error('not what was asked');
      return answer.looked;
    },
    async take(about, onDone, signal) {
      signal.addEventListener('abort', () => tell({ stop: true }), { once: true });
      const answer = await asked({ take: about }, onDone);
      if (!('taken' in answer)) throw new Error('not what was asked');
      return answer.taken;
    },
    end: () => worker.terminate(),
  };
}
