import { afterEach, describe, expect, it } from 'vitest';
import { cdp } from 'vitest/browser';
import sheet from '../../../entrypoints/marks.css?inline';
import { KINDS } from '../../../lib/claims';
import { createPainter, type Mark } from '../../../lib/page';

function rangeOf(words: string): Range {
  const node = document.querySelector('p')?.firstChild;
  const at = node?.textContent?.indexOf(words) ?? -1;
  if (!node || at < 0) throw new Error(`no “${words}”`);
  const range = document.createRange();
  range.setStart(node, at);
  range.setEnd(node, at + words.length);
  return range;
}
const mark = (claim: string, words: string, kind: Mark['kind'] = null, changed = false): Mark => ({
  claim,
  kind,
  ranges: [rangeOf(words)],
  changed,
});
const painted = (name: string) => [...(CSS.highlights.get(`claimlight-${name}`) ?? [])].map(String);

afterEach(() => {
  CSS.highlights.clear();
  document.body.replaceChildren();
});

describe('painting', () => {
  const draw = () => {
    document.body.innerHTML = '<p>Eleven of the fourteen berths are fed by barges</p>';
    return createPainter(document);
  };

  it('leaves the document as it was', () => {
    const painter = draw();
    const before = document.documentElement.outerHTML;
    painter.paint([mark('a', 'Eleven'), mark('b', 'barges', 'figure')]);
    expect(document.documentElement.outerHTML).toBe(before);
    expect(painted('plain')).toEqual(['Eleven']);
    expect(painted('figure')).toEqual(['barges']);
  });
  it('shows where claims overlap, and finds all of them, the shortest first', () => {
    const painter = draw();
    painter.paint([
      mark('long', 'Eleven of the fourteen'),
      mark('short', 'fourteen berths'),
      mark('no', 'fed'),
    ]);
    expect(painted('overlap')).toEqual(['fourteen']);
    const box = rangeOf('fourteen').getBoundingClientRect();
    expect(painter.at(box.left + box.width / 2, box.top + box.height / 2)).toEqual(['short', 'long']);
  });
  it('does not call two passages of one claim an overlap', () => {
    const painter = draw();
    painter.paint([{ ...mark('one', 'Eleven of'), ranges: [rangeOf('Eleven of'), rangeOf('of the')] }]);
    expect(painted('overlap')).toEqual([]);
  });
  it('hits nothing beside the words', () => {
    const painter = draw();
    painter.paint([mark('a', 'barges')]);
    const box = rangeOf('barges').getBoundingClientRect();
    expect(painter.at(box.right + 40, box.top + 4)).toEqual([]);
    expect(painter.at(box.left + 4, box.bottom + 60)).toEqual([]);
    expect(painter.at(-5, -5)).toEqual([]);
  });
  it('takes away what is no longer there, and leaves the marks of others alone', () => {
    const painter = draw();
    CSS.highlights.set('someone-else', new Highlight(rangeOf('fed')));
    painter.paint([mark('a', 'Eleven', 'figure', true)]);
    painter.emphasise('a');
    expect(painted('changed')).toEqual(['Eleven']);
    expect(painted('emphasised')).toEqual(['Eleven']);
    painter.paint([mark('b', 'barges')]);
    expect([...CSS.highlights.keys()].sort()).toEqual(['claimlight-plain', 'someone-else']);
    painter.clear();
    expect([...CSS.highlights.keys()]).toEqual(['someone-else']);
  });
  it('leaves the marks of a newer painter alone when it ends', () => {
    const older = draw();
    older.paint([mark('a', 'Eleven'), mark('b', 'fed', 'figure')]);
    older.emphasise('b');
    const newer = createPainter(document);
    newer.paint([mark('a', 'Eleven')]);
    expect(painted('figure')).toEqual([]);
    newer.emphasise('a');
    older.emphasise(null);
    older.clear();
    expect(painted('plain')).toEqual(['Eleven']);
    expect(painted('emphasised')).toEqual(['Eleven']);
    newer.clear();
    expect([...CSS.highlights.keys()]).toEqual([]);
  });
});

it.each(['none', 'active'])('gives each kind a style of its own, with forced colours %s', async forced => {
  const inspector = cdp() as unknown as { send(method: string, parameters: object): Promise<unknown> };
  const emulate = (value: string) =>
    inspector.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value }] });
  const style = new CSSStyleSheet();
  style.replaceSync(sheet);
  document.adoptedStyleSheets.push(style);
  await emulate(forced);
  expect(matchMedia('(forced-colors: active)').matches).toBe(forced === 'active');
  const styles = ['plain', ...KINDS, 'emphasised'].map(name => {
    const look = getComputedStyle(document.body, `::highlight(claimlight-${name})`);
    // Colours alone tell nothing apart where the reader has chosen few of them.
    const colour = name === 'emphasised' ? look.backgroundColor : '';
    return [look.textDecorationLine, look.textDecorationStyle, look.textDecorationThickness, colour].join();
  });
  expect(new Set(styles).size).toBe(styles.length);
  await emulate('');
  document.adoptedStyleSheets = [];
});
