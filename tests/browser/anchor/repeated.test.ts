import fc from 'fast-check';
import { afterEach, expect, describe as suite, test } from 'vitest';
import { describe, locate, textOf } from '../../../lib/anchor';

afterEach(() => document.body.replaceChildren());

const rangeOf = (node: Node): Range => {
  const range = document.createRange();
  range.selectNodeContents(node);
  return range;
};

/** What is found for a passage on the very page it was chosen on. */
async function foundAgain(range: Range) {
  const selectors = describe(document.body, range);
  const [found] = await locate(document.body, [selectors]);
  return { selectors, found };
}

suite('pages that repeat themselves', () => {
  test.each([
    ['three words', '<p>Yes.</p><p>Yes.</p><p>Yes.</p>'],
    ['two words', '<p>Yes.</p><p>Yes.</p>'],
    ['one letter', '<i>a</i> <i>a</i> <i>a</i> <i>a</i>'],
    ['sentences', '<p>We said no more than that.</p>'.repeat(3)],
    ['long lists', `<ul>${'<li>As above, no change.</li>'.repeat(60)}</ul>`],
  ])('each of them is found where it is: %s', async (_, html) => {
    document.body.innerHTML = html;
    for (const child of document.body.querySelectorAll('p, i, li')) {
      const { found } = await foundAgain(rangeOf(child));
      expect(found?.match).toBe('exact');
      expect(child.contains(found?.range.startContainer ?? null)).toBe(true);
      expect(child.contains(found?.range.endContainer ?? null)).toBe(true);
    }
  });

  test('any selection on any page made of few words is found where it is', async () => {
    const word = fc.constantFrom('a', 'ja', 'Yes.', 'no change', 'the harbour reopened');
    const block = fc.tuple(fc.constantFrom('p', 'li', 'span', 'b', 'div'), fc.array(word, { maxLength: 4 }));
    const page = fc.array(block, { minLength: 1, maxLength: 12 });
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    await fc.assert(
      fc.asyncProperty(page, share, share, async (blocks, one, other) => {
        document.body.replaceChildren(
          ...blocks.map(([name, words]) => {
            const element = document.createElement(name);
            element.textContent = words.join(' ');
            return element;
          }),
        );
        const text = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const points: [Text, number][] = [];
        while (text.nextNode()) {
          const node = text.currentNode as Text;
          for (let offset = 0; offset <= node.length; offset++) points.push([node, offset]);
        }
        const at = (where: number) => points[Math.floor(where * (points.length - 1))];
        const [start, end] = [at(Math.min(one, other)), at(Math.max(one, other))];
        if (!start || !end) return;
        const range = document.createRange();
        range.setStart(...start);
        range.setEnd(...end);
        const { selectors, found } = await foundAgain(range);
        if (selectors.quote.exact === '') return;
        expect(found).toMatchObject({ match: 'exact' });
        if (!found) return;
        expect(describe(document.body, found.range).position).toEqual(selectors.position);
        expect(textOf(document.body, found.range)).toBe(selectors.quote.exact);
      }),
      { numRuns: 600 },
    );
  });
});

/** Sentences that all name the ferry; the last words of the third are chosen, then the page is changed. */
const LIST = [
  'The mayor praised the ferry before the vote in spring.',
  'A retired pilot called the ferry a costly mistake.',
  'Nobody on the island believes that the ferry will float.',
  'The yard that built the ferry has closed since.',
];
const wordIn = (sentence: string, word: string): Range => {
  const item = [...document.querySelectorAll('li')].find(li => li.textContent === sentence);
  const at = sentence.indexOf(word);
  const range = document.createRange();
  if (!item?.firstChild) throw new Error(`no ${sentence}`);
  range.setStart(item.firstChild, at);
  range.setEnd(item.firstChild, at + word.length);
  return range;
};
const draw = (sentences: readonly string[]) => {
  document.body.innerHTML = `<ul>${sentences.map(sentence => `<li>${sentence}</li>`).join('')}</ul>`;
};

suite('one word that stands often, on a page that has changed', () => {
  const third = LIST[2] ?? '';
  const find = async (after: readonly string[]) => {
    draw(LIST);
    const selectors = describe(document.body, wordIn(third, 'ferry'));
    draw(after);
    return (await locate(document.body, [selectors]))[0];
  };

  test.each([
    ['the list was reordered', [LIST[3], third, LIST[0], LIST[1]]],
    [
      'words around it were replaced',
      [LIST[0], LIST[1], third.replace('island believes', 'mainland thinks'), LIST[3]],
    ],
  ])('is found where it belongs: %s', async (_, after) => {
    const found = await find(after as string[]);
    expect(found?.match).toBe('exact');
    expect(found?.range.startContainer.textContent).toContain('Nobody on the');
  });

  test('is an orphan when its sentence is gone', async () => {
    expect(await find(LIST.filter(sentence => sentence !== third))).toBeNull();
  });
});
