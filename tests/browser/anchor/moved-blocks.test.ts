import { afterEach, expect, describe as suite, test } from 'vitest';
import { describe, locate } from '../../../lib/anchor';
import { relocated } from '../../support/anchor/relocated';

afterEach(() => document.body.replaceChildren());

const FAR = Array.from(
  { length: 60 },
  (_, k) => `<p>Line ${k} of the minutes says nothing new to anyone.</p>`,
);
const NEWS = '<p>The council met on Monday.</p>';
const ROADS = '<p>Nobody spoke about the roads that day.</p>';
const SHIP = '<p id="it">Please <i>check</i> the ferry before you sail.</p>';
const OTHERS = '<p>They check the mail.</p><p>A check was lost, and found again at noon.</p>';

/** In which element of another page the words of the first `<i>` of a page are found. */
async function found(before: string, after: string): Promise<string | null> {
  const place = await relocated(before, after);
  return place ? (place.range.startContainer.parentElement?.closest('[id]')?.id ?? 'elsewhere') : null;
}

suite('a short quote whose paragraph has moved', () => {
  const before = [OTHERS, NEWS, SHIP, ROADS, ...FAR].join('');

  test('is found by what stands beside it in its own paragraph', async () => {
    expect(await found(before, [...FAR, ROADS, SHIP, OTHERS, NEWS].join(''))).toBe('it');
  });

  test('is not found in another paragraph that has the word', async () => {
    expect(await found(before, [...FAR, ROADS, OTHERS, NEWS].join(''))).toBeNull();
  });

  test('is not found where more was written into the paragraph at its border', async () => {
    const longer = SHIP.replace('Please', 'No need to do as they ask when they say: please');
    const other = longer.replace('sail.', 'sail, or do not, as you like it best.');
    expect(await found(before, [...FAR, ROADS, other, OTHERS, NEWS].join(''))).toBeNull();
  });
});

suite('a paragraph that stands twice', () => {
  const twin = SHIP.replace('it', 'twin').replace('<i>', '').replace('</i>', '');
  const before = [NEWS, SHIP, ROADS, ...FAR, twin, OTHERS].join('');

  test('is the nearer one by far, when both have lost their neighbours and are still there', async () => {
    const after = [FAR[0], SHIP, ...FAR.slice(1, 59), NEWS, OTHERS, twin, FAR[59], ROADS];
    expect(await found(before, after.join(''))).toBe('it');
  });

  test('is left alone when neither is near', async () => {
    const [first, second] = [FAR.slice(0, 30), FAR.slice(30)];
    expect(await found(before, [...first, SHIP, OTHERS, ROADS, twin, NEWS, ...second].join(''))).toBeNull();
  });

  test('is left alone when only the other one is left', async () => {
    expect(await found(before, [OTHERS, twin, ...FAR, NEWS, ROADS].join(''))).toBeNull();
  });
});

test('a passage that was edited in its place is not given up for the sake of an untouched twin elsewhere', async () => {
  const says = (words: string) =>
    `Nobody was hurt, the harbour office said on the morning after the great storm, when ${words} in the fog
    of that night, on its way home from the outer islands to the old harbour.`;
  const was = 'the old ferry ran against the western pier with forty people on board';
  const now = 'the old ship ran onto the western rocks with sixty people on board';
  const twin = `<p id="twin">${says(was)}</p>`;
  const before = `${NEWS}<p id="it">${says(`<i>${was}</i>`)}</p>${ROADS}${FAR.join('')}${twin}${OTHERS}`;
  expect(await found(before, before.replace(was, now))).toBe('it');
});

test('what stood beside a passage is not the passage once it was cut out', async () => {
  const row = (hour: string, boats: number) => `at ${hour} o'clock ${boats} boats left the inner harbour; `;
  const day = (...rows: string[]) =>
    `<p id="day">In the log of that day: ${rows.join('')}then it was dark.</p>`;
  const [six, seven, eight] = [row('six', 214), row('seven', 215), row('eight', 216)];
  const before = day(row('five', 213), six, `<i>${seven}</i>`, eight, row('nine', 217));
  expect(await found(before, day(row('five', 213), six, `<i>${seven}</i>`, eight))).toBe('day');
  expect(await found(before, day(row('five', 213), six, eight, row('nine', 217)))).toBeNull();
});

test('a passage that ends as what stands before it is found when it was edited', async () => {
  const says = (words: string) =>
    `<p id="it">Berths are shared by the boats of the day; ${words}, as before.</p>`;
  const before = says('<i>nets, ropes and lamps too are shared by the boats of the day</i>');
  const after = says('nets, roops and lamps too are shared by the boats of the day');
  expect(await found(NEWS + before + ROADS, NEWS + after + ROADS)).toBe('it');
});

test('words that are there as they were are not given to a changed passage that now reaches over them', async () => {
  const storm =
    'The storm took the roofs of nine houses, and the keeper of the light saw them go out to sea one by one.';
  const end = 'that was the end of it for that long winter';
  document.body.innerHTML = `${NEWS}<p id="one">${storm}</p><p id="two">And that was all of it, they said.</p>${ROADS}
    <p id="three">And <i>${end}</i>.</p>${OTHERS}`;
  const textIn = (id: string) => document.getElementById(id)?.firstChild as Text;
  const long = document.createRange();
  long.setStart(textIn('one'), 0);
  long.setEnd(textIn('two'), 22);
  const short = document.createRange();
  short.selectNodeContents(document.querySelector('i') as Element);
  const selectors = [long, short].map(range => describe(document.body, range));
  document.body.innerHTML = `${NEWS}<p>${storm}</p><p>And ${end}.</p>${FAR.join('')}${OTHERS}${ROADS}<p>And that was all of it, they said.</p>`;
  const [, place] = await locate(document.body, selectors);
  expect(place).toMatchObject({ match: 'exact', text: end });
});

suite('a long passage of which little was changed, far from where it was', () => {
  const first = (passage: string) => `${NEWS}<p>${passage}</p>${ROADS}`;
  const moved = (passage: string) => [...FAR, `<p id="it">${passage}</p>`, OTHERS].join('');

  test('is the same passage, in Chinese too', async () => {
    const was =
      '港务局说，旧渡船每天早上六点从内港出发，绕过外岛的灯塔，在中午之前回到旧港，只有大雾的日子才停航，三十年来一直如此，老人们都还记得第一次乘船的情景';
    const now = was.replace('灯塔', '灯楼').replace('中午', '正午');
    expect(await found(first(`<i>${was}</i>`), moved(now))).toBe('it');
  });

  test('is not another that tells the same of something else', async () => {
    const was =
      'The ferry Halcyon left the inner harbour at six with forty people on board, and was back before noon.';
    const now =
      'The barge Petrel left the outer harbour at nine with twelve people on board, and was back before dark.';
    expect(await found(first(`<i>${was}</i>`), moved(now))).toBeNull();
  });

  test('keeps its place against what resembles another passage that is gone', async () => {
    const long =
      'The harbour office counts every boat that leaves, and it has done so by hand for a hundred years, because nobody ever wrote down how it ought to be done otherwise and all the pilots know';
    const gone = 'and all of the pilots know';
    const next =
      '<p>The lighthouse was moved in the spring, stone by stone, to the other side of the bay.</p>';
    document.body.innerHTML = [NEWS, `<p><i>${long}</i></p>`, ROADS, `<p><i>${gone}</i></p>`, next].join('');
    const selectors = [...document.querySelectorAll('i')].map(part => {
      const range = document.createRange();
      range.selectNodeContents(part);
      return describe(document.body, range);
    });
    document.body.innerHTML = [...FAR, `<p>${long.replace('pilots know', 'pilot know')}</p>`, next].join('');
    const [place] = await locate(document.body, selectors);
    expect(place?.text.endsWith('and all the pilot know')).toBe(true);
  });
});
