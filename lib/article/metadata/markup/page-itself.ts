import { addressOf } from '../../address';
import { siteIn } from '../values/titles';
import { cutAtNotice, endsInNotice } from '../values/update-notice';
import { type Markup, write } from '../written';

/** What the page says without any family of metadata: its language, links, title, headline and date line. */
export function readPageItself(document: Document, markup: Markup): void {
  write(markup, 'html[lang]', document.documentElement.getAttribute('lang'));
  for (const relation of ['canonical', 'license', 'cite-as']) {
    for (const link of document.querySelectorAll(`link[rel~="${relation}" i]`)) {
      const href = link.getAttribute('href');
      if (href && !href.startsWith('#'))
        write(markup, `link[rel=${relation}]`, absolute(href, document.baseURI));
    }
  }
  write(markup, 'a[rel=license]', document.querySelector('a[rel~="license" i]')?.getAttribute('href'));
  const title = document.querySelector('head > title, title:not(svg title)')?.textContent ?? '';
  const headline = headlineOf(document);
  write(markup, 'title', title);
  write(markup, 'title site', siteIn(title, headline?.textContent ?? null));
  write(markup, 'h1', headline?.textContent);
  for (const author of document.querySelectorAll('[rel~="author" i]')) {
    if (!author.closest(ASIDE)) write(markup, 'rel=author', author.textContent);
  }
  for (const line of nearest(document, headline, BYLINE)) write(markup, 'byline', line.textContent);
  for (const time of nearest(document, headline, 'time[datetime]')) {
    const place = isOfChange(time) ? 'time[datetime] changed' : 'time[datetime]';
    write(markup, place, time.getAttribute('datetime'));
  }
  for (const line of nearest(document, headline, DATELINE)) {
    const said = cutAtNotice(line.textContent ?? '');
    const isChange = isOfChange(line);
    if (!isChange) write(markup, 'dateline', said.published);
    write(markup, 'dateline changed', isChange ? line.textContent : said.updated);
  }
  const [, inAddress] = /\/((?:19|20)\d\d\/[01]?\d\/[0-3]?\d)\//.exec(addressOf(document)) ?? [];
  write(markup, 'address', inAddress);
}

function absolute(href: string, base: string): string {
  try {
    return new URL(href, base).href;
  } catch {
    return href;
  }
}

/** Parts of a page that tell of other pages. */
const ASIDE =
  'aside, nav, footer, table, li, [role="complementary"], [class*="related" i], [class*="comment" i]';
const BYLINE = '[class*="byline" i], [class*="author" i], [itemprop~="author"]';
const DATELINE =
  '[class*="date" i], [class*="publish" i], [class*="posted" i], [class*="timestamp" i], [class*="pubtime" i], [id*="pubtime" i], [pubdate]';

function headlineOf(document: Document): Element | null {
  const inArticle = document.querySelector('article h1, main h1, [role="main"] h1');
  const all = [...document.querySelectorAll('h1')];
  const [only, other] = all;
  // Of several, the one whose words the page's title begins with.
  return inArticle ?? (other ? all.find(each => beginsTitle(document, each)) : only) ?? null;
}

function beginsTitle(document: Document, heading: Element): boolean {
  const words = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim();
  return words(heading.textContent) !== '' && words(document.title).startsWith(words(heading.textContent));
}

/** Whether a date is that of a change: by what its element is called, else by what stands before it. */
function isOfChange(date: Element): boolean {
  const called = ['class', 'itemprop'].map(name => date.getAttribute(name) ?? '').join(' ');
  if (/publish|posted|created/i.test(called)) return false;
  if (/updated|modified/i.test(called)) return true;
  let before = '';
  for (let node = date.previousSibling; node && before.length < 40; node = node.previousSibling) {
    before = `${node.textContent ?? ''}${before}`;
  }
  return endsInNotice(before);
}

/** Longest byline or dateline, in UTF-16 units. */
const LONGEST_LINE = 120;

/** Most candidates looked at for one of these. */
const MOST = 200;

/** What matches closest to the headline: innermost, short, in the smallest of its surroundings that holds any. */
function nearest(document: Document, headline: Element | null, selector: string): Element[] {
  let around: Element | null = headline?.parentElement ?? document.querySelector('article');
  for (let level = 0; around && level < 6; level += 1, around = around.parentElement) {
    const found = [...around.querySelectorAll(selector)]
      .slice(0, MOST)
      .filter(
        match =>
          !match.closest(ASIDE) &&
          !match.querySelector(selector) &&
          !match.contains(headline) &&
          (match.textContent ?? '').length < LONGEST_LINE,
      );
    if (found.length) return found.slice(0, 3);
  }
  return [];
}
