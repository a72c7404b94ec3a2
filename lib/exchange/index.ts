/** Notes that travel: every format we write, every format we read. One registry each; the formats themselves load when used. */
export {
  CITATION_STYLES,
  type CitationStyle,
  type Exporter,
  type ExportOptions,
  FLAVOURS,
  type Flavour,
} from './exporter';
export { exporters, type FormatId, formats } from './formats';
