import { headText } from './reading/text';

/** Whether a file's first bytes are of a format: what each format looks like, in one place, since the first that fits is taken. */
type Accepts = (head: Uint8Array, name: string) => boolean;

export const json: Accepts = head => /^\{\s*"format"\s*:\s*"claimlight"\s*,\s*"version"/.test(headText(head));

export const webAnnotation: Accepts = head =>
  /^[[{]/.test(headText(head)) && headText(head).includes('http://www.w3.org/ns/anno.jsonld');

export const hypothesis: Accepts = head => {
  const start = headText(head);
  return /^\{/.test(start) && /"(annotations|rows)"\s*:\s*\[/.test(start) && /"uri"\s*:/.test(start);
};

export const clipper: Accepts = head => {
  const start = headText(head);
  return /^\[\s*\{\s*"url"\s*:/.test(start) && /"highlights"\s*:\s*\[/.test(start);
};

export const cslJson: Accepts = head => {
  const start = headText(head);
  const looks =
    /"type"\s*:\s*"(article|webpage|post|report|book|chapter|paper|thesis|entry|motion|broadcast|dataset|document|interview|personal|speech|song|manuscript|legal|bill|patent|review|figure|graphic|map|pamphlet|treaty|software|standard)/;
  return /^(\[\s*\{|\{\s*"items")/.test(start) && looks.test(start) && !/"@context"/.test(start);
};

/** A few lines may stand before the first reference; its type is one word in capitals. */
export const ris: Accepts = head => /^(?:.*\r?\n){0,5}TY {1,2}- [A-Z]{2,8}\s*(\r?\n|$)/.test(headText(head));

export const bibtex: Accepts = (head, name) => {
  const start = headText(head);
  return (
    /^\s*@[A-Za-z]+\s*[{(]/m.test(start) &&
    (/\.bib(tex)?$/i.test(name) || /^(%.*\s*)*@[A-Za-z]+\s*\{/.test(start))
  );
};

export const hypothesisCsv: Accepts = head =>
  /^"?(Creation Date|Created at)"?[,\t].*Annotation\/Reply Type"?[,\t]/i.test(headText(head));

export const readwise: Accepts = head => {
  const [first = ''] = headText(head).split(/\r|\n/);
  return (
    /^"?Highlight"?,/.test(first) && /\bTitle\b/.test(first) && /\b(Highlighted at|Location)\b/.test(first)
  );
};

export const csv: Accepts = (head, name) => {
  const start = headText(head);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a file with such characters is no text.
  if (/[\0-\x08\x0e-\x1f]/.test(start) || /^[[{<%@]/.test(start)) return false;
  const [first = ''] = start.split(/\r|\n/);
  return /\.(csv|tsv|tab)$/i.test(name) || first.split(/[,;\t]/).filter(cell => cell.trim()).length > 1;
};

export const zip: Accepts = head => head[0] === 0x50 && head[1] === 0x4b && (head[2] === 3 || head[2] === 5);
