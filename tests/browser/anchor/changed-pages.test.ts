import { afterEach, expect, describe as suite, test } from 'vitest';
import { describe, type Located, locate } from '../../../lib/anchor';
import type { Selectors } from '../../../lib/claims';
import { show } from '../../support/anchor/bracketed';

afterEach(() => document.body.replaceChildren());

/** In `before`, the quote stands between brackets; `after` has the right place between brackets, or none. */
async function relocate(
  before: string,
  after: string,
): Promise<{ found: Located | null; expected: string | null }> {
  const selectors = describe(document.body, show(before));
  const whole: Selectors = JSON.parse(JSON.stringify(selectors));
  const range = after.includes('⟦') ? show(after) : null;
  if (!range) document.body.innerHTML = after;
  const [found] = await locate(document.body, [whole]);
  return { found: found ?? null, expected: range?.toString() ?? null };
}

const BEFORE = `<h1>Ferries</h1><p>The company has six ships in winter.</p><p>In summer it has nine, and ⟦the crossing to
  the islands takes forty minutes⟧ if the sea is calm. Nobody was hurt.</p><p>Tickets are sold on board.</p>`;

suite('the same words', () => {
  const cases: [name: string, after: string][] = [
    ['banner', BEFORE.replace('<h1>', '<div>Subscribe to our letter, it is free of charge.</div><h1>')],
    ['paragraph gone', BEFORE.replace('<p>The company has six ships in winter.</p>', '')],
    ['wrapped', BEFORE.replace('islands', '<a href="#"><b>isl</b>ands</a>')],
    [
      'typography',
      BEFORE.replace('forty minutes', 'for\u00adty\u00a0minutes').replace('crossing', 'CROSSING'),
    ],
    ['other blocks', BEFORE.replaceAll('<p>', '<div><span>').replaceAll('</p>', '</span></div>')],
    ['script inside', BEFORE.replace('islands', 'is<script>no</script>lands')],
    [
      'pull quote before',
      BEFORE.replace('<p>The', '<aside>The crossing to the islands takes forty minutes</aside><p>The'),
    ],
    [
      'context edited',
      BEFORE.replace('In summer it has nine', 'From May on there are ten').replace(
        'Nobody was hurt',
        'No one fell',
      ),
    ],
    [
      'moved to the end',
      `${BEFORE.replace(/<p>In[\s\S]*hurt\.<\/p>/, '')}<p>And ⟦the crossing to the islands takes forty minutes⟧.</p>`,
    ],
    [
      'hidden twin before',
      BEFORE.replace('<h1>', '<p hidden>The crossing to the islands takes forty minutes</p><h1>'),
    ],
  ];
  test.each(cases)('%s', async (_, after) => {
    const { found, expected } = await relocate(BEFORE, after);
    expect(found).toMatchObject({ match: 'exact', hidden: false });
    expect(found?.range.toString()).toBe(expected);
  });
});

suite('changed words', () => {
  const cases: [name: string, after: string][] = [
    ['a letter', BEFORE.replace('crossing', 'crosing')],
    ['a number', BEFORE.replace('forty', 'fifty')],
    ['the first and the last word', BEFORE.replace('⟦the', '⟦a').replace('minutes⟧', 'min.⟧')],
    ['a third of the words', BEFORE.replace('crossing', 'passage').replace('forty', 'about fifty')],
  ];
  test.each(cases)('%s', async (_, after) => {
    const { found, expected } = await relocate(BEFORE, after);
    expect(found).toMatchObject({ match: 'changed' });
    expect(found?.score).toBeLessThan(1);
    expect(found?.range.toString()).toBe(expected);
  });
});

suite('a sentence of which a tenth was changed, in new surroundings', () => {
  const OLD =
    '<p>⟦The northern harbour was opened to ferries again on Monday after two years of work on its long pier⟧.</p>';
  const NEW =
    '<h2>Roads</h2><p>Nobody expected rain. ⟦The northern harbour was opened for ferries anew on Monday after two years of work on its long pier⟧. Bridges rust.</p>';
  test('is that sentence, where nothing like it stood before', async () => {
    const { found, expected } = await relocate(
      `<h1>Boats</h1><p>All quiet.</p>${OLD}<p>Bread is dear.</p>`,
      NEW,
    );
    expect(found).toMatchObject({ match: 'changed' });
    expect(found?.range.toString()).toBe(expected);
  });
  test('is believed to be another, where something half like it stood, or nobody knows', async () => {
    const twin =
      '<p>The southern harbour was closed to ferries again on Monday after ten years of work on its old pier.</p>';
    expect((await relocate(`<h1>Boats</h1>${twin}${OLD}<p>Bread is dear.</p>`, NEW)).found).toBeNull();
    const { quote } = describe(
      document.body,
      show(`<h1>Boats</h1><p>All quiet.</p>${OLD}<p>Bread is dear.</p>`),
    );
    show(NEW);
    expect(await locate(document.body, [{ quote }])).toEqual([null]);
  });
});

suite('a phrase with a letter changed, in new surroundings', () => {
  const OLD = '<p>Nobody here was asked about ⟦the longest pier⟧ before that summer.</p>';
  const NEW = '<h2>Roads</h2><p>Rain fell. ⟦The longnest pier⟧, they said, is made of oak.</p>';
  test('is that phrase, where nothing like it stood before', async () => {
    const { found, expected } = await relocate(`<h1>Boats</h1>${OLD}`, NEW);
    expect(found).toMatchObject({ match: 'changed' });
    expect(found?.range.toString()).toBe(expected);
  });
  test('is believed to be another, where one nearly like it stood', async () => {
    expect((await relocate(`<h1>Boats</h1>${OLD}<p>The longer pier is of iron.</p>`, NEW)).found).toBeNull();
  });
});

test('a changed sentence is found though what stood before it and after it reads like its own middle', async () => {
  const text = (middle: string): string =>
    `<p>We did not know how to build a pier. We ⟦did not know ${middle} of oak. We did not know where to buy any⟧. Did not know how the sea worked. We did not know whom to ask.</p>`;
  const { found, expected } = await relocate(text('if we should build it'), text('if we shoulld build it'));
  expect(found).toMatchObject({ match: 'changed' });
  expect(found?.range.toString()).toBe(expected);
});

test('of words that stand in several places whose surroundings were all rewritten, the one in step is found', async () => {
  const page = (more: readonly string[]): string =>
    [
      `<p>Nine hundred people live on the western islands. ${more[0]} the ferry ${more[1]}.</p>`,
      `<p>${'The school has two rooms and the teacher plays the organ on Sundays. '.repeat(6)}</p>`,
      `<p>The lighthouse was built by soldiers after the war. ${more[2]} the ferry ${more[3]}. Whoever is late waits for a week.</p>`,
      `<p>${'Salt was made here until the mines came and prices fell. '.repeat(8)}</p>`,
      `<p>Whoever arrives is met by a band. ${more[4]} the ferry ${more[5]}.</p>`,
    ].join('');
  const show = (more: readonly string[]): void => {
    document.body.innerHTML = page(more);
  };
  const rangeOf = (words: string, at: number): Range => {
    const text = document.querySelectorAll('p')[at]?.firstChild as Text;
    const range = document.createRange();
    range.setStart(text, text.data.indexOf(words));
    range.setEnd(text, text.data.indexOf(words) + words.length);
    return range;
  };
  const neighbours = ['Nine hundred people live', 'was built by soldiers', 'is met by a band'];
  show(['Every morning', 'leaves at six', 'On quiet days', 'can be heard', 'In winter', 'brings the post']);
  const wanted = [
    ...neighbours.map((words, at) => describe(document.body, rangeOf(words, 2 * at))),
    describe(document.body, rangeOf('the ferry', 2)),
  ];
  show(['Each day', 'goes at seven', 'On calm days', 'can be seen', 'Until spring', 'carries letters']);
  const found = await locate(document.body, wanted);
  expect(found.map(place => place?.match)).toEqual(['exact', 'exact', 'exact', 'exact']);
  expect(document.querySelectorAll('p')[2]?.contains(found[3]?.range.startContainer ?? null)).toBe(true);
});

suite('gone', () => {
  const without = BEFORE.replace(/⟦[\s\S]*⟧/, 'all is well');
  const cases: [name: string, before: string, after: string][] = [
    ['the words', BEFORE, without],
    [
      'but a similar sentence came',
      BEFORE,
      `${without}<p>The railway to the mountains takes eighty minutes.</p>`,
    ],
    [
      'but a look-alike stays that was there before',
      `${BEFORE}<p>The crossing to the mainland takes forty minutes, too.</p>`,
      `${without}<p>The crossing to the mainland takes forty minutes, too.</p>`,
    ],
    [
      'but the word stands elsewhere',
      '<p>A ⟦lamp⟧ fell.</p><p>The lamp was red.</p>',
      '<p>A cup fell.</p><p>The lamp was red.</p>',
    ],
    ['everything', BEFORE, ''],
    [
      'but its opposite came elsewhere, in Chinese',
      '<p>⟦失业率去年下降到百分之四⟧。</p><p>市场反应平静，没有人感到意外。</p>',
      '<p>市场反应平静，没有人感到意外。</p><p>专家说：失业率去年上升到百分之九，令人担忧。</p>',
    ],
  ];
  test.each(cases)('%s', async (_, before, after) => {
    expect((await relocate(before, after)).found).toBeNull();
  });
});

test('of fifty equal lines, each quote keeps its own', async () => {
  const lines = (extra: string): string =>
    `${extra}<ol>${Array.from({ length: 50 }, (_, at) => `<li>${at % 10 ? 'As above, no change.' : `Week ${at}`}</li>`).join('')}</ol>`;
  document.body.innerHTML = lines('');
  const rangeIn = (at: number): Range => {
    const range = document.createRange();
    const item = document.querySelectorAll('li')[at];
    if (item) range.selectNodeContents(item);
    return range;
  };
  const places = [3, 17, 18, 42];
  const wanted = places.map(at => describe(document.body, rangeIn(at)));
  document.body.innerHTML = lines('<p>A new banner that moves everything down.</p>');
  const found = await locate(document.body, wanted);
  const items = [...document.querySelectorAll('li')];
  expect(found.map(one => items.findIndex(item => one && item.contains(one.range.startContainer)))).toEqual(
    places,
  );
});

test('one of many equal lines, moved, with nothing to tell it from the others, is left alone', async () => {
  const list = (extra: string): string => `${extra}<ol>${'<li>As above, no change.</li>'.repeat(50)}</ol>`;
  document.body.innerHTML = list('');
  const range = document.createRange();
  range.selectNodeContents(document.querySelectorAll('li')[20] as Node);
  const wanted = describe(document.body, range);
  expect(await locate(document.body, [wanted])).toMatchObject([{ match: 'exact' }]);
  document.body.innerHTML = list('<p>A new banner that moves everything down by many letters.</p>');
  expect(await locate(document.body, [wanted])).toEqual([null]);
});

test('quotes that overlap now, though their old places lay apart on pages of different days, are both found', async () => {
  const older = describe(document.body, show(BEFORE));
  const grown = BEFORE.replace('<h1>', `<p>${'More has come in before all that. '.repeat(4)}</p><h1>`);
  const newer = describe(
    document.body,
    show(grown.replace('⟦', '').replace('⟧', '').replace('takes forty minutes', '⟦takes forty minutes⟧')),
  );
  const found = await locate(document.body, [older, newer]);
  expect(found.map(one => one?.range.toString().replace(/\s+/g, ' '))).toEqual([
    'the crossing to the islands takes forty minutes',
    'takes forty minutes',
  ]);
});

test('a word is not found at the head of a longer one', async () => {
  const { found } = await relocate(
    '<p>Yesterday the ⟦ferry⟧ left late.</p>',
    '<p>Yesterday the ferryman left late.</p>',
  );
  expect(found?.match).not.toBe('exact');
});

test('text in a closed part of the page is found second, and said to be hidden', async () => {
  const page = (open: string): string =>
    `<p>Before.</p><details ${open}><summary>More</summary><p>⟦The closed part has a sentence⟧ of its own.</p></details><p>After.</p>`;
  const { found } = await relocate(page('open'), page(''));
  expect(found).toMatchObject({ match: 'exact', hidden: true });
  expect(found?.range.toString()).toBe('The closed part has a sentence');
});
