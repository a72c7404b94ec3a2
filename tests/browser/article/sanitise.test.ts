import { describe, expect, it } from 'vitest';
import { extractArticle, sanitise } from '../../../lib/article';
import { parsed } from './fixtures';
import { HOSTILE } from './hostile';

const ALLOWED_ATTRIBUTES = /^(colspan|rowspan|scope|start|reversed|value|datetime|dir|lang|title|href)$/;
const FORBIDDEN =
  'script, style, link, base, meta, iframe, frame, object, embed, form, input, button, select, textarea, img, picture, source, svg, math, video, audio, canvas, template, noscript, title, dialog';

/** Says what is wrong with HTML that ought to be harmless, if anything. */
function faults(html: string): string[] {
  const { body } = parsed(html);
  const elements = [...body.querySelectorAll('*')];
  return [
    ...[...body.querySelectorAll(FORBIDDEN)].map(element => `<${element.localName}>`),
    ...elements
      .filter(element => element.namespaceURI !== 'http://www.w3.org/1999/xhtml')
      .map(e => e.nodeName),
    ...elements.flatMap(e => e.getAttributeNames().filter(name => !ALLOWED_ATTRIBUTES.test(name))),
    ...elements
      .flatMap(e => e.getAttribute('href') ?? [])
      .filter(href => !/^(https?:\/\/|mailto:)/i.test(href)),
  ];
}

describe('hostile HTML', () => {
  it('is hostile to begin with, but for what the parser already loses', () => {
    expect(Object.values(HOSTILE).filter(html => faults(html).length).length).toBeGreaterThan(35);
  });

  it.each(Object.entries(HOSTILE))('%s is made harmless', (_, html) => {
    const clean = sanitise(html);
    expect(faults(clean)).toEqual([]);
    expect(sanitise(clean)).toBe(clean);
  });

  it.each(Object.entries(HOSTILE))('%s is harmless in an article', (_, html) => {
    const prose = `<p>${'The herons were late, and nobody in the harbour could say why. '.repeat(10)}</p>`;
    const article = extractArticle(parsed(`<article><h1>Herons</h1>${prose}${html}${prose}</article>`));
    expect(faults(article?.html ?? '')).toEqual([]);
  });

  it('runs nothing when it is shown', async () => {
    const place = document.createElement('div');
    document.body.append(place);
    for (const html of Object.values(HOSTILE)) place.innerHTML += sanitise(html);
    await new Promise(resolve => setTimeout(resolve, 50));
    expect('hit' in window).toBe(false);
    place.remove();
  });
});

describe('what reads well stays', () => {
  it.each([
    ['<p>a <em>b</em> <a href="https://good.example/x?a=1&amp;b=2">c</a></p>', null],
    ['<p><a href="mailto:ann@good.example">Ann</a></p>', null],
    [
      '<table><caption>c</caption><tbody><tr><th scope="row" rowspan="2">a</th><td colspan="2">b</td></tr></tbody></table>',
      null,
    ],
    ['<ol start="3" reversed=""><li value="7">a</li></ol>', null],
    ['<p lang="fr" dir="ltr">déjà <time datetime="2026">vu</time></p>', null],
    ['<ruby>字<rp>(</rp><rt>じ</rt><rp>)</rp></ruby>', null],
    ['<pre><code>a\n  b</code></pre>', null],
    ['<p><abbr title="World Wide Web">WWW</abbr> H<sub>2</sub>O</p>', null],
    ['<p>a<img src="x" alt="A heron">b</p>', '<p>a<span>[A heron]</span>b</p>'],
    ['<p>a<img src="x" alt="">b<img src="y"></p>', '<p>ab</p>'],
    ['<p>a<img src="x" alt="IMG_2041.jpg"></p>', '<p>a</p>'],
    [
      '<figure><img alt="A heron"><figcaption>A heron</figcaption></figure>',
      '<figure><figcaption>A heron</figcaption></figure>',
    ],
    ['<figure><img src="x"></figure><p>a</p>', '<p>a</p>'],
    ['<p>Let <math alttext="x^2"><msup><mi>x</mi><mn>2</mn></msup></math> be</p>', '<p>Let x^2 be</p>'],
    ['<p><a href="#note">1</a> <a href="/x">x</a></p>', '<p>1 x</p>'],
    ['<x-quote>a <b>b</b></x-quote>', 'a <b>b</b>'],
    ['<details><summary>More</summary><p>a</p></details>', 'More<p>a</p>'],
    ['', ''],
    ['plain & simple', 'plain &amp; simple'],
  ])('%s', (html, wanted) => {
    expect(sanitise(html)).toBe(wanted ?? html);
  });
});
