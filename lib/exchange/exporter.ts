import type { ExportRecord } from '../claims';

/** How an export is to be written. `now` is the instant it is made, ISO 8601. */
export interface ExportOptions {
  now: string;
}

/** One format. `write` takes sources one by one and yields the file piece by piece, so that size costs no memory. */
export interface Exporter {
  id: string;
  label: string;
  mime: string;
  /** Without the dot. */
  extension: string;
  write(records: AsyncIterable<ExportRecord>, options: ExportOptions): AsyncIterable<string | Uint8Array>;
}
