import type { Markup } from '../written';
import { selfOf } from './json-ld';
import { mainThing } from './main-thing';
import { writeThing } from './schema-org';
import type { Thing } from './things';

/** Most items and properties read on one page. */
const MOST = 2000;

/** schema.org in `itemscope`, `itemtype` and `itemprop` attributes. */
export function readMicrodata(document: Document, markup: Markup): void {
  const scopes = [...document.querySelectorAll('[itemscope]')].slice(0, MOST);
  if (!scopes.length) return;
  const things = new Map(
    scopes.map(scope => [scope, { '@type': kindsIn(scope) } as Record<string, unknown>]),
  );
  for (const element of [...document.querySelectorAll('[itemprop]')].slice(0, MOST)) {
    const owner = things.get(element.parentElement?.closest('[itemscope]') ?? element);
    if (!owner) continue;
    const value = things.get(element) ?? valueIn(element);
    for (const property of element.getAttribute('itemprop')?.split(/\s+/) ?? []) {
      const others = owner[property];
      owner[property] = Array.isArray(others) ? [...others, value] : [value];
    }
  }
  const main = mainThing([...things.values()], selfOf(document, markup));
  if (main) writeThing(markup, 'microdata', main, (thing: Thing) => thing);
}

function kindsIn(scope: Element): string[] {
  return scope.getAttribute('itemtype')?.trim().split(/\s+/) ?? [];
}

/** What an element says of its property (HTML, "Values: the element's value"). */
function valueIn(element: Element): string {
  // Blogs of the days of microformats say it in `<abbr title>`.
  const attributes = ['content', 'datetime', 'href', ...(element.localName === 'abbr' ? ['title'] : [])];
  const machine = attributes.map(attribute => element.getAttribute(attribute));
  return machine.find(value => value !== null) ?? element.textContent ?? '';
}
