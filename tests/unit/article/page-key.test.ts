import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PAGE_KEY_VERSION, pageKey } from '../../../lib/article/page-key';

/** What is asked, and the key it must have. */
const cases: Record<string, [address: string, key: string][]> = {
  'scheme, host and port': [
    ['http://News.Example/Story', 'https://news.example/Story'],
    ['https://news.example:443/a', 'https://news.example/a'],
    ['http://news.example:80/a', 'https://news.example/a'],
    ['http://news.example:443/a', 'https://news.example/a'],
    ['https://news.example:8080/a', 'https://news.example:8080/a'],
    ['http://localhost:3000/', 'https://localhost:3000/'],
    ['https://reader:secret@news.example/a', 'https://news.example/a'],
    ['https://bücher.example/a', 'https://xn--bcher-kva.example/a'],
    ['https://[::1]:443/a', 'https://[::1]/a'],
    ['  https://news.example/a \n', 'https://news.example/a'],
  ],
  paths: [
    ['https://news.example', 'https://news.example/'],
    ['https://news.example/', 'https://news.example/'],
    ['https://news.example/a/', 'https://news.example/a/'],
    ['https://news.example/a', 'https://news.example/a'],
    ['https://news.example/a/../b', 'https://news.example/b'],
    ['https://news.example/%7Eann/caf%c3%a9', 'https://news.example/~ann/caf%C3%A9'],
    ['https://news.example/a%2fb', 'https://news.example/a%2Fb'],
    ['https://news.example/水', 'https://news.example/%E6%B0%B4'],
  ],
  fragments: [
    ['https://news.example/a#part-2', 'https://news.example/a'],
    ['https://news.example/a#', 'https://news.example/a'],
    ['https://news.example/a#!', 'https://news.example/a'],
    ['https://news.example/a#/', 'https://news.example/a'],
    ['https://news.example/a#!/', 'https://news.example/a'],
    ['https://news.example/a#/?utm_source=x', 'https://news.example/a'],
    ['https://app.example/#!!/story', 'https://app.example/#!!/story'],
    ['https://app.example/#!/story/7', 'https://app.example/#!/story/7'],
    ['https://app.example/#!story', 'https://app.example/#!story'],
    ['https://app.example/#/story/7', 'https://app.example/#/story/7'],
    ['https://app.example/#/story?b=2&utm_source=x&a=1', 'https://app.example/#/story?a=1&b=2'],
    ['https://news.example/a#:~:text=half%20the%20ships', 'https://news.example/a'],
    ['https://app.example/#/story:~:text=half', 'https://app.example/#/story'],
  ],
  'the query': [
    ['https://news.example/?b=2&a=1', 'https://news.example/?a=1&b=2'],
    ['https://news.example/?a=2&b=0&a=1', 'https://news.example/?a=2&a=1&b=0'],
    ['https://news.example/a?', 'https://news.example/a'],
    ['https://news.example/a?&&x=1&', 'https://news.example/a?x=1'],
    ['https://news.example/a?print', 'https://news.example/a?print'],
    ['https://news.example/a?q=%e0%a4%aa', 'https://news.example/a?q=%E0%A4%AA'],
    ['https://news.example/a?q=%', 'https://news.example/a?q=%'],
    ['https://news.example/a?%E0=1', 'https://news.example/a?%E0=1'],
    ['https://news.example/a?ref=2&source=rss&id=7', 'https://news.example/a?id=7&ref=2&source=rss'],
    ['https://news.example/a?Page=2', 'https://news.example/a?Page=2'],
  ],
  'other addresses': [
    ['file:///home/ann/notes.html#top', 'file:///home/ann/notes.html'],
    ['about:blank', 'about:blank'],
    ['about:blank#x', 'about:blank'],
    ['chrome-extension://abcd/reader.html?snapshot=1', 'chrome-extension://abcd/reader.html?snapshot=1'],
    ['chrome-extension://abcd/library.html#/tags', 'chrome-extension://abcd/library.html#/tags'],
    ['', ''],
    ['   ', ''],
    [' not an address ', 'not an address'],
    ['https://', 'https://'],
    ['https://exa mple.com/', 'https://exa mple.com/'],
    ['http://[::1', 'http://[::1'],
  ],
};

const tracking = [
  ...['utm_source', 'utm_medium', 'utm_campaign', 'UTM_Term', 'utm_id', 'amp;utm_source'],
  ...['gclid', 'gclsrc', 'dclid', 'gbraid', 'wbraid', 'gad_source', 'fbclid', 'msclkid', 'mc_cid', 'mc_eid'],
  ...['igshid', 'igsh', 'yclid', 'ysclid', '_hsenc', '_hsmi', '__hstc', 'hsa_cam', 'mkt_tok', 'pk_campaign'],
  ...['mtm_source', 'twclid', 'ttclid', 'li_fat_id', 'vero_id', 'oly_enc_id', '_openstat', 'srsltid'],
  ...['at_medium', 'cmpid', 'xtor', 'guccounter', '__cf_chl_tk', 'utm%5Fsource'],
];

for (const [group, rows] of Object.entries(cases)) {
  describe(group, () => {
    it.each(rows)('%s → %s', (address, key) => {
      expect(pageKey(address)).toBe(key);
    });
  });
}

describe('tracking parameters', () => {
  it.each(tracking)('%s does not matter', name => {
    expect(pageKey(`https://news.example/a?x=1&${name}=abc`)).toBe('https://news.example/a?x=1');
    expect(pageKey(`https://news.example/a?${name}`)).toBe('https://news.example/a');
  });
});

describe('every address', () => {
  it('has a key that is its own key, whatever was typed', () => {
    fc.assert(fc.property(fc.string(), text => pageKey(pageKey(text)) === pageKey(text)));
  });

  it('has a key that is its own key, whatever address it is', () => {
    const address = fc.webUrl({ withFragments: true, withQueryParameters: true });
    fc.assert(
      fc.property(address, url => pageKey(pageKey(url)) === pageKey(url)),
      { numRuns: 30 },
    );
  });

  it('has the same key in whatever order its parameters come', () => {
    const parameters = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,6}$/), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(parameters, names => {
        const key = (list: string[]) => pageKey(`https://news.example/?${list.map(n => `${n}=1`).join('&')}`);
        return key(names) === key([...names].reverse());
      }),
    );
  });
});

it('tells the version of its rule', () => {
  expect(PAGE_KEY_VERSION).toBe(1);
});
