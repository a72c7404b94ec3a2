import { type Markup, write } from '../written';

/** Highwire, Dublin Core, PRISM, eprints, bepress, Open Graph, Twitter, parsely, sailthru and plain `<meta>` names. */
export function readMetaTags(document: Document, markup: Markup): void {
  for (const meta of document.querySelectorAll('meta[content]')) {
    const content = meta.getAttribute('content');
    const names = ['name', 'property', 'http-equiv'].map(attribute => meta.getAttribute(attribute) ?? '');
    const places = new Set(names.flatMap(name => name.trim().toLowerCase().split(/\s+/)).map(placeOf));
    for (const place of places) if (place) write(markup, place, content);
  }
  joinPages(markup);
}

/** One spelling for a name: `DC:Title` is `dc.title`, `dc.terms.title` is `dcterms.title`, `parsely-title` is a family's. */
function placeOf(name: string): string {
  return name
    .replace(/^(dc|dcterms|prism|eprints)[:_]/, '$1.')
    .replace(/^dc\.?terms[.:]/, 'dcterms.')
    .replace(/^(parsely)-|^(sailthru)\./, '$1$2 ');
}

/** First and last page are one field: "12" and "19" become "12-19". */
const PAGES = [
  ['citation_firstpage', 'citation_lastpage'],
  ['bepress_citation_firstpage', 'bepress_citation_lastpage'],
  ['prism.startingpage', 'prism.endingpage'],
] as const;

function joinPages(markup: Markup): void {
  for (const [first, last] of PAGES) {
    const [from] = markup.get(first) ?? [];
    const [to] = markup.get(last) ?? [];
    if (from && to && from !== to) markup.set(first, [`${from}-${to}`]);
  }
}
