import { afterEach, describe, expect, it } from 'vitest';
import { describe as describeRange, locate } from '../../../lib/anchor';
import { bringIntoView, isClosed, uncover } from '../../../lib/page';

afterEach(() => document.body.replaceChildren());

const WORDS = 'eleven of fourteen berths';
const CLOSED: [string, string][] = [
  ['details', `<details><summary>More</summary><p>Here are ${WORDS}.</p></details>`],
  [
    'details in details',
    `<details><summary>A</summary><details><summary>B</summary><p>${WORDS}</p></details></details>`,
  ],
  ['hidden until found', `<div hidden="until-found"><p>Here are ${WORDS}.</p></div>`],
  [
    'a tab that is not chosen',
    `<button role="tab" aria-controls="two" onclick="two.hidden = false">Two</button>
    <div role="tabpanel" id="two" hidden><p>Here are ${WORDS}.</p></div>`,
  ],
  [
    'a tab that names its panel the other way',
    `<button role="tab" id="tab" onclick="panel.style.display = ''">Two</button>
    <div role="tabpanel" id="panel" aria-labelledby="tab" style="display: none"><p>${WORDS}</p></div>`,
  ],
];

describe('text that is not shown', () => {
  it.each(CLOSED)('is found, said to be closed, and opened: %s', async (_, html) => {
    document.body.innerHTML = `<p>An article about berths and barges.</p>${html}<p>The end.</p>`;
    const paragraph = [...document.querySelectorAll('p')].find(p => p.textContent?.includes(WORDS));
    const text = paragraph?.firstChild as Text;
    const range = document.createRange();
    range.setStart(text, text.data.indexOf(WORDS));
    range.setEnd(text, text.data.indexOf(WORDS) + WORDS.length);
    const [found] = await locate(document.body, [describeRange(document.body, range)]);
    expect(found).toMatchObject({ hidden: true, text: WORDS, match: 'exact' });
    if (!found) return;
    expect(isClosed(found.range)).toBe(true);
    uncover(found.range);
    expect(isClosed(found.range)).toBe(false);
    expect(found.range.getClientRects().length).toBeGreaterThan(0);
  });

  it('is left alone where the page does not say how it opens', () => {
    document.body.innerHTML = `<div style="display: none"><p>${WORDS}</p></div>`;
    const before = document.body.innerHTML;
    const range = document.createRange();
    range.selectNodeContents(document.querySelector('p') as Element);
    uncover(range);
    expect(document.body.innerHTML).toBe(before);
    expect(isClosed(range)).toBe(true);
  });
});

describe('a place that is shown', () => {
  const lines = Array.from({ length: 400 }, (_, at) => `line ${at}\n`).join('');
  it.each([
    ['a long text of one node', `<pre>${lines}</pre>`],
    ['a long text in a box that scrolls', `<pre style="height: 300px; overflow: auto">${lines}</pre>`],
    [
      'a paragraph far down',
      `<div style="height: 4000px"></div><p>line 250\n</p><div style="height: 4000px"></div>`,
    ],
  ])('stands in the middle afterwards: %s', (_, html) => {
    document.body.innerHTML = html;
    const text = document.querySelector('pre, p')?.firstChild as Text;
    const range = document.createRange();
    const start = text.data.indexOf('line 250');
    range.setStart(text, start);
    range.setEnd(text, start + 8);
    const calm = window.matchMedia;
    window.matchMedia = query => ({ ...calm.call(window, query), matches: true });
    bringIntoView(range);
    window.matchMedia = calm;
    const { top, bottom } = range.getBoundingClientRect();
    expect(top).toBeGreaterThan(0);
    expect(bottom).toBeLessThan(window.innerHeight);
    window.scrollTo(0, 0);
  });
});
