import type { ExportRecord } from '../../lib/claims';
import { formats, zipped } from '../../lib/exchange';
import { ClaimlightDatabase } from '../../lib/store';
import { type Job, type JobAnswer, type Progress, recordsIn } from './job';

/** Writes a file away from the page, which goes on answering however much is taken out. */
addEventListener('message', ({ data }: MessageEvent<Job>) => {
  void work(data).catch(error => answer({ failed: String(error), fault: error?.fault }));
});

const answer = (message: JobAnswer) => postMessage(message);

async function work({ format, extension, options, scope, zip }: Job): Promise<void> {
  const exporter = formats.find(({ id }) => id === format);
  if (!exporter) throw new Error(`no format ${format}`);
  const records = counted(recordsIn(new ClaimlightDatabase(), scope));
  const written = zip
    ? zipped({ ...exporter, extension }, records, options)
    : exporter.write(records, options);
  let file = new Blob([]);
  let parts: BlobPart[] = [];
  let size = 0;
  for await (const part of written) {
    parts.push(part as BlobPart);
    size += part.length;
    // A blob lives on disk; pieces live in memory.
    if (size > 8_000_000) {
      file = new Blob([file, ...parts]);
      parts = [];
      size = 0;
    }
  }
  answer({ file: new Blob([file, ...parts], { type: zip ? 'application/zip' : exporter.mime }) });
}

/** Between two words on how far it has come pass at least so many ms. */
const PAUSE = 100;

/** Says how much has been read as it goes to be written, so that one large source is seen too. */
async function* counted(records: AsyncIterable<ExportRecord>): AsyncIterable<ExportRecord> {
  const done: Progress = { sources: 0, claims: 0 };
  let told = Number.NEGATIVE_INFINITY;
  for await (const record of records) {
    done.sources += 1;
    done.claims += record.claims.length;
    if (performance.now() - told >= PAUSE) {
      told = performance.now();
      answer({ done });
    }
    yield record;
  }
}
