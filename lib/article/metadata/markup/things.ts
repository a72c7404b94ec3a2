/** A schema.org thing as JSON-LD writes it; microdata is turned into the same. */
export type Thing = Readonly<Record<string, unknown>>;

export function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** One or many, as a list. */
export function toList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

/** The kinds of a thing without their vocabulary: `http://schema.org/NewsArticle` is `NewsArticle`. */
export function kindsOf(thing: Thing): string[] {
  const kinds = toList(thing['@type']).filter(kind => typeof kind === 'string');
  return kinds.map(kind => kind.replace(/^.*[/:#]/, ''));
}

/** A text, also where it is wrapped as `{ "@value": … }`; numbers count. */
export function textIn(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  return isThing(value) ? textIn(value['@value'] ?? null) : null;
}

/** Most things looked at on one page, and how deep: a page may nest as it likes. */
const MOST = 2000;
const DEEPEST = 12;

/** Every thing in a value, outermost first: in lists, in `@graph`, and inside other things. */
export function everyThing(value: unknown): Thing[] {
  const found: Thing[] = [];
  let level: readonly unknown[] = toList(value);
  for (let depth = 0; level.length && depth < DEEPEST && found.length < MOST; depth += 1) {
    const things = level.flatMap(toList).filter(isThing).slice(0, MOST);
    found.push(...things);
    level = things.flatMap(thing => Object.values(thing)).filter(inner => typeof inner === 'object');
  }
  return found;
}
