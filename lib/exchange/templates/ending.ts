/** Endings of text files that a template may write; nothing that a system would run. */
const ENDINGS = [
  'adoc',
  'bib',
  'csv',
  'htm',
  'html',
  'json',
  'md',
  'opml',
  'org',
  'rst',
  'tex',
  'tsv',
  'txt',
  'typ',
  'xml',
  'yaml',
];

/** What the files of a template end in: what its name does (`Table.html`), or `md`. */
export function templateEnding(name: string): string {
  const [, ending = ''] = /\.([a-z]+)\s*$/i.exec(name) ?? [];
  return ENDINGS.find(each => each === ending.toLowerCase()) ?? 'md';
}
