/** Notes that travel: every format we write, every format we read. One registry each; the formats themselves load when used. */
import type { CitationStyle, SourceView } from '../claims';

export { type Exporter, type ExportOptions, FLAVOURS, type Flavour } from './exporter';
export { fileName } from './file-name';
export { endingOf, exporters, type FormatId, formats } from './formats';
export { COLUMN_ROLES, type ColumnRole, type Columns, type Importer, type ImportOptions } from './importer';
export { type ImportFormatId, importerFor, importers, readFile } from './readers';
export { guessColumns } from './reading/columns';
export { zipped } from './zip';

/** The headings of a table, for saying which column is what. */
export const tableHeadings = async (file: Blob): Promise<string[]> =>
  (await import('./reading/table')).headingsOf(file);

/** The citation of one source in a style, for the clipboard: formatted, and as words. */
export const citation = async (
  source: SourceView,
  style: CitationStyle,
): Promise<{ html: string; text: string }> => (await import('./citations/single')).citation(source, style);
