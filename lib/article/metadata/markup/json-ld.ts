import { addressOf } from '../../address';
import { type Markup, textOf, write } from '../written';
import { mainThing, plain } from './main-thing';
import { writeThing } from './schema-org';
import { everyThing, kindsOf, type Thing, textIn } from './things';

/** schema.org in `<script type="application/ld+json">`: several blocks, `@graph`, references, and broken blocks. */
export function readJsonLd(document: Document, markup: Markup): void {
  const blocks = [...document.querySelectorAll('script[type="application/ld+json" i]')];
  const things = everyThing(blocks.map(block => parseLeniently(block.textContent ?? '')));
  const resolve = resolverOf(things);
  const site = things.find(thing => kindsOf(thing).includes('WebSite'));
  if (site) write(markup, 'json-ld site', textIn(site['name'] ?? null));
  const main = mainThing(things, selfOf(document, markup));
  if (main) writeThing(markup, 'json-ld', main, resolve);
  const page = things.find(thing =>
    kindsOf(thing).some(kind => kind.endsWith('WebPage') && kind !== 'CollectionPage'),
  );
  if (!page) return;
  write(markup, 'json-ld page', textIn(page['name'] ?? null));
  write(markup, 'json-ld page-published', textIn(page['datePublished'] ?? null));
  write(markup, 'json-ld page-language', textIn(page['inLanguage'] ?? null));
}

/** What this page is called by other markup, so that its own thing can be told from those of related articles. */
export function selfOf(document: Document, markup: Markup) {
  const places = ['link[rel=canonical]', 'og:url'].flatMap(place => (markup.get(place) ?? []).map(textOf));
  const titles = ['og:title', 'h1', 'citation_title'].flatMap(place => (markup.get(place) ?? []).map(textOf));
  return { addresses: [addressOf(document), ...places].map(plain), headlines: titles };
}

/** Fills a reference with the thing of that `@id`. */
function resolverOf(things: readonly Thing[]): (thing: Thing) => Thing {
  const full = new Map<unknown, Thing>();
  for (const thing of things) {
    const id = thing['@id'];
    if (typeof id === 'string' && Object.keys(thing).length > Object.keys(full.get(id) ?? {}).length)
      full.set(id, thing);
  }
  return thing => ({ ...full.get(thing['@id']), ...thing });
}

/** JSON as pages have it: in comments or CDATA, with bare line breaks in texts, with commas before a bracket. */
function parseLeniently(text: string): unknown {
  const json = text.replace(/<!\[CDATA\[|\]\]>/g, '');
  const bare = json.slice(json.search(/[[{]/), Math.max(json.lastIndexOf('}'), json.lastIndexOf(']')) + 1);
  const joined = bare.replace(/\p{Cc}+/gu, ' ');
  for (const attempt of [json, bare, joined, joined.replace(/,\s*(?=[}\]])/g, '')]) {
    try {
      return JSON.parse(attempt);
    } catch {
      // Try the next repair; a block beyond all of them says nothing.
    }
  }
  return null;
}
