import { isTracking } from './tracking';

/** Version of the rule below; raise it with every change that gives any address another key. */
export const PAGE_KEY_VERSION = 1;

/**
 * The address under which a page's claims are found: `https`, lower-case host, no default port, no user name, no
 * tracking parameters, sorted query, and no fragment unless it is a route (`#!…`, `#/…`). A trailing slash counts.
 * Addresses that are not http(s) keep all but their fragment; what is no address at all comes back trimmed.
 * Never throws, and the key of a key is that key.
 */
export function pageKey(address: string): string {
  const trimmed = address.trim();
  const url = parse(trimmed);
  if (!url) return trimmed;
  const route = routeOf(url.hash);
  if (!/^https?:$/.test(url.protocol)) return url.href.slice(0, url.href.length - url.hash.length) + route;
  const host = url.host.replace(/:443$/, '');
  return `https://${host}${spelling(url.pathname)}${queryOf(url.search)}${route}`;
}

function parse(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}

/** A fragment that chooses the page. A bare `#!` or `#/` is a link to nowhere, and `:~:` only points into the page. */
function routeOf(hash: string): string {
  const [fragment = ''] = hash.split(':~:');
  if (!/^#[!/]/.test(fragment)) return '';
  const mark = fragment.indexOf('?');
  const route = mark < 0 ? fragment : fragment.slice(0, mark) + queryOf(fragment.slice(mark));
  return /[^#!/]/.test(route) ? route : '';
}

/** The parameters that matter, sorted by name; those of one name keep their order, which may carry meaning. */
function queryOf(search: string): string {
  const kept = search
    .slice(1)
    .split('&')
    .filter(part => part && !isTracking(nameOf(part)))
    .map(part => ({ name: nameOf(part), part: spelling(part) }))
    .sort((a, b) => (a.name < b.name ? -1 : Number(a.name > b.name)));
  return kept.length ? `?${kept.map(({ part }) => part).join('&')}` : '';
}

function nameOf(part: string): string {
  const [name = ''] = part.split('=');
  try {
    return decodeURIComponent(name.replaceAll('+', ' '));
  } catch {
    return name;
  }
}

/** One spelling for escapes that mean the same (RFC 3986, 6.2.2): `%7e` is `~`, `%c3` is `%C3`. */
function spelling(text: string): string {
  return text.replace(/%[0-9a-f]{2}/gi, escaped => {
    const character = String.fromCharCode(Number.parseInt(escaped.slice(1), 16));
    return /[\w.~-]/.test(character) ? character : escaped.toUpperCase();
  });
}
