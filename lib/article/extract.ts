import { type Article, type Author, authorName, LONGEST_SNAPSHOT, type SourceMetadata } from '../claims';
import type { Parsed } from './parse';
import { plainText } from './plain-text';
import { isDense, measure } from './reading-time';
import { clean } from './sanitise';

/** Less text than this, in UTF-16 units, is a notice or a teaser; a third of it where words need no spaces. */
const SHORTEST_ARTICLE = 250;

/** Longest teaser with its heading, in UTF-16 units. */
const LONGEST_TEASER = 400;

/**
 * The article in what Readability found, with the page's own metadata where it has any; null where that is too little,
 * mostly links, or more than we keep (5,000,000 UTF-16 units).
 */
export function toArticle(parsed: Parsed, metadata: SourceMetadata): Article | null {
  const root = unwrap(clean(parsed.content ?? ''));
  const html = root.innerHTML.trim();
  const text = plainText(root);
  const least = isDense(text) ? SHORTEST_ARTICLE / 3 : SHORTEST_ARTICLE;
  if (text.length < least || html.length > LONGEST_SNAPSHOT || isListing(root, text)) return null;
  const language = metadata.language?.value ?? null;
  return {
    title: metadata.title?.value ?? parsed.title?.trim() ?? '',
    byline: bylineOf(metadata, language) ?? presence(parsed.byline),
    site: metadata.site?.value ?? presence(parsed.siteName),
    published: metadata.published?.value ?? null,
    language,
    direction: directionOf(parsed.dir, language),
    excerpt: metadata.abstract?.value ?? presence(parsed.excerpt),
    html,
    text,
    ...measure(text, language),
  };
}

function presence(text: string | null | undefined): string | null {
  return text?.trim() || null;
}

/** Readability wraps its answer in elements of its own; they say nothing. */
function unwrap(root: Element): Element {
  const only = root.firstElementChild;
  const alone = only && [...root.childNodes].every(node => node === only || !node.textContent?.trim());
  return alone && /^(div|section|article|main)$/.test(only.localName) ? unwrap(only) : root;
}

/** A page that is mostly links, or short teasers under headings that are links, lists articles and is none. */
function isListing(root: Element, text: string): boolean {
  const headings = [...root.querySelectorAll('h2, h3, h4')];
  const links = headings.filter(
    heading => heading.querySelector('a')?.textContent === heading.textContent?.trim(),
  );
  if (links.length > 5 && links.length > headings.length * 0.8 && text.length < links.length * LONGEST_TEASER)
    return true;
  const linked = [...root.querySelectorAll('a')].reduce((sum, a) => sum + (a.textContent?.length ?? 0), 0);
  return linked > text.length * 0.6;
}

function bylineOf({ authors }: SourceMetadata, language: string | null): string | null {
  if (!authors) return null;
  const names = authors.value.map(nameInOrder);
  return new Intl.ListFormat(language ?? 'en', { type: 'conjunction' }).format(names);
}

/** A name as its own script orders it: Chinese, Japanese and Korean put the family first, without a space. */
function nameInOrder(author: Author): string {
  const eastern = 'family' in author && /^[\p{Script=Han}\p{Script=Hangul}]/u.test(author.family);
  return eastern ? `${author.family}${author.given ?? ''}` : authorName(author);
}

/** Scripts that run from right to left, by language; what the page itself says goes first. */
function directionOf(said: string | null | undefined, language: string | null): 'ltr' | 'rtl' | null {
  if (said === 'ltr' || said === 'rtl') return said;
  return language && /^(ar|arc|ckb|dv|fa|he|nqo|ps|sd|syr|ug|ur|yi)\b/.test(language) ? 'rtl' : null;
}
