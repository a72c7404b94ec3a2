import { afterEach, expect, describe as suite, test } from 'vitest';
import { describe, locate, textOf } from '../../../lib/anchor';
import { createPainter, readSelection } from '../../../lib/page';

afterEach(() => {
  getSelection()?.removeAllRanges();
  CSS.highlights.clear();
  document.body.replaceChildren();
});

/** Declarative shadow roots, as a page would have them. */
function show(html: string): void {
  document.body.setHTMLUnsafe(html);
}
const shadowOf = (selector: string): ShadowRoot =>
  document.querySelector(selector)?.shadowRoot ?? expect.unreachable();
function rangeOf(root: Node, words: string): Range {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const at = node.data.indexOf(words);
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + words.length);
    return range;
  }
  throw new Error(`no “${words}”`);
}
const wholeBody = () => {
  const range = document.createRange();
  range.selectNodeContents(document.body);
  return range;
};

const CARD = `<p>Before the card.</p>
  <x-card><template shadowrootmode="open"><h2>Eleven ferries</h2><slot name="lead">nothing</slot><p>and
  fourteen berths.</p><slot></slot></template>In the slot. <b slot="lead">A lead, put first.</b><i slot="none">unseen</i></x-card>
  <p>After the card.</p>`;

suite('of text in hidden parts, what a reader sees is read', () => {
  test.each([
    ['shown again', '<p style="visibility: hidden">no <b style="visibility: visible">yes</b></p>', 'yes'],
    [
      'not shown again where all is gone',
      '<div hidden>no <b style="visibility: visible">no</b> <i style="display: contents">no</i></div><p>yes</p>',
      'yes',
    ],
    ['without boxes', '<div style="display: contents"><i style="display: contents">yes</i></div>', 'yes'],
    [
      'without a box in what is hidden',
      '<p style="visibility: hidden"><i style="display: contents">no <b style="visibility: visible">yes</b></i></p>',
      'yes',
    ],
    [
      'closed',
      '<details><summary>yes</summary><p style="visibility: visible">no <b>no</b></p></details>',
      'yes',
    ],
    [
      'gone inside what is shown again',
      '<p style="visibility: hidden"><b style="visibility: visible">yes <i hidden>no <u>no</u></i>again</b></p>',
      'yes again',
    ],
    [
      'in a slot that is gone',
      '<x-a><template shadowrootmode="open"><p hidden><slot></slot></p><b>yes</b></template>no <i>no</i></x-a>',
      'yes',
    ],
  ])('%s', (_, html, text) => {
    show(html);
    expect(textOf(document.body, wholeBody())).toBe(text);
  });
});

suite('text in open shadow trees', () => {
  test('is read as it is shown: slots in their places, nothing that no slot takes', () => {
    show(CARD);
    expect(textOf(document.body, wholeBody())).toBe(
      'Before the card.\nEleven ferries\nA lead, put first.\nand fourteen berths.\nIn the slot.\nAfter the card.',
    );
  });

  test.each([
    ['in the tree', 'fourteen berths', () => shadowOf('x-card')],
    ['in a slot', 'put first', () => document.body],
    ['after it', 'After the card', () => document.body],
  ])('is described and found again: %s', async (_, words, root) => {
    show(CARD);
    const range = rangeOf(root(), words);
    const selectors = describe(document.body, range);
    expect(selectors.quote.exact).toBe(words);
    expect(selectors.quote.prefix).not.toBe('');
    const [found] = await locate(document.body, [selectors]);
    expect(found).toMatchObject({ match: 'exact', hidden: false, text: words });
    expect(found?.range.startContainer).toBe(range.startContainer);
    expect(found?.range.toString()).toBe(words);
  });

  test('a passage across trees is painted in pieces, each in its own', async () => {
    show(CARD);
    const selectors = describe(document.body, wholeBody());
    const [found] = await locate(document.body, [selectors]);
    expect(found?.match).toBe('exact');
    const pieces = found?.ranges.map(range => range.toString().replace(/\s+/g, ' ').trim()).filter(Boolean);
    expect(pieces).toEqual([
      'Before the card.',
      'Eleven ferries',
      'A lead, put first.',
      'and fourteen berths.',
      'In the slot.',
      'After the card.',
    ]);
  });

  test('trees within trees are entered; closed ones are not', () => {
    show(`<x-a><template shadowrootmode="open"><x-b><template shadowrootmode="open"><p>deep</p></template></x-b></template></x-a>
      <x-c><template shadowrootmode="closed"><p>secret</p></template></x-c>`);
    expect(textOf(document.body, wholeBody())).toBe('deep');
  });

  test('a slot that is hidden hides what is in it, and an element without a box of its own does not', async () => {
    show(`<x-t><template shadowrootmode="open"><div style="display: none"><slot></slot></div></template>closed words</x-t>
      <p style="display: contents">boxless words</p>`);
    const describeWords = (words: string) => describe(document.body, rangeOf(document.body, words));
    const wanted = [describeWords('closed words'), describeWords('boxless words')];
    const [closed, boxless] = await locate(document.body, wanted);
    expect(closed?.hidden).toBe(true);
    expect(boxless?.hidden).toBe(false);
  });

  test('a selection in there can be read, a mark in there can be hit', async () => {
    show(CARD);
    const { startContainer, startOffset, endContainer, endOffset } = rangeOf(
      shadowOf('x-card'),
      'fourteen berths',
    );
    getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
    const selected = readSelection(document, null);
    expect('ranges' in selected && selected.ranges.map(String)).toEqual(['fourteen berths']);
    if (!('ranges' in selected)) return;
    const painter = createPainter(document);
    const other = { claim: 'b', kind: null, changed: false, ranges: [rangeOf(document.body, 'After')] };
    painter.paint([{ claim: 'a', kind: null, changed: false, ranges: selected.ranges }, other]);
    const box = selected.ranges[0]?.getBoundingClientRect() ?? new DOMRect();
    expect(painter.at(box.left + box.width / 2, box.top + box.height / 2)).toEqual(['a']);
  });
});
