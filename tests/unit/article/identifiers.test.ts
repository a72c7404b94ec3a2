import { describe, expect, it } from 'vitest';
import { parseCanonical, parseLicence } from '../../../lib/article/metadata/values/addresses';
import { parseDoi, parseIsbn, parseIssn, parsePmid } from '../../../lib/article/metadata/values/identifiers';
import { parseLanguage } from '../../../lib/article/metadata/values/languages';
import { parseType } from '../../../lib/article/metadata/values/source-types';
import { siteIn, withoutSite } from '../../../lib/article/metadata/values/titles';

describe('DOI', () => {
  it.each([
    ['10.5555/abc.1', '10.5555/abc.1'],
    ['doi:10.5555/abc.1', '10.5555/abc.1'],
    ['https://doi.org/10.5555/ABC%2F1', '10.5555/ABC/1'],
    ['DOI 10.5555/abc.1.', '10.5555/abc.1'],
    ['10.5555/(sici)1-2(3)4', '10.5555/(sici)1-2(3)4'],
    ['10.5555/x(1)', '10.5555/x(1)'],
    ['(10.5555/x)', '10.5555/x'],
    ['10.5/abc', null],
    ['none', null],
    ['%', null],
  ])('%s → %s', (written, doi) => {
    expect(parseDoi(written)).toBe(doi);
  });
});

describe('ISSN, ISBN and PubMed numbers', () => {
  it.each([
    [parseIssn, '2049-3630', '2049-3630'],
    [parseIssn, '20493630', '2049-3630'],
    [parseIssn, 'ISSN 0317-8471', '0317-8471'],
    [parseIssn, '2434-561x', '2434-561X'],
    [parseIssn, '1234-5678', null],
    [parseIsbn, '0-306-40615-2', '0306406152'],
    [parseIsbn, 'ISBN-13: 978-0-306-40615-7', '9780306406157'],
    [parseIsbn, '978-0-306-40615-8', null],
    [parseIsbn, '12345', null],
    [parsePmid, 'PMID: 12345', '12345'],
    [parsePmid, 'PMC12345', null],
    [parsePmid, '0', null],
  ])('%o %s → %s', (parse, written, number) => {
    expect(parse(written)).toBe(number);
  });
});

describe('language', () => {
  it.each([
    ['en', 'en'],
    ['en_gb', 'en-GB'],
    ['eng', 'en'],
    ['swe', 'sv'],
    ['zh-hans-cn', 'zh-Hans-CN'],
    ['de-DE, en', 'de-DE'],
    ['en_US.UTF-8', 'en-US'],
    ['English', null],
    ['not a language', null],
    ['x-klingon', null],
    ['und', null],
    ['', null],
  ])('%s → %s', (written, tag) => {
    expect(parseLanguage(written)).toBe(tag);
  });
});

describe('canonical address', () => {
  const page = 'https://courier.example/2026/gulls?id=7';
  it.each([
    ['https://courier.example/gulls#top', 'https://courier.example/gulls'],
    ['https://app.example/#/gulls', 'https://app.example/#/gulls'],
    ['/gulls', 'https://courier.example/gulls'],
    ['//mirror.example/gulls', 'https://mirror.example/gulls'],
    ['https://courier.example/', null],
    ['javascript:alert(1)', null],
    ['data:text/html,x', null],
    ['https://a:b@courier.example/gulls', null],
    ['http://', null],
  ])('%s → %s', (written, address) => {
    expect(parseCanonical(written, page)).toBe(address);
  });

  it('may be the front page on the front page', () => {
    expect(parseCanonical('/', 'https://courier.example/')).toBe('https://courier.example/');
  });
});

it.each([
  ['https://creativecommons.org/licenses/by/4.0/', 'https://creativecommons.org/licenses/by/4.0/'],
  ['/licence', 'https://courier.example/licence'],
  ['CC BY 4.0', 'CC BY 4.0'],
  ['Licence: CC BY 4.0', 'Licence: CC BY 4.0'],
  ['javascript:alert(1)', null],
])('licence %s → %s', (written, licence) => {
  expect(parseLicence(written, 'https://courier.example/a')).toBe(licence);
});

it.each([
  ['json-ld @type', 'NewsArticle', 'newspaper article'],
  ['json-ld @type', 'ReportageNewsArticle', 'newspaper article'],
  ['json-ld @type', 'BlogPosting', 'blog post'],
  ['json-ld @type', 'ScholarlyArticle', 'journal article'],
  ['json-ld @type', 'Report', 'report'],
  ['json-ld @type', 'Article', 'web page'],
  ['eprints.type', 'article', 'journal article'],
  ['citation_journal_title', 'Annals', 'journal article'],
  ['prism.aggregationtype', 'magazine', 'magazine article'],
  ['og:type', 'article', 'web page'],
  ['og:type', 'video.movie', null],
])('%s %s is a %s', (place, written, type) => {
  expect(parseType(place, written)).toBe(type);
});

describe('titles', () => {
  it.each<[string, string[], string | null, string]>([
    ['Gulls | The Courier', ['The Courier'], null, 'Gulls'],
    ['Gulls | Courier', ['The Courier'], null, 'Gulls'],
    ['The Courier: Gulls', ['The Courier'], null, 'Gulls'],
    ['Gulls - Harbour - The Courier', ['The Courier'], 'Gulls', 'Gulls'],
    ['Gulls – courier.example', ['courier.example'], null, 'Gulls'],
    ['Gulls [The Courier]', ['courier.com'], null, 'Gulls'],
    ['Gulls [updated]', ['The Courier'], null, 'Gulls [updated]'],
    ['Gulls: a history', [], 'Gulls', 'Gulls: a history'],
    ['Gulls - and why', [], null, 'Gulls - and why'],
    ['The Courier', ['The Courier'], null, 'The Courier'],
    ['A | B | C', [], 'Something else', 'A | B | C'],
    ['終電｜港町日報', ['港町日報'], null, '終電'],
  ])('%s', (title, sites, headline, wanted) => {
    expect(withoutSite(title, sites, headline)).toBe(wanted);
  });

  it('tells the site from the rest once the headline is known', () => {
    expect(siteIn('Gulls | Harbour | The Courier', 'Gulls')).toBe('The Courier');
    expect(siteIn('Gulls [courier.example]', 'Gulls')).toBe('courier.example');
    expect(siteIn('Gulls: a history', 'Gulls')).toBeNull();
    expect(siteIn('Gulls | The Courier', 'Something else')).toBeNull();
    expect(siteIn('Gulls', 'Gulls')).toBeNull();
  });
});
