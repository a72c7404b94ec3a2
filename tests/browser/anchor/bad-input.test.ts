import { afterEach, expect, describe as suite, test } from 'vitest';
import { describe, locate, textOf } from '../../../lib/anchor';
import type { Selectors } from '../../../lib/claims';

afterEach(() => document.body.replaceChildren());

const PROSE = 'The ferry left at nine and the harbour was quiet again. ';

suite('selectors from elsewhere never throw and never match everywhere', () => {
  const quote = (exact: unknown, prefix: unknown = '', suffix: unknown = ''): unknown => ({
    quote: { exact, prefix, suffix },
  });
  const cases: [name: string, selectors: unknown][] = [
    ['null', null],
    ['nothing', {}],
    ['no quote', { quote: null }],
    ['empty exact', quote('')],
    ['only spaces', quote('   ')],
    ['only invisible characters', quote('\u00ad\u200b')],
    [
      'an invisible character after the last word',
      { ...(quote('\u200b', PROSE.trim()) as object), position: { start: 2239, end: 2240 } },
    ],
    ['a number for a text', quote(42)],
    ['numbers for context', quote('ferry', 1, {})],
    ['a lone surrogate', quote('\ud800')],
    ['lone surrogates around', quote('ferry\udc00', '\udc00', '\ud800')],
    ['a megabyte', quote('The ferry left at nine '.repeat(45_000))],
    ['other text of a megabyte', quote('x'.repeat(1_000_000))],
    ['100 kB of other text', quote('A sentence that stands nowhere. '.repeat(3_000))],
    ['one letter', quote('e')],
    [
      'offsets beyond the text',
      { ...(quote('nowhere to be found') as object), position: { start: 1e9, end: 2e9 } },
    ],
    ['offsets that are none', { ...(quote('  ') as object), position: { start: Number.NaN, end: 'x' } }],
    ['negative offsets', { ...(quote(' ') as object), position: { start: -5, end: -1 } }],
    ['broken rivals', { ...(quote('nowhere to be found') as object), rivals: [null, {}, 7, { exact: '' }] }],
    ['rivals that are no list', { ...(quote('nowhere at all') as object), rivals: 'none' }],
  ];
  test.each(cases)('%s', async (_, selectors) => {
    document.body.innerHTML = `<p>${PROSE.repeat(40)}</p>`;
    const [found] = await locate(document.body, [selectors as Selectors]);
    expect(found).toBeNull();
  });

  test('a bare quote that stands once is found, one that stands often is not', async () => {
    document.body.innerHTML = `<p>${PROSE.repeat(5)}The lamp broke.</p>`;
    const bare = (exact: string): Selectors => ({ quote: { exact, prefix: '', suffix: '' } });
    const [lamp, ferry] = await locate(document.body, [bare('The lamp broke'), bare('ferry')]);
    expect(lamp?.range.toString()).toBe('The lamp broke');
    expect(ferry).toBeNull();
  });

  test('other roots', async () => {
    const range = document.createRange();
    for (const root of [document, document.createElement('p'), new Text('ferry'), new DocumentFragment()]) {
      expect(textOf(root, range)).toBe('');
      expect(describe(root, range).quote.exact).toBe('');
      await expect(locate(root, [])).resolves.toEqual([]);
    }
  });
});

suite('slices', () => {
  test('an aborted search rejects with the reason, before and during the work', async () => {
    document.body.innerHTML = `<p>${PROSE.repeat(20_000)}</p>`;
    const reason = new Error('The reader has left.');
    const wanted: Selectors[] = Array.from({ length: 500 }, (_, at) => ({
      quote: { exact: `Sentence ${at} of which nothing is on the page.`, prefix: 'before', suffix: 'after' },
    }));
    await expect(locate(document.body, wanted, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    const control = new AbortController();
    const search = locate(document.body, wanted, { signal: control.signal, sliceMs: 1 });
    setTimeout(() => control.abort(reason));
    await expect(search).rejects.toBe(reason);
  });

  test('a page that changes while it is searched gives orphans or right places', async () => {
    document.body.innerHTML = `<p>${PROSE.repeat(2_000)}</p><p id="last">A last word on ferries.</p>`;
    const wanted: Selectors = { quote: { exact: 'A last word on ferries.', prefix: '', suffix: '' } };
    const search = locate(document.body, [wanted], { sliceMs: 0 });
    await new Promise(resolve => setTimeout(resolve));
    document.body.innerHTML = '<p>Something else.</p>';
    const [found] = await search;
    if (found) expect(found.range.toString()).toBe('A last word on ferries.');
  });
});
