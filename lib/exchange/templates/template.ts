import type { ExportRecord } from '../../claims';
import type { ExportOptions, Records } from '../exporter';
import { withCompany } from '../parts/company';
import { type Limits, makeEngine } from './engine';
import { faultOf, TemplateError } from './fault';
import { READY_MADE } from './ready-made';
import { type Place, variables } from './variables';

/** For a file that is written in a worker, which can be stopped: enough for a source with some thousand claims. */
const LIMITS: Limits = { time: 5000, memory: 50_000_000 };

/** Longest text that one source may become, in UTF-16 units. */
const LONGEST = 50_000_000;

/** The reader's template, or a ready-made one, written out once for each source. Throws `TemplateError`. */
export async function* write(records: Records, options: ExportOptions): AsyncIterable<string> {
  const written = openTemplate(options.template ?? READY_MADE.notes, LIMITS);
  let index = 0;
  for await (const { record, alone } of withCompany(records)) {
    yield written(record, { index, alone, now: options.now });
    index += 1;
  }
}

/** Reads a template; what it answers writes one source. Both throw `TemplateError`. */
export function openTemplate(text: string, limits: Limits): (record: ExportRecord, place: Place) => string {
  const engine = makeEngine(limits);
  const parsed = attempt(() => engine.parse(text));
  return (record, place) =>
    attempt(() => {
      const made: string = engine.renderSync(parsed, variables(record, place));
      if (made.length > LONGEST) throw new Error('output limit exceeded');
      return made;
    });
}

function attempt<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new TemplateError(faultOf(error));
  }
}
