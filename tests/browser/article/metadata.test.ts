import { describe, expect, it } from 'vitest';
import { readMetadata } from '../../../lib/article';
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
    expect(SourceMetadataSchema['~standard'].validate(metadata)).toMatchObject({ value: metadata });
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
    expect(SourceMetadataSchema['~standard'].validate(metadata)).toMatchObject({ value: metadata });
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
