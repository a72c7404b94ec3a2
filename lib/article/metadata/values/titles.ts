import { foldName } from '../../../claims';

const SEPARATOR =
  /\s+[|–—»·•:-]\s+|\s*[|»]\s*|\s+::\s+|:\s+|(?<=\p{Script=Han}|\p{Script=Katakana})[_|｜－]/u;

/**
 * A title without the site's name before or after it. `sites` are the names the page gives its site; `headline` is what
 * stands in its heading, which settles the rest. A title that is nothing but the site's name stays.
 */
export function withoutSite(title: string, sites: readonly string[], headline: string | null): string {
  const names = new Set(sites.map(plain));
  for (const [head, tail] of cuts(title)) {
    if (headline && plain(headline) === plain(head)) return head;
    if (headline && plain(headline) === plain(tail)) return tail;
    if (names.has(plain(tail))) return withoutSite(head, sites, headline);
    if (names.has(plain(head))) return withoutSite(tail, sites, headline);
  }
  return title;
}

/** Every way to cut a title in two at a separator, the longest heads first. */
function cuts(title: string): [head: string, tail: string][] {
  const marks = [...title.matchAll(new RegExp(SEPARATOR, 'gu'))].reverse();
  return marks
    .map(
      mark => [title.slice(0, mark.index).trim(), title.slice(mark.index + mark[0].length).trim()] as const,
    )
    .flatMap(([head, tail]) => (head && tail ? [[head, tail] as [string, string]] : []));
}

/** For comparing: without case, accents, a leading article, spaces, an address's ending. */
function plain(text: string): string {
  return foldName(text)
    .replace(/^(www\.)/, '')
    .replace(/^the\s+/, '')
    .replace(/\.(com|org|net|co\.uk)$/, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}
