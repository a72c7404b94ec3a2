import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { extractArticle, PAGE_KEY_VERSION, pageKey, readPage } from '../../../lib/article';
import { ArticleSchema, ReadingSchema } from '../../../lib/claims';
import { fixture, page, parsed } from './fixtures';

describe('a news article', () => {
  const article = extractArticle(page('articles/harbour-batteries'));

  it('has its title, byline, site, date and language', () => {
    expect(article).toMatchObject({
      title: 'The harbour that learned to hold its breath',
      byline: 'Ines Vandermolen and Tobias Okonjo-Reed',
      site: 'The Tideway Courier',
      published: '2026-03-14T06:30:00Z',
      language: 'en-GB',
    });
  });

  it('counts its words and minutes', () => {
    expect(article?.words).toBeGreaterThan(900);
    expect(article?.minutes).toBe(4);
  });

  it('keeps the text, the list, the table and the link, and none of what surrounds them', () => {
    expect(article?.html).toContain('<li>battery cells cost 62% less than they did in 2020;</li>');
    expect(article?.html).toContain('<th scope="col">Berths</th>');
    expect(article?.html).toContain('<a href="https://health.merrowgate.example/reports/quayside-air-2026">');
    expect(article?.text).toContain('Merrowgate\t14\t11\t0.9');
    expect(article?.text).toContain('\n\nAn engine at a quay has a school.\n\n');
    for (const around of ['More from the harbour', 'Letters', 'invented newspaper']) {
      expect(article?.text).not.toContain(around);
    }
  });

  it('lets the alternative text stand for the drawing', () => {
    expect(article?.html).toContain('<span>[Drawing of a container ship at a quay,');
    expect(article?.html).not.toMatch(/<svg|class=|style=|id=|data-/);
  });
});

describe('articles in other scripts', () => {
  it.each([
    ['arabic-water', { language: 'ar', direction: 'rtl', byline: 'ليلى بن يوسف', site: 'صحيفة الشاطئ' }],
    ['hebrew-library', { language: 'he', direction: 'rtl', byline: 'נועה ברק־שלו' }],
    ['japanese-tram', { language: 'ja', byline: '小野寺さつき', site: '港町日報', minutes: 2 }],
    ['hindi-monsoon', { language: 'hi', byline: 'काव्या देशवाल', published: '2025-07-18' }],
  ])('%s', (name, wanted) => {
    const article = extractArticle(page(`articles/${name}`));
    expect(article).toMatchObject(wanted);
    expect(article?.words).toBeGreaterThan(200);
  });
});

describe('every article', () => {
  it.each([
    'night-market-dark',
    'slow-reading',
    'slow-reading.v2',
    'repair-a-bicycle-brake',
    'journal-article',
  ])('%s is a valid reading', name => {
    const { article } = readPage(page(`articles/${name}`));
    expect(v.is(ArticleSchema, article)).toBe(true);
    expect(article?.words).toBeGreaterThan(300);
  });
});

const TEASER = `<section><h2><a href="/herons">Herons return to the harbour</a></h2><p>They came back on a Tuesday, eleven of them,
  and stood on the old pier as if it had been built for them. What the harbour master did next surprised even the gulls.</p></section>`;

describe('a page that is no article', () => {
  it('of search results gives none, and still its title', () => {
    const reading = readPage(page('articles/no-article'));
    expect(reading.article).toBeNull();
    expect(reading.metadata.title).toEqual({ value: 'Search results for “harbour”', from: 'title' });
  });

  it.each([
    ['an empty document', ''],
    ['no body', '<html><head><title>Only a head</title></head></html>'],
    [
      'a frameset',
      '<html><frameset cols="50%,50%"><frame src="about:blank"><frame src="about:blank"></frameset></html>',
    ],
    ['one sentence', '<p>Nothing to see.</p>'],
    ['a form', `<form>${'<label>Name <input></label>'.repeat(50)}</form>`],
    [
      'a list of links',
      `<main>${'<p><a href="/x">A headline that goes on for quite a while, so that it looks as if it were a paragraph of an article about herons.</a></p>'.repeat(40)}</main>`,
    ],
    ['a front page of teasers', `<main>${TEASER.repeat(12)}</main>`],
  ])('%s gives none', (_, html) => {
    expect(readPage(parsed(html)).article).toBeNull();
  });
});

describe('the live page', () => {
  it('is left as it was, node for node', async () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const live = frame.contentDocument;
    if (!live) throw new Error('The frame has no document');
    live.open();
    live.write(fixture('articles/harbour-batteries'));
    live.close();
    const records: MutationRecord[] = [];
    const watcher = new MutationObserver(list => records.push(...list));
    watcher.observe(live, { subtree: true, childList: true, attributes: true, characterData: true });
    const before = { html: live.documentElement.outerHTML, nodes: everyNode(live) };

    expect(readPage(live).article?.title).toContain('harbour');
    expect(extractArticle(live)).not.toBeNull();

    await new Promise(resolve => setTimeout(resolve, 20));
    records.push(...watcher.takeRecords());
    const after = everyNode(live);
    expect(records).toHaveLength(0);
    expect(live.documentElement.outerHTML).toBe(before.html);
    expect(after).toHaveLength(before.nodes.length);
    expect(after.every((node, i) => node === before.nodes[i])).toBe(true);
    frame.remove();
  });
});

function everyNode(root: Document): Node[] {
  const walker = root.createTreeWalker(root, NodeFilter.SHOW_ALL);
  const nodes: Node[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode);
  return nodes;
}

describe('a page that would break it', () => {
  const paragraph = `<p>${'Herons stand where the tide turns, and they do it on one leg. '.repeat(8)}</p>`;

  it('5 MB of text is read, or said to be none', () => {
    const reading = readPage(parsed(`<article><h1>Long</h1>${paragraph.repeat(9_000)}</article>`));
    expect(v.is(ReadingSchema, reading)).toBe(true);
    expect(reading.article?.words).toBeGreaterThan(500_000);
  });

  it('more than we keep gives no article', () => {
    const reading = readPage(parsed(`<article><h1>Longer</h1>${paragraph.repeat(12_000)}</article>`));
    expect(reading.article).toBeNull();
  });

  it('5,000 levels deep, as only scripts can make', () => {
    const deep = parsed(`<article><h1>Deep</h1>${paragraph.repeat(3)}</article>`);
    let inner: Element = deep.body;
    for (let level = 0; level < 5_000; level += 1) {
      const next = deep.createElement('div');
      inner.append(next);
      inner = next;
    }
    inner.innerHTML = paragraph;
    expect(() => readPage(deep)).not.toThrow();
    expect(readPage(deep).metadata.title?.value).toBe('Deep');
  });

  it('clobbered names', () => {
    const names = [
      'cloneNode',
      'querySelectorAll',
      'body',
      'URL',
      'documentElement',
      'createElement',
      'firstChild',
    ];
    const html = names.map(name => `<form name="${name}"></form><img name="${name}">`).join('');
    const reading = readPage(parsed(`<article><h1>Clobbered</h1>${html}${paragraph.repeat(5)}</article>`));
    expect(v.is(ReadingSchema, reading)).toBe(true);
  });

  it('a document of XML', () => {
    const xml = new DOMParser().parseFromString('<feed><title>A feed</title></feed>', 'application/xml');
    expect(readPage(xml).article).toBeNull();
  });
});

it('has the page key at its door too', () => {
  expect(pageKey('http://Courier.example/?utm_source=x#top')).toBe('https://courier.example/');
  expect(PAGE_KEY_VERSION).toBe(1);
});
