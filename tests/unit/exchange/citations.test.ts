import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CITATION_STYLES, type CitationStyle, type SourceFields } from '../../../lib/claims';
import { citation } from '../../../lib/exchange';
import { records } from '../../support/exchange/arbitrary';
import { claim, source, write } from '../../support/exchange/records';

const cited = async (fields: SourceFields, style: CitationStyle = 'apa') =>
  (await citation(source({ fields }), style)).text;

/** A newspaper article with the least that makes a citation. */
const ARTICLE: SourceFields = {
  type: 'newspaper article',
  title: 'Ferries that run on batteries',
  authors: [{ family: 'Lindqvist', given: 'Adaeze' }],
  publication: 'The Tideway Courier',
  published: '2026-03-14',
};
const URL_ = 'https://courier.example/batteries';

describe('a newspaper article', () => {
  it.each<[CitationStyle, string]>([
    ['apa', `Lindqvist, A. (2026, March 14). Ferries that run on batteries. The Tideway Courier. ${URL_}`],
    [
      'mla',
      `Lindqvist, Adaeze. “Ferries That Run on Batteries.” The Tideway Courier, 14 Mar. 2026, ${URL_}.`,
    ],
    [
      'chicago',
      `Lindqvist, Adaeze. 2026. “Ferries That Run on Batteries.” The Tideway Courier, March 14, 2026. ${URL_}.`,
    ],
    [
      'harvard',
      `Lindqvist, A. (2026) ‘Ferries that run on batteries’, The Tideway Courier, 14 March. Available at: ${URL_} (Accessed: 22 November 2026).`,
    ],
    [
      'ieee',
      `A. Lindqvist, “Ferries that run on batteries,” The Tideway Courier, Mar. 14, 2026. Accessed: Nov. 22, 2026. [Online]. Available: ${URL_}`,
    ],
  ])('is cited as %s has it', async (style, expected) => {
    expect(await cited(ARTICLE, style)).toBe(expected);
  });
});

describe('what is known of a source', () => {
  it('may be a journal article with volume, issue, pages and DOI', async () => {
    const fields: SourceFields = {
      type: 'journal article',
      title: 'Tides and timetables',
      authors: [
        { family: 'Okonjo', given: 'Tobias Ray' },
        { family: 'Berg', given: 'Ida', particle: 'van den' },
      ],
      publication: 'Journal of Small Harbours',
      published: '2026',
      volume: '3',
      issue: '2',
      pages: '11-19',
      doi: '10.1234/abc',
    };
    expect(await cited(fields)).toBe(
      'Okonjo, T. R., & van den Berg, I. (2026). Tides and timetables. Journal of Small Harbours, 3(2), 11–19. https://doi.org/10.1234/abc',
    );
    const { html } = await citation(source({ fields }), 'apa');
    expect(html).toContain('<i>Journal of Small Harbours</i>, <i>3</i>(2)');
    expect(html).toContain('<a href="https://doi.org/10.1234/abc"');
  });

  it('may be an organisation as author', async () => {
    expect(await cited({ ...ARTICLE, authors: [{ literal: 'Harbour & Docks Board' }] })).toMatch(
      /^Harbour & Docks Board\. \(2026, March 14\)/,
    );
  });

  it('may be many authors, whom each style shortens in its own way', async () => {
    const authors = ['Abel', 'Baker', 'Cole', 'Dunn'].map(family => ({ family, given: 'Ann' }));
    expect(await cited({ ...ARTICLE, authors })).toMatch(/^Abel, A\., Baker, A\., Cole, A\., & Dunn, A\./);
    expect(await cited({ ...ARTICLE, authors }, 'mla')).toMatch(/^Abel, Ann, et al\./);
  });

  it('may lack authors and a date', async () => {
    const { authors: _, published: __, ...fields } = ARTICLE;
    expect(await cited(fields)).toMatch(/^Ferries that run on batteries\. \(n\.d\.\)/);
  });

  it('may lack everything but the address', async () => {
    expect(await cited({}, 'mla')).toMatch(/^\[Untitled Page at courier\.example\]\. https:/);
    expect((await citation(source({ address: 'nowhere' }), 'ieee')).text).toContain('[Untitled]');
  });

  it('is what the reader corrected, not what was found', async () => {
    const [, html] = await Promise.all([
      cited(ARTICLE),
      write('bibliography', [
        {
          source: source({
            found: { title: { value: 'Wrong title', from: 'og:title' } },
            corrected: { title: 'Right title' },
            fields: { title: 'Right title' },
          }),
          claims: [],
        },
      ]),
    ]);
    expect(html).toContain('Right title');
    expect(html).not.toContain('Wrong');
  });
});

describe('text of a source', () => {
  it('is never markup, neither the processor’s nor a page’s', async () => {
    const title = 'On <i>tags</i> & <script>alert(1)</script> <span class="nocase">x</span>';
    const { html, text } = await citation(source({ fields: { ...ARTICLE, title } }), 'apa');
    expect(text).toContain('On <i>tags</i> & <script>alert(1)</script> <span class=');
    expect(html).toContain('On &lt;i&gt;tags&lt;/i&gt; &amp; &lt;script&gt;');
    expect(html).not.toMatch(/<script|nocase">x/);
  });

  it('that runs from right to left stays apart from what stands around it', async () => {
    const fields: SourceFields = { ...ARTICLE, title: 'סוללות בנמל', language: 'he' };
    const { html, text } = await citation(source({ fields }), 'apa');
    expect(html).toContain('<bdi>סוללות בנמל</bdi>. <i>The Tideway Courier');
    expect(text).toContain('\u2068סוללות בנמל\u2069. The');
    const authors = [{ family: 'כהן', given: 'דנה' }, { literal: 'רשות הנמל' }];
    expect((await citation(source({ fields: { ...fields, authors } }), 'mla')).html).toContain(
      '<bdi>כהן</bdi>, <bdi>דנה</bdi> and <bdi>רשות הנמל</bdi>. “<bdi>סוללות בנמל</bdi>',
    );
  });
});

it('a quote that runs from right to left makes its paragraph do so', async () => {
  const html = await write('quotations', [
    { source: source(), claims: [claim('אחת עשרה'), claim('Eleven')] },
  ]);
  expect(html).toMatch(/<blockquote dir="rtl"><p><bdi>“אחת.*<blockquote dir="ltr"><p><bdi>“Eleven/s);
});

describe('several sources', () => {
  const two = ['a', 'b'].map(letter => ({
    source: source({
      id: `0190f3c2-0000-7000-8000-00000000000${letter}`,
      fields: { ...ARTICLE, title: `Report ${letter.toUpperCase()}` },
    }),
    claims: [claim(`Quote ${letter}`)],
  }));

  it('are sorted, and told apart where they would look alike', async () => {
    const html = await write('quotations', [...two].reverse());
    expect(html).toMatch(/“Quote b”.*2026b.*“Quote a”.*2026a.*References.*Report A.*Report B/s);
    expect(html.match(/<p dir="ltr"/g)).toHaveLength(2);
  });

  it('are numbered in the order in which they are cited', async () => {
    const html = await write('quotations', [...two].reverse(), { style: 'ieee' });
    expect(html).toMatch(/“Quote b”<\/bdi> <bdi lang="en">\[1\].*“Quote a”<\/bdi> <bdi lang="en">\[2\]/s);
    expect(html).toMatch(/References.*\[1\] A\. Lindqvist, “Report B.*\[2\] A\. Lindqvist, “Report A/s);
  });
});

it('one citation is not coloured by those made before it', async () => {
  const before = await cited(ARTICLE);
  await write('quotations', [
    { source: source({ fields: { ...ARTICLE, title: 'Another of that year' } }), claims: [] },
    { source: source({ fields: ARTICLE }), claims: [] },
  ]);
  expect(await Promise.all([cited(ARTICLE), cited({}), cited(ARTICLE)])).toEqual([
    before,
    expect.stringContaining('courier.example'),
    before,
  ]);
});

it.each(CITATION_STYLES)('%s has an entry for every source, whatever it is', async style => {
  await fc.assert(
    fc.asyncProperty(records, async all => {
      const html = await write('quotations', all, { style });
      expect(html.match(/<p dir="ltr"/g) ?? []).toHaveLength(all.length);
      expect(html).not.toMatch(/undefined|NaN|\[object|CSL STYLE ERROR|<(?:b|script)> /);
      const quotes = all.flatMap(({ claims }) => claims.flatMap(claim => claim.quotes)).filter(q => q.trim());
      expect(html.match(/<blockquote/g) ?? []).toHaveLength(quotes.length);
    }),
    { numRuns: 25 },
  );
});
