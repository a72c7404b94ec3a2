import { afterEach, expect, describe as suite, test } from 'vitest';
import { describe, type Located, locate } from '../../../lib/anchor';
import type { Selectors } from '../../../lib/claims';
import { show } from '../../support/anchor/bracketed';
import { relocated } from '../../support/anchor/relocated';

afterEach(() => document.body.replaceChildren());

const HEAD =
  '<h1>Power</h1><p>The committee met again on Tuesday and spoke for a long time about its rules.</p>';
const FOOT =
  '<p>Nobody on the quay remembered a winter in which so few boats had been laid up for repairs.</p>';
const TOWNS = ['Oslo', 'Bergen', 'Trondheim', 'Stavanger', 'Molde', 'Drammen'];
const MANY = [
  ...TOWNS,
  ...'Hamar Narvik Harstad Halden Moss Larvik Horten Skien Arendal Grimstad Mandal Farsund Florø Alta'.split(
    ' ',
  ),
];

type Shape = (town: string, words: string) => string;
const SHAPES: [name: string, shape: Shape, words: string][] = [
  ['a row of two cells', (town, words) => `<tr id="${town}"><td>${town}<td>${words}</tr>`, '45 MW'],
  ['a row of three', (town, words) => `<tr id="${town}"><td>${town}<td>${words}<td>open</tr>`, '45 MW'],
  ['an item of a list', (town, words) => `<li id="${town}">${town}: ${words}</li>`, 'ready by spring'],
  [
    'a paragraph',
    (town, words) => `<p id="${town}">For ${town} the council ${words} to the grid.</p>`,
    'bought 45 megawatts and sold half of them',
  ],
];

const wrapped = (rows: string): string => {
  const tag = rows.startsWith('<tr') ? 'table' : rows.startsWith('<li') ? 'ul' : 'div';
  return `${HEAD}<${tag}>${rows}</${tag}>${FOOT}`;
};

suite.each(SHAPES)('%s with words that all the others have', (_, shape, words) => {
  const page = (towns: readonly string[], chosen = ''): string =>
    wrapped(towns.map(town => shape(town, town === chosen ? `⟦${words}⟧` : words)).join(''));
  const describeIn = (town: string, towns = TOWNS): Selectors =>
    describe(document.body, show(page(towns, town)));
  const foundIn = async (selectors: Selectors, html: string): Promise<Located | null> => {
    document.body.innerHTML = html;
    const [found] = await locate(document.body, [selectors]);
    return found ?? null;
  };
  const townOf = (found: Located | null): string | null =>
    found && (found.range.startContainer.parentElement?.closest('[id]')?.id ?? 'elsewhere');

  for (const count of [3, 4, 6, 20])
    test.each(MANY.slice(0, count))(`of ${count}, is left an orphan when %s is taken out`, async town => {
      const towns = MANY.slice(0, count);
      const selectors = describeIn(town, towns);
      const left = towns.filter(other => other !== town);
      expect(townOf(await foundIn(selectors, page(left)))).toBeNull();
    });

  test.each(TOWNS)('is found in %s while that is hidden, and not beside it', async town => {
    const selectors = describeIn(town);
    const found = await foundIn(selectors, page(TOWNS).replace(`id="${town}"`, `id="${town}" hidden`));
    expect(townOf(found)).toBe(town);
    expect(found?.hidden).toBe(true);
  });

  test.each(TOWNS.slice(1))('is found in %s when that has moved up by one', async town => {
    const selectors = describeIn(town);
    const at = TOWNS.indexOf(town);
    const moved = TOWNS.toSpliced(at, 1).toSpliced(at - 1, 0, town);
    expect(townOf(await foundIn(selectors, page(moved)))).toBe(town);
  });

  test.each(TOWNS)('is found in %s when another was put before it', async town => {
    const selectors = describeIn(town);
    const more = TOWNS.toSpliced(TOWNS.indexOf(town), 0, 'Lillehammer');
    expect(townOf(await foundIn(selectors, page(more)))).toBe(town);
  });

  test.each(TOWNS)('is found in %s when the one before it was taken out', async town => {
    const selectors = describeIn(town);
    const left = TOWNS.filter((_, at) => at !== TOWNS.indexOf(town) - 1);
    expect(townOf(await foundIn(selectors, page(left)))).toBe(town);
  });
});

test('a clause that was taken out is not one that differs by its number and stood there from the first', async () => {
  const page = (...lines: string[]): string => lines.map(line => `<p>${line}</p>`).join('');
  const survives = (number: string): string => `${number} This duty outlives the end of the contract.`;
  const fees = '2.1 Fees are to be paid when a month ends.';
  const rest = ['§ 4 Data', '4.1 Notice of an end is given in writing, a week before it.'];
  const before = page(
    ...[fees, '2.2 Records are kept for ten years.', '§ 3 End', survives('3.1')],
    ...[`<i>${survives('3.2')}</i>`, survives('3.3'), ...rest],
  );
  const after = page(fees, '§ 3 End', survives('3.1'), survives('3.3'), ...rest);
  expect(await relocated(before, after)).toBeNull();
});

suite('an answer that stands under several questions', () => {
  const answer = 'Yes, if it is held on a lead.';
  const asked = (question: string, id = '', words = answer): string =>
    `<dt>${question}</dt><dd id="${id}">${words}</dd>`;
  const first = asked('May a dog come along to the museum?', 'it');
  const second = asked('Can our two dogs travel on the boat to the islands?', 'second');
  const third = asked('Is a large dog welcome on the night train?', 'third');
  const bus = asked('How far is the old harbour from here?', '', 'Nine stops on the bus.');
  const café = asked('Does the café open in winter?', '', 'At ten, but not on a Monday.');
  const stamps = asked('Are there stamps in the shop?', '', 'There are, and maps of the islands, too.');
  const before = [bus, first.replace(answer, `<i>${answer}</i>`), café, second, stamps, third].join('');

  test.each([
    ['in front', [first, second, third, bus, café, stamps]],
    ['behind', [third, first, second, bus, stamps, café]],
    ['apart', [stamps, third, second, first, café, bus]],
    ['last', [second, third, bus, café, stamps, first]],
  ])('is found under its own, sorted %s', async (_, order) => {
    const found = await relocated(`<dl>${before}</dl>`, `<dl>${order.join('')}</dl>`);
    expect(found?.range.startContainer.parentElement?.id).toBe('it');
  });
});

suite('paragraphs that are all alike, of which a third is gone and a third edited', () => {
  const things = ['boats', 'lamps', 'cranes', 'ferries', 'cables'];
  const verbs = ['sold', 'lost', 'mended', 'painted'];
  const says = (number: number, verb = verbs[number % 4]): string =>
    `Paragraph ${number} claims that ${things[number % 5]} number ${7 * number} were ${verb} in ${1700 + number}.`;

  test.each([3, 6, 12])('%d of them: each is found in its own, or not at all', async count => {
    const numbers = Array.from({ length: count }, (_, number) => number);
    const page = (texts: readonly (string | null)[]): string =>
      `<h1>Many</h1>${texts.map((text, at) => (text ? `<p id="p${at}">${text}</p>` : '')).join('')}`;
    document.body.innerHTML = page(numbers.map(number => says(number)));
    const wanted = numbers.map(number => {
      const range = document.createRange();
      range.selectNodeContents(document.getElementById(`p${number}`) as Element);
      return describe(document.body, range);
    });
    document.body.innerHTML = page(
      numbers.map(number =>
        number % 3 === 0 ? null : number % 3 === 1 ? says(number, 'burned') : says(number),
      ),
    );
    const found = await locate(document.body, wanted);
    const at = found.map(place => place && Number(place.range.startContainer.parentElement?.id.slice(1)));
    expect(at.filter((place, number) => place !== null && (place !== number || number % 3 === 0))).toEqual(
      [],
    );
    expect(at.filter((_, number) => number % 3 === 2)).toEqual(numbers.filter(number => number % 3 === 2));
  });
});
