import type { SourceView } from '../../claims';
import type { ExportOptions, Records } from '../exporter';
import { listHtml, PAGE_END, pageStart } from './list';
import { cite } from './processor';
import { LIST_TITLES } from './styles';

/** The sources as a list of works in a citation style. The list is sorted, so all sources are held until the last is known. */
export async function* write(records: Records, { style = 'apa' }: ExportOptions): AsyncIterable<string> {
  const sources: SourceView[] = [];
  for await (const { source } of records) sources.push(source);
  yield pageStart(LIST_TITLES[style]);
  yield* listHtml((await cite(sources, style)).entries, style);
  yield PAGE_END;
}
