import type { Exporter, Write } from './exporter';

/** A writer that is loaded when it is first used, so that the list of formats weighs next to nothing. */
function lazily(load: () => Promise<{ write: Write }>): Write {
  return async function* (records, options) {
    const { write } = await load();
    yield* write(records, options);
  };
}

const FORMATS = [
  {
    id: 'markdown',
    label: 'Markdown',
    mime: 'text/markdown',
    extension: 'md',
    write: lazily(() => import('./notes/markdown')),
  },
  {
    id: 'template',
    label: 'Template',
    mime: 'text/markdown',
    extension: 'md',
    ending: 'template.md',
    write: lazily(() => import('./templates/template')),
  },
  {
    id: 'html',
    label: 'Web page to print',
    mime: 'text/html',
    extension: 'html',
    write: lazily(() => import('./notes/html')),
  },
  {
    id: 'csv',
    label: 'Spreadsheet (CSV)',
    mime: 'text/csv',
    extension: 'csv',
    write: lazily(() => import('./data/csv')),
  },
  {
    id: 'json',
    label: 'JSON',
    mime: 'application/json',
    extension: 'json',
    write: lazily(() => import('./data/json')),
  },
  {
    id: 'webAnnotation',
    label: 'Web Annotation (JSON-LD)',
    mime: 'application/ld+json',
    extension: 'jsonld',
    write: lazily(() => import('./data/web-annotation')),
  },
  {
    id: 'schemaOrg',
    label: 'schema.org Claim (JSON-LD)',
    mime: 'application/ld+json',
    extension: 'jsonld',
    ending: 'claims.jsonld',
    write: lazily(() => import('./data/schema-org')),
  },
  {
    id: 'bibtex',
    label: 'BibTeX',
    mime: 'application/x-bibtex',
    extension: 'bib',
    write: lazily(() => import('./sources/bibtex')),
  },
  {
    id: 'biblatex',
    label: 'BibLaTeX',
    mime: 'application/x-bibtex',
    extension: 'bib',
    ending: 'biblatex.bib',
    write: lazily(() => import('./sources/biblatex')),
  },
  {
    id: 'ris',
    label: 'RIS',
    mime: 'application/x-research-info-systems',
    extension: 'ris',
    write: lazily(() => import('./sources/ris')),
  },
  {
    id: 'cslJson',
    label: 'CSL-JSON',
    mime: 'application/vnd.citationstyles.csl+json',
    extension: 'json',
    ending: 'csl.json',
    write: lazily(() => import('./sources/csl-json')),
  },
  {
    id: 'bibliography',
    label: 'Bibliography',
    mime: 'text/html',
    extension: 'html',
    ending: 'bibliography.html',
    copied: 'formatted',
    cites: true,
    write: lazily(() => import('./citations/bibliography')),
  },
  {
    id: 'quotations',
    label: 'Quotations with citations',
    mime: 'text/html',
    extension: 'html',
    ending: 'quotations.html',
    copied: 'formatted',
    cites: true,
    write: lazily(() => import('./citations/quotations')),
  },
  {
    id: 'docx',
    label: 'Word (.docx)',
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extension: 'docx',
    copied: 'nothing',
    cites: true,
    write: lazily(() => import('./word/docx')),
  },
  {
    id: 'anki',
    label: 'Anki cards',
    mime: 'text/plain',
    extension: 'txt',
    write: lazily(() => import('./tools/anki')),
  },
  {
    id: 'hypothesis',
    label: 'Hypothesis',
    mime: 'application/json',
    extension: 'json',
    ending: 'hypothesis.json',
    write: lazily(() => import('./tools/hypothesis')),
  },
  {
    id: 'readwise',
    label: 'Readwise (CSV)',
    mime: 'text/csv',
    extension: 'csv',
    ending: 'readwise.csv',
    write: lazily(() => import('./tools/readwise')),
  },
  {
    id: 'clipper',
    label: 'Obsidian Web Clipper',
    mime: 'application/json',
    extension: 'json',
    ending: 'clipper.json',
    write: lazily(() => import('./tools/clipper')),
  },
] as const satisfies readonly Exporter[];

export type FormatId = (typeof FORMATS)[number]['id'];

/** The formats in the order in which a reader is offered them. */
export const formats: readonly (Exporter & { id: FormatId })[] = FORMATS;

/** What the name of a format's file ends in, after the dot. */
export const endingOf = ({ ending, extension }: Pick<Exporter, 'ending' | 'extension'>): string =>
  ending ?? extension;

/** Every format we write, by id. */
export const exporters: Record<string, Exporter> = Object.fromEntries(
  FORMATS.map(format => [format.id, format]),
);
