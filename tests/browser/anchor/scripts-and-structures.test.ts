import { afterEach, expect, describe as suite, test } from 'vitest';
import { describe, locate } from '../../../lib/anchor';
import { show, takeBrackets } from '../../support/anchor/bracketed';

afterEach(() => document.body.replaceChildren());

/** Quotes in many scripts and kinds of markup, between brackets. */
const PAGES: [name: string, html: string][] = [
  [
    'Chinese',
    '<p>今年冬天有六艘船。</p><p>夏天有九艘，⟦去群岛的航程要四十分钟⟧，如果海面平静。</p><p>船上可以买票。</p>',
  ],
  [
    'Japanese',
    '<p>冬は船が六隻ある。</p><p>夏は九隻で、⟦島まではガタガタと四十分かかる⟧という。</p><p>切符は船で買える。</p>',
  ],
  [
    'Arabic',
    '<p dir="rtl">للشركة ست سفن في الشتاء.</p><p dir="rtl">وفي الصيف تسع، ⟦والعبور إلى الجزر يستغرق أربعين دقيقة⟧ إذا هدأ البحر.</p><p dir="rtl">تباع التذاكر على المتن.</p>',
  ],
  [
    'Hebrew',
    '<p dir="rtl">לחברה שש ספינות בחורף.</p><p dir="rtl">בקיץ יש תשע, ⟦וההפלגה לאיים נמשכת ארבעים דקות⟧ אם הים רגוע.</p><p dir="rtl">כרטיסים נמכרים על הסיפון.</p>',
  ],
  [
    'Hindi',
    '<p>कंपनी के पास सर्दियों में छह जहाज़ हैं।</p><p>गर्मियों में नौ, और ⟦द्वीपों तक पहुँचने में चालीस मिनट लगते हैं⟧ यदि समुद्र शांत हो।</p><p>टिकट जहाज़ पर मिलते हैं।</p>',
  ],
  [
    'emoji',
    '<p>Six ships ⛴️ in winter.</p><p>Nine in summer, ⟦and 👩‍👩‍👧 families 🇳🇴 love the trip 👍🏽⟧ to the isles.</p><p>Tickets 🎟️ on board.</p>',
  ],
  [
    'combining marks',
    '<p>Ships in winter.</p><p>In Việt Nam, ⟦phở và cà phê là một thói quen buổi sáng⟧ for many.</p><p>Tickets on board.</p>',
  ],
  [
    'a list',
    '<ul><li>six ships in winter</li><li>nine ships, ⟦forty minutes to the islands</li><li>tickets are sold⟧ on board</li></ul>',
  ],
  [
    'a table',
    '<table><tr><th>ship</th><th>minutes</th></tr><tr><td>⟦Aurora</td><td>40⟧</td></tr><tr><td>Borealis</td><td>55</td></tr></table>',
  ],
  [
    'code',
    '<p>How it is counted:</p><pre><code>let ships = 6;\n⟦if (summer) {\n  ships += 3;\n}⟧\nsail(ships);</code></pre><p>That is all.</p>',
  ],
  [
    'several paragraphs',
    '<p>The company has ⟦six ships in winter.</p><p>In summer it has nine.</p><blockquote>The crossing takes⟧ forty minutes.</blockquote>',
  ],
  ['one word', '<p>The company has ⟦six⟧ ships in winter, and in summer it has nine of them at sea.</p>'],
];

const texts = (): Text[] => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes;
};
/** Writes every text node anew. */
function retype(change: (data: string, isCode: boolean) => string): void {
  for (const node of texts()) node.data = change(node.data, node.parentElement?.closest('pre') !== null);
}

/** Changes that lose nothing. The brackets still stand in the text and move along with it. */
const CHANGES: [name: string, change: () => void][] = [
  [
    'a banner before',
    () => document.body.insertAdjacentHTML('afterbegin', '<div>Subscribe to our letter!</div>'),
  ],
  [
    'text split into many nodes, and wrapped',
    () => {
      for (const node of texts()) {
        const rest = node.splitText(Math.ceil(node.length / 2));
        const wrapper = document.createElement('b');
        rest.replaceWith(wrapper);
        wrapper.append(rest);
      }
    },
  ],
  ['text nodes merged', () => document.body.normalize()],
  ['Unicode taken apart', () => retype(data => data.normalize('NFD'))],
  ['Unicode put together', () => retype(data => data.normalize('NFC'))],
  ['other white space', () => retype((data, isCode) => (isCode ? data : data.replaceAll(' ', ' \n\t ')))],
  ['spaces that do not break', () => retype(data => data.replaceAll(' ', '\u00a0'))],
  [
    'a redesign',
    () => {
      for (const element of document.body.querySelectorAll(
        'p, li, ul, td, th, tr, table, blockquote, tbody',
      )) {
        const other = document.createElement('div');
        other.append(...element.childNodes);
        element.replaceWith(other);
      }
    },
  ],
  [
    'line breaks in place of blocks',
    () => {
      for (const element of document.body.querySelectorAll('p'))
        element.replaceWith(...element.childNodes, document.createElement('br'));
    },
  ],
];

suite.each(PAGES)('%s', (_, html) => {
  test.each(CHANGES)('is found after %s', async (_, change) => {
    const wanted = JSON.parse(JSON.stringify(describe(document.body, show(html))));
    document.body.innerHTML = html;
    change();
    const truth = takeBrackets(document.body);
    const [found] = await locate(document.body, [wanted]);
    expect(found?.match).toBe('exact');
    const bare = (range: Range | undefined) => range?.toString().replace(/\s+/g, '');
    expect(bare(found?.range)).toBe(bare(truth));
    expect(found?.range.comparePoint(truth.startContainer, truth.startOffset)).toBe(0);
  });
});
