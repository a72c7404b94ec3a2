import type { CitationStyle, ExportRecord } from '../claims';

/** Which program's Markdown is written. */
export const FLAVOURS = ['obsidian', 'logseq'] as const;
export type Flavour = (typeof FLAVOURS)[number];

/** How an export is to be written. Each format reads only what concerns it. */
export interface ExportOptions {
  /** The instant the export is made, ISO 8601. */
  now: string;
  /** Markdown: whose. Obsidian's where nothing is said. */
  flavour?: Flavour;
  /** Own template: the template itself, in Liquid. */
  template?: string;
  /** CSV: begin with a byte order mark, by which Excel knows UTF-8. */
  bom?: boolean;
  /** Bibliography, quotations and Word: the citation style. APA where nothing is said. */
  style?: CitationStyle;
}

/** Sources one by one, each with its claims in page order. */
export type Records = AsyncIterable<ExportRecord>;

/** Writes a whole file piece by piece, so that size costs no memory. */
export type Write = (records: Records, options: ExportOptions) => AsyncIterable<string | Uint8Array>;

/** One format. */
export interface Exporter {
  id: string;
  label: string;
  mime: string;
  /** Without the dot. */
  extension: string;
  /** What a file's name ends in, where another format has the same extension: `quotations.html`. */
  ending?: string;
  /** What the clipboard gets of it: the file's text, where nothing is said; formatted text, from HTML; or nothing. */
  copied?: 'formatted' | 'nothing';
  /** It cites: the style counts, and the citation processor's credit is due. */
  cites?: true;
  write: Write;
}
