/** A person or organisation that the page names as a thing of its own (schema.org), with what it says of it. */
export interface NamedThing {
  name: string;
  family?: string;
  given?: string;
  kind?: 'person' | 'organisation';
}

/** One value as the page wrote it: entities decoded, white space collapsed, nothing else done to it. */
export type Written = string | NamedThing;

/**
 * What the markup of a page says, by place, in page order. A place is a meta name in lower case (`citation_title`,
 * `og:title`), a family and its property (`json-ld headline`), or the element it was read from (`html[lang]`).
 */
export type Markup = Map<string, Written[]>;

/** Longest value looked at, in UTF-16 units: an abstract may have 20,000, everything else far less. */
const LONGEST = 20_000;

/** Adds a value under a place; what is empty is not there. */
export function write(markup: Markup, place: string, value: Written | null | undefined): void {
  const said = typeof value === 'string' ? tidy(value) : value && { ...value, name: tidy(value.name) };
  if (!said || (typeof said !== 'string' && !said.name)) return;
  const list = markup.get(place);
  if (list) list.push(said);
  else markup.set(place, [said]);
}

export function textOf(value: Written): string {
  return typeof value === 'string' ? value : value.name;
}

/** Decodes what was escaped twice, drops control characters and soft hyphens, and collapses white space. */
function tidy(text: string): string {
  return text
    .slice(0, LONGEST)
    .replace(/&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi, decode)
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\u00ad\u200b\ufeff]/gu, '')
    .trim();
}

function decode(entity: string): string {
  return new DOMParser().parseFromString(entity, 'text/html').body.textContent ?? entity;
}
