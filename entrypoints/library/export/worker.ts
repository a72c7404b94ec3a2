import type { ExportRecord } from '../../../lib/claims';
import { formats, zipped } from '../../../lib/exchange';
import { ClaimlightDatabase } from '../../../lib/store';
import { type Job, type JobAnswer, recordsIn } from './job';

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

async function* counted(records: AsyncIterable<ExportRecord>): AsyncIterable<ExportRecord> {
  let done = 0;
  for await (const record of records) {
    yield record;
    done += 1;
    if (done % 50 === 0) answer({ done });
  }
}
