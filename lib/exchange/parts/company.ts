import type { ExportRecord } from '../../claims';
import type { Records } from '../exporter';

/** Records with the word whether each is the only one, for formats that write a lone source differently. Reads one ahead. */
export async function* withCompany(
  records: Records,
): AsyncIterable<{ record: ExportRecord; alone: boolean }> {
  let held: ExportRecord | undefined;
  let alone = true;
  for await (const record of records) {
    if (held) {
      alone = false;
      yield { record: held, alone };
    }
    held = record;
  }
  if (held) yield { record: held, alone };
}
