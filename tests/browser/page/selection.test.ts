import { afterEach, describe, expect, it } from 'vitest';
import { LONGEST_QUOTE } from '../../../lib/claims';
import { readSelection } from '../../../lib/page';

const draw = (html: string) => {
  document.body.innerHTML = html;
};
const select = (selector: string) => {
  const node = document.querySelector(selector);
  if (node) document.getSelection()?.selectAllChildren(node);
};
const outcome = (own: Element | null = null) => {
  const selected = readSelection(document, own);
  return 'reason' in selected ? selected.reason : selected.text;
};

afterEach(() => {
  document.getSelection()?.removeAllRanges();
  document.body.replaceChildren();
});

describe('what the reader has selected', () => {
  it('is the text', () => {
    draw('<p>Eleven <b>berths</b></p>');
    select('p');
    expect(outcome()).toBe('Eleven berths');
  });
  it.each([
    ['nothing', '<p></p>', 'p'],
    ['white space', '<p> &nbsp; \n</p>', 'p'],
    ['an image alone', '<p><img alt="x"></p>', 'p'],
  ])('is none when it is %s', (_, html, selector) => {
    draw(html);
    select(selector);
    expect(outcome()).toBe('none');
  });
  it('is refused inside a text field', () => {
    draw('<textarea>typed words</textarea>');
    const field = document.querySelector('textarea');
    field?.focus();
    field?.select();
    expect(outcome()).toBe('field');
  });
  it.each(['<div contenteditable>words</div>', '<div contenteditable="plaintext-only"><p>words</p></div>'])(
    'is refused where the reader writes: %s',
    html => {
      draw(html);
      select('div');
      expect(outcome()).toBe('editable');
    },
  );
  it('is taken where editing is switched off', () => {
    draw('<div contenteditable="false"><p>words</p></div>');
    select('p');
    expect(outcome()).toBe('words');
  });
  it.each([
    ['behind it', '<p>Eleven berths.</p><p class="no">Share this</p>', ['Eleven berths.']],
    ['before it', '<p class="no">Share this</p> <p>Eleven berths.</p>', ['Eleven berths.']],
    ['within it', '<p>Eleven <i class="no"><b>Share</b> this</i> berths.</p>', ['Eleven ', ' berths.']],
    [
      'around what can be',
      '<div class="no">Share <p style="user-select: text">Eleven <b>berths.</b></p> this</div>',
      ['Eleven berths.'],
    ],
    [
      'nowhere',
      '<p>Eleven <i>of the</i> berths.</p><p>Nine barges.</p>',
      ['Eleven of the berths.Nine barges.'],
    ],
  ])('is not what cannot be selected, %s', (_, html, parts) => {
    draw(`<style>.no { user-select: none }</style><section>${html}</section>`);
    select('section');
    const selected = readSelection(document, null);
    expect('ranges' in selected && selected.ranges.map(String)).toEqual(parts);
  });
  it('is refused in our own interface', () => {
    draw('<section>ours</section>');
    select('section');
    expect(outcome(document.querySelector('section'))).toBe('none');
  });
  it('is refused in the closed shadow tree that our interface stands in', () => {
    draw('<p>before</p><claimlight-ui></claimlight-ui><p>after</p>');
    const host = document.querySelector('claimlight-ui');
    const root = host?.attachShadow({ mode: 'closed' });
    const ours = document.createElement('button');
    ours.textContent = 'Highlight';
    root?.append(ours);
    document.getSelection()?.selectAllChildren(ours);
    expect(outcome(host)).toBe('none');
  });
  it('is the text of the page alone where it reaches across a frame', () => {
    draw('<p>before</p><iframe srcdoc="<p>inside</p>"></iframe><p>after</p>');
    document.getSelection()?.selectAllChildren(document.body);
    expect(outcome().split(/\s+/)).toEqual(['before', 'after']);
  });
  it('says so when it may be inside a frame', async () => {
    draw('<iframe srcdoc="<p>inside</p>"></iframe>');
    document.querySelector('iframe')?.focus();
    expect(outcome()).toBe('frame');
  });
  it('is refused when it is a megabyte', () => {
    draw(`<p>${'word '.repeat(210_000)}</p>`);
    select('p');
    expect(outcome()).toBe('long');
    draw(`<p>${'x'.repeat(LONGEST_QUOTE)}</p>`);
    select('p');
    expect(outcome()).toHaveLength(LONGEST_QUOTE);
  });
});
