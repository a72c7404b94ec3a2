import { describe, expect, it } from 'vitest';
import { readMetadata } from '../../../lib/article';
import { PLACES } from '../../../lib/article/metadata/places';
import type { SourceField } from '../../../lib/claims';
import { parsed } from './fixtures';

/** What stands in a place, and what is to be read there. */
const SAID: Record<Exclude<SourceField, 'type'>, [written: string, read: unknown]> = {
  title: ['Salt in the attic', 'Salt in the attic'],
  authors: ['Odile Marsh', [{ family: 'Marsh', given: 'Odile' }]],
  publication: ['Karrby Papers', 'Karrby Papers'],
  publisher: ['Quayside House', 'Quayside House'],
  site: ['Karrby Papers', 'Karrby Papers'],
  published: ['2021-06-05', '2021-06-05'],
  modified: ['2021-07-01', '2021-07-01'],
  language: ['sv', 'sv'],
  volume: ['12', '12'],
  issue: ['3', '3'],
  pages: ['5-31', '5-31'],
  doi: ['10.5555/kp.12.3', '10.5555/kp.12.3'],
  issn: ['2049-3630', '2049-3630'],
  isbn: ['ISBN 978-3-16-148410-0', '9783161484100'],
  pmid: ['31452104', '31452104'],
  abstract: [
    'Forty houses by the sea, and the salt in them.',
    'Forty houses by the sea, and the salt in them.',
  ],
  keywords: ['salt, roofs', ['salt', 'roofs']],
  canonical: ['https://karrby.example/salt', 'https://karrby.example/salt'],
  licence: ['https://creativecommons.org/licenses/by/4.0/', 'https://creativecommons.org/licenses/by/4.0/'],
};

/** Places that are no tag of their own in a page; the pages of `tests/fixtures/metadata` have them. */
const ELSEWHERE = ['readability', 'address'];

const body = (html: string) => `<title>x</title><main><h1>x</h1>${html}</main>`;
const element: Record<string, (said: string) => string> = {
  title: said => `<title>${said}</title>`,
  h1: said => `<main><h1>${said}</h1></main>`,
  'title site': said => `<title>x | ${said}</title><main><h1>x</h1></main>`,
  'html[lang]': said => `<html lang="${said}">`,
  'link[rel=canonical]': said => `<link rel="canonical" href="${said}">`,
  'link[rel=license]': said => `<link rel="license" href="${said}">`,
  'link[rel=cite-as]': said => `<link rel="cite-as" href="https://doi.org/${said}">`,
  'a[rel=license]': said => `<a rel="license" href="${said}">x</a>`,
  'rel=author': said => `<a rel="author" href="/odile">${said}</a>`,
  byline: said => body(`<p class="byline">By ${said}</p>`),
  'time[datetime]': said => body(`<time datetime="${said}">x</time>`),
  'time[datetime] changed': said => body(`<p>Updated <time datetime="${said}">x</time></p>`),
  dateline: said => body(`<p class="post-date">${said}</p>`),
  'dateline changed': said => body(`<p class="post-date">Last updated on ${said}</p>`),
};

/** A page on which one place alone says something. */
function pageWith(place: string, said: string): Document {
  const [family = '', property = ''] = place.split(' ');
  const make = element[place];
  if (make) return parsed(make(said));
  if (family === 'json-ld')
    return parsed(`<script type="application/ld+json">${JSON.stringify(thing(property, said))}</script>`);
  if (family === 'microdata') return parsed(microdata(property, said));
  const name = property ? `${family}${family === 'parsely' ? '-' : '.'}${property}` : place;
  return parsed(`<meta name="${name}" content="${said}">`);
}

function thing(property: string, said: string): object {
  if (property === 'site') return { '@type': 'WebSite', name: said };
  if (property === 'page') return { '@type': 'WebPage', name: said };
  if (property === 'page-published') return { '@type': 'WebPage', datePublished: said };
  if (property === 'page-language') return { '@type': 'WebPage', inLanguage: said };
  if (property === 'periodical')
    return { '@type': 'Article', isPartOf: { '@type': 'Periodical', name: said } };
  return { '@type': 'Article', [property]: said };
}

function microdata(property: string, said: string): string {
  const scope = (type: string, inner: string, more = '') =>
    `<div itemscope itemtype="https://schema.org/${type}"${more}>${inner}</div>`;
  const whole = { site: 'WebSite', periodical: 'Periodical' }[property];
  const name = `<meta itemprop="${whole ? 'name' : property}" content="${said}">`;
  return scope('Article', whole ? scope(whole, name, ' itemprop="isPartOf"') : name);
}

const label = (place: string) => place.split(' ')[0];

describe.each(Object.entries(SAID))('%s is read from each of its places', (field, [said, read]) => {
  const places = PLACES[field as SourceField].filter(place => !ELSEWHERE.includes(place));
  it.each(places)('%s', place => {
    const metadata = readMetadata(pageWith(place, said));
    expect(metadata[field as SourceField]).toEqual({ value: read, from: label(place) });
  });
});

describe('the type is read from each of its places', () => {
  it.each([
    ['citation_journal_title', 'Karrby Papers', 'journal article'],
    ['citation_magazine_title', 'Karrby Weekly', 'magazine article'],
    ['citation_newspaper_title', 'Karrby Courier', 'newspaper article'],
    ['citation_technical_report_institution', 'Karrby Institute', 'report'],
    ['bepress_citation_journal_title', 'Karrby Papers', 'journal article'],
    ['prism.aggregationtype', 'magazine', 'magazine article'],
    ['eprints.type', 'monograph', 'report'],
    ['dcterms.type', 'report', 'report'],
    ['dc.type', 'journal article', 'journal article'],
    ['json-ld @type', 'NewsArticle', 'newspaper article'],
    ['microdata @type', 'BlogPosting', 'blog post'],
    ['prism.publicationname', 'Karrby Papers', 'journal article'],
    ['og:type', 'article', 'web page'],
  ])('%s', (place, said, type) => {
    const page =
      place === 'microdata @type'
        ? parsed(`<div itemscope itemtype="https://schema.org/${said}"></div>`)
        : pageWith(place, said);
    expect(readMetadata(page).type).toEqual({ value: type, from: label(place) });
  });
  it('of which none is left out here', () => {
    expect(PLACES.type).toHaveLength(13);
  });
});
