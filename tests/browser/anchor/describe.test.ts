import { afterEach, expect, describe as suite, test } from 'vitest';
import { describe, textOf } from '../../../lib/anchor';
import { PAGES } from '../../support/anchor/pages';

afterEach(() => document.body.replaceChildren());

function select(html: string, from: string, to: string, [start, end]: [number, number]): Range {
  document.body.innerHTML = html;
  const range = document.createRange();
  const node = (selector: string): Node => {
    const element = document.querySelector(selector);
    if (!element) throw new Error(`No ${selector} in the page.`);
    return element;
  };
  range.setStart(node(from), start);
  range.setEnd(node(to), end);
  return range;
}

suite('the quote is what the reader saw highlighted', () => {
  const cases: [
    name: string,
    html: string,
    from: string,
    to: string,
    offsets: [number, number],
    quote: string,
  ][] = [
    ['triple click', '<p id=a>First one.</p><p id=b>Second.</p>', '#a', '#b', [0, 0], 'First one.'],
    ['starts in an image', '<p id=a><img id=i> After it.</p>', '#i', '#a', [0, 2], 'After it.'],
    ['ends in an empty element', '<p id=a>Words.</p><div id=b></div>', '#a', '#b', [0, 0], 'Words.'],
    ['two blocks', '<p id=a>First.</p><p id=b>Second.</p>', '#a', '#b', [0, 1], 'First.\nSecond.'],
    ['line break', '<p id=a>One<br>two</p>', '#a', '#a', [0, 3], 'One\ntwo'],
    ['cells', '<table><tr id=a><td>1</td><td>2</td></tr></table>', '#a', '#a', [0, 2], '1 2'],
    ['source line breaks', '<p id=a>One\n      two</p>', '#a', '#a', [0, 1], 'One two'],
    ['preformatted', '<pre id=a>let a;\nlet b;</pre>', '#a', '#a', [0, 1], 'let a;\nlet b;'],
    ['scripts', '<p id=a>One <script>0</script>two</p>', '#a', '#a', [0, 3], 'One two'],
    ['hidden', '<p id=a>One <i style="visibility:hidden">not</i>two</p>', '#a', '#a', [0, 3], 'One two'],
    ['soft hyphens', '<p id=a>di\u00advi\u00added</p>', '#a', '#a', [0, 1], 'divided'],
    ['nothing', '<p id=a><img></p>', '#a', '#a', [0, 1], ''],
  ];
  test.each(cases)('%s', (_, html, from, to, offsets, quote) => {
    const range = select(html, from, to, offsets);
    expect(describe(document.body, range).quote.exact).toBe(quote);
    expect(textOf(document.body, range)).toBe(quote);
  });

  test('select all', () => {
    document.body.innerHTML = PAGES['skipped'] ?? '';
    const range = document.createRange();
    range.selectNodeContents(document.body);
    expect(textOf(document.body, range)).toBe('Rain fell all night over the valley.\nIt stopped at dawn.');
  });

  test('context reaches over borders and stops at the page', () => {
    const range = select('<p id=a>First.</p><p id=b>Second.</p><p id=c>Third.</p>', '#b', '#b', [0, 1]);
    expect(describe(document.body, range).quote).toEqual({
      exact: 'Second.',
      prefix: 'First.\n',
      suffix: '\nThird.',
    });
  });

  test('a range of another tree is nothing', () => {
    document.body.innerHTML = '<p>Text.</p>';
    const range = document.createRange();
    range.selectNodeContents(document.createElement('div'));
    expect(describe(document.body, range).quote.exact).toBe('');
  });
});
