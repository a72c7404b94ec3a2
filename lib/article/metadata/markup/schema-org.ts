import { type Markup, type NamedThing, write } from '../written';
import { isThing, kindsOf, type Thing, textIn, toList } from './things';

/** Finds what a reference (`{ "@id": … }`) stands for. */
export type Resolve = (thing: Thing) => Thing;

const TEXTS = [
  ...[
    'headline',
    'name',
    'description',
    'abstract',
    'datePublished',
    'dateModified',
    'dateCreated',
    'volumeNumber',
  ],
  ...['issueNumber', 'pageStart', 'pagination', 'issn', 'isbn', 'keywords', 'articleSection'],
];
const NAMES = ['author', 'creator', 'publisher'];
const LINKS = ['url', 'mainEntityOfPage', 'license', 'sameAs'];

/** Writes what a thing says, under the places of its family (`json-ld` or `microdata`). */
export function writeThing(markup: Markup, family: string, thing: Thing, resolve: Resolve): void {
  const each = (property: string) =>
    toList(thing[property]).map(value => (isThing(value) ? resolve(value) : value));
  for (const kind of kindsOf(thing)) write(markup, `${family} @type`, kind);
  for (const property of TEXTS) {
    for (const value of each(property))
      write(markup, `${family} ${property}`, textIn(value) ?? nameIn(value));
  }
  for (const property of NAMES) {
    for (const value of each(property)) write(markup, `${family} ${property}`, named(value));
  }
  for (const property of LINKS) {
    for (const value of each(property)) write(markup, `${family} ${property}`, linkIn(value));
  }
  for (const value of each('inLanguage')) {
    write(markup, `${family} inLanguage`, isThing(value) ? textIn(value['alternateName']) : textIn(value));
  }
  for (const value of each('identifier')) {
    write(markup, `${family} identifier`, textIn(value) ?? (isThing(value) ? textIn(value['value']) : null));
  }
  const [from, to] = [textIn(thing['pageStart']), textIn(thing['pageEnd'])];
  if (from && to && from !== to) markup.set(`${family} pageStart`, [`${from}-${to}`]);
  for (const whole of each('isPartOf')) if (isThing(whole)) writeWhole(markup, family, whole, resolve, 3);
}

/** What an article is part of: an issue of a volume of a periodical, or a web site. */
function writeWhole(markup: Markup, family: string, whole: Thing, resolve: Resolve, levels: number): void {
  const kinds = kindsOf(whole).join(' ');
  if (/WebSite/.test(kinds)) write(markup, `${family} site`, nameIn(whole));
  if (/Periodical|Newspaper|Magazine|Book/.test(kinds)) write(markup, `${family} periodical`, nameIn(whole));
  for (const property of ['volumeNumber', 'issueNumber', 'issn', 'isbn']) {
    for (const value of toList(whole[property])) write(markup, `${family} ${property}`, textIn(value));
  }
  if (levels === 0) return;
  for (const wider of toList(whole['isPartOf'])) {
    if (isThing(wider)) writeWhole(markup, family, resolve(wider), resolve, levels - 1);
  }
}

function named(value: unknown): string | NamedThing | null {
  if (!isThing(value)) return textIn(value);
  const name = nameIn(value);
  const [family, given] = [textIn(value['familyName'] ?? null), textIn(value['givenName'] ?? null)];
  const kinds = kindsOf(value).join(' ');
  const kind = /Person/.test(kinds)
    ? 'person'
    : /Organi[sz]ation|Corporation/.test(kinds)
      ? 'organisation'
      : undefined;
  const whole = name ?? [given, family].filter(Boolean).join(' ');
  return {
    name: whole,
    kind,
    ...(family && { family: family.trim() }),
    ...(given && { given: given.trim() }),
  };
}

function nameIn(value: unknown): string | null {
  if (!isThing(value)) return null;
  return toList(value['name']).map(textIn).find(Boolean) ?? null;
}

function linkIn(value: unknown): string | null {
  return isThing(value) ? (textIn(value['@id'] ?? null) ?? textIn(value['url'] ?? null)) : textIn(value);
}
