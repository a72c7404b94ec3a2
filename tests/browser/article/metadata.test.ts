import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { readMetadata } from '../../../lib/article';
import { PLACES } from '../../../lib/article/metadata/places';
import { SourceMetadataSchema } from '../../../lib/claims';
import expected from '../../fixtures/metadata/expected.json';
import { fixtureNames, page, parsed } from './fixtures';

describe('each family of markup, and each disagreement between them', () => {
  it('has its expectation', () => {
    expect(fixtureNames('metadata').sort()).toEqual(Object.keys(expected).sort());
  });

  it.each(Object.entries(expected))('%s', (name, metadata) => {
    expect(readMetadata(page(`metadata/${name}`))).toEqual(metadata);
  });
});

describe('any page', () => {
  it.each(fixtureNames('articles'))('%s gives a valid record', name => {
    const metadata = readMetadata(page(`articles/${name}`));
    expect(v.is(SourceMetadataSchema, metadata)).toBe(true);
    expect(metadata.title?.value).toBeTruthy();
  });

  it.each([
    ['nothing at all', ''],
    ['no head', '<p>Hello</p>'],
    ['an SVG title', '<svg><title>Not this</title></svg>'],
    [
      'markup that hides methods',
      '<form><input name="querySelectorAll"></form><img name="baseURI"><img name="URL">',
    ],
    [
      'JSON-LD of the wrong shape',
      '<script type="application/ld+json">[[1,null,"x",{"@type":7,"author":[[]]}]]</script>',
    ],
    ['JSON-LD that is a number', '<script type="application/ld+json">7</script>'],
    [
      'JSON-LD with holes',
      '<script type="application/ld+json">[{"@type":"Article","mainEntityOfPage":[null,7,{}],"author":[null,{},{"name":null}],"isPartOf":[null],"inLanguage":[{}]},{"@type":"ItemList","itemListElement":[null]}]</script>',
    ],
    ['a microdata loop', '<div itemscope itemprop="author" itemtype="https://schema.org/Article"></div>'],
  ])('%s does not throw', (_, html) => {
    expect(readMetadata(parsed(html)).title?.value ?? null).toBeNull();
  });

  it('keeps every field within the lengths of the records', () => {
    const long = 'word '.repeat(50_000);
    const metadata = readMetadata(
      parsed(
        `<title>${long}</title><meta name="author" content="${long}"><meta name="description" content="${long}">
         <meta property="og:site_name" content="${long}"><meta name="keywords" content="${'a,b'.repeat(9000)}">`,
      ),
    );
    expect(metadata.title?.value.length).toBe(2000);
    expect(metadata.abstract?.value.length).toBeLessThanOrEqual(20_000);
    expect(metadata.authors).toBeUndefined();
    expect(v.is(SourceMetadataSchema, metadata)).toBe(true);
  });

  it.each([
    ['2026-03-14T06:30:00Z', '2026-03-14T06:30:00Z', '2026-03-14', '2026-03-14T06:30:00Z'],
    ['2026-03-14T06:30:00+0100', '2026-03-14T06:30:00+0100', '2026-03-10', '2026-03-10'],
    ['2026-03-14T06:30:00Z', '2026-03-14T06:30:00Z', '2026-04-01', '2026-03-14T06:30:00Z'],
    ['2026-03-14T06:30:00Z', '2026-03-15T06:30:00Z', '2026-03-10', '2026-03-14T06:30:00Z'],
    ['2099-03-14', '2099-03-14', '2026', '2026'],
    ['2099-03-14', '', '', '2099-03-14'],
  ])('published %s, changed %s, date %s: was published %s', (published, modified, date, wanted) => {
    const html = `<meta property="article:published_time" content="${published}">
      <meta property="article:modified_time" content="${modified}"><meta name="pubdate" content="${date}">`;
    expect(readMetadata(parsed(html)).published?.value).toBe(wanted);
  });

  it('is valid whatever stands in whatever place', () => {
    const places = [...new Set(Object.values(PLACES).flat())].filter(place => !place.includes(' '));
    const words = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.stringMatching(/^[A-Z][a-z]+(,? (van |and |& |by )?[A-Z][a-z.]+){0,4}[0-9/.-]{0,12}$/),
      fc.constantFrom(
        '10.5555/x',
        '2026-03',
        'https://a.example/x',
        '<b>x</b>',
        ';;,',
        '0',
        'null',
        '…',
        'en',
        '&#0;',
      ),
    );
    const tag = fc.record({ place: fc.constantFrom(...places), content: words });
    fc.assert(
      fc.property(fc.array(tag, { maxLength: 30 }), tags => {
        const document = parsed('<title>x</title>');
        for (const { place, content } of tags) {
          const meta = document.createElement('meta');
          meta.setAttribute('name', place);
          meta.setAttribute('content', content);
          document.head.append(meta);
        }
        const metadata = readMetadata(document);
        return v.is(SourceMetadataSchema, metadata) && metadata.title !== undefined;
      }),
      { numRuns: 200 },
    );
  });

  it('follows references in JSON-LD that run in a circle', () => {
    const html = `<script type="application/ld+json">{"@graph":[
      {"@id":"#a","@type":"Article","headline":"A circle","isPartOf":{"@id":"#b"}},
      {"@id":"#b","@type":"Periodical","name":"Round","isPartOf":{"@id":"#a"}}]}</script>`;
    expect(readMetadata(parsed(html))).toMatchObject({
      title: { value: 'A circle', from: 'json-ld' },
      publication: { value: 'Round', from: 'json-ld' },
    });
  });

  it('reads a page of 20,000 meta tags', () => {
    const tags = Array.from(
      { length: 20_000 },
      (_, i) => `<meta name="citation_author" content="Lee, Ann${i}">`,
    );
    expect(readMetadata(parsed(tags.join(''))).authors?.value).toHaveLength(500);
  });
});
