import { isThing, kindsOf, type Thing, textIn, toList } from './things';

/** Kinds of creative work that are read. Pages are read too, but what they say of themselves is the site's, not the text's. */
const READ =
  /(Article|Posting|Report|Review|HowTo|Recipe|CreativeWork|Thesis|Chapter|Book|Critique|Dataset|Legislation)$/;
/** Lists and remarks hold articles that are not this one. */
const ASIDE = /^(ItemList|Comment|CollectionPage|SiteNavigationElement)$/;

/** Addresses under which a page may speak of itself, and its heading. */
export interface Self {
  addresses: readonly string[];
  headlines: readonly string[];
}

/** The thing that the page is about: the one that names this page or its headline, else the first that is read. */
export function mainThing(things: readonly Thing[], self: Self): Thing | null {
  const listed = new Set(
    things.filter(thing => kindsOf(thing).some(kind => ASIDE.test(kind))).flatMap(partsOf),
  );
  const read = things.filter(thing => kindsOf(thing).some(kind => READ.test(kind)) && !listed.has(thing));
  const own = read.find(thing => addressesOf(thing).some(address => self.addresses.includes(plain(address))));
  const titled = read.find(thing => titlesOf(thing).some(title => self.headlines.includes(title)));
  const open = read.filter(thing => !isElsewhere(thing, self));
  return own ?? titled ?? open.find(thing => titlesOf(thing).length) ?? open[0] ?? null;
}

/** `https://a.example/b/#article` and `http://a.example/b` name one page here. */
export function plain(address: string): string {
  return address
    .replace(/^https?:\/\/(www\.)?/i, '')
    .replace(/[?#].*$/, '')
    .replace(/\/$/, '')
    .toLowerCase();
}

function addressesOf(thing: Thing): string[] {
  const pages = toList(thing['mainEntityOfPage']).flatMap(page =>
    isThing(page) ? [page['@id'], page['url']] : [page],
  );
  return [...toList(thing['url']), ...toList(thing['@id']), ...pages].filter(x => typeof x === 'string');
}

function titlesOf(thing: Thing): string[] {
  return [thing['headline'], thing['name']].flatMap(title => textIn(title)?.trim() ?? []);
}

/** Whether a thing gives an address of its own that is another page's. */
function isElsewhere(thing: Thing, { addresses }: Self): boolean {
  const own = toList(thing['url']).filter(url => typeof url === 'string');
  return own.length > 0 && addresses.length > 1 && !own.some(url => addresses.includes(plain(url)));
}

function partsOf(thing: Thing): unknown[] {
  const items = [thing['itemListElement'], thing['hasPart']].flatMap(toList);
  return items.flatMap(item => (isThing(item) ? [item, ...toList(item['item'])] : []));
}
