import { foldName } from '../../../claims';

const SEPARATOR =
  /\s+[|–—»·•:-]\s+|\s*[|»]\s*|\s+::\s+|:\s+|\s+\[(?=[^\]]*\]$)|(?<=[\p{Script=Han}\p{Script=Katakana}？！」』”])\s*[_|｜－]\s*/u;

/**
 * A title without the site's name before or after it. `sites` are the names the page gives its site; `headline` is what
 * stands in its heading, which settles the rest. A title that is nothing but the site's name stays.
 */
export function withoutSite(title: string, sites: readonly string[], headline: string | null): string {
  const names = new Set(sites.map(plain));
  for (const { head, mark, tail } of cuts(title)) {
    if (headline && plain(headline) === plain(head) && mark !== ':') return head;
    if (headline && plain(headline) === plain(tail)) return tail;
    if (names.has(plain(tail))) return withoutSite(head, sites, headline);
    if (names.has(plain(head))) return withoutSite(tail, sites, headline);
  }
  return title;
}

/** The site's name in a page title that goes on after the headline (`Headline | Section | Site`); null where it does not. */
export function siteIn(title: string, headline: string | null): string | null {
  const [last] = cuts(title);
  const named =
    headline && last?.mark !== ':' && cuts(title).some(({ head }) => plain(head) === plain(headline));
  return named ? (last?.tail ?? null) : null;
}

/** Every way to cut a title in two at a separator, the longest heads first. */
function cuts(title: string): { head: string; mark: string; tail: string }[] {
  return [...title.matchAll(new RegExp(SEPARATOR, 'gu'))].reverse().flatMap(match => {
    const head = title.slice(0, match.index).trim();
    const mark = match[0].trim();
    const tail = title.slice(match.index + match[0].length, mark === '[' ? -1 : undefined).trim();
    return head && tail ? [{ head, mark, tail }] : [];
  });
}

/** For comparing: without case, accents, a leading article, spaces, an address's ending. */
function plain(text: string): string {
  return foldName(text)
    .replace(/^(www\.)/, '')
    .replace(/^the\s+/, '')
    .replace(/\.(com|org|net|co\.uk)$/, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}
