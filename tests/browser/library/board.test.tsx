import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Board } from '../../../entrypoints/library/board/board';
import { toPng, toSvg } from '../../../entrypoints/library/board/map/picture';
import { ClaimlightDatabase, changeClaim, deleteClaim, linkClaims, saveClaim } from '../../../lib/store';
import { inspect } from '../../support/inspect';
import { claimOn, VISIT, value } from '../../support/library';
import { crowdedLibrary, linkedLibrary, plainClaim } from './linked-library';
import { drawSection, takeSectionAway } from './section';

let db: ClaimlightDatabase;
let ids: Awaited<ReturnType<typeof linkedLibrary>>;

beforeEach(async () => {
  db = new ClaimlightDatabase(`board-${crypto.randomUUID()}`);
  ids = await linkedLibrary(db);
});
afterEach(() => {
  takeSectionAway();
  db.close();
});
const board = (params: Record<string, string>) => drawSection(Board, db, { section: 'board', params });

describe('the table', () => {
  it('has one row for claims about the same thing, a column for each source, and says who contradicts', async () => {
    board({});
    await expect.element(page.getByRole('columnheader', { name: 'Harbour Weekly' })).toBeVisible();
    const rows = page.getByRole('row');
    await expect.element(rows.nth(3)).toBeVisible();
    expect(rows.elements()).toHaveLength(4);
    const row = page.getByRole('row', { name: 'Eleven of' });
    await expect.element(row).toHaveTextContent('Only six of the port');
    await expect.element(row).toHaveTextContent('Tobias Okonjo-Reed');
    await expect.element(row).toHaveTextContent('You: Disputed');
    expect(row.getByText('Contradicted here').elements()).toHaveLength(2);
  });

  it.each([3, 7])('says every claim once, of %d sources', async sources => {
    const others = [];
    for (let i = 3; i < sources; i += 1) {
      const address = `https://other.example/${i}`;
      const claim = claimOn(`Another source, number ${i}, says so.`, 0, { said: i % 2 ? '2026' : null });
      others.push(value(await saveClaim(db, { ...VISIT, key: address, address }, claim)).value.id);
    }
    board({ ids: [...Object.values(ids), ids.berths, ...others].join() });
    await expect.element(page.getByRole('table')).toHaveClass(sources > 6 ? 'long' : 'matrix');
    const said = [...document.querySelectorAll('table .saying')].map(link => link.textContent);
    expect(said).toHaveLength(5 + others.length);
    expect(new Set(said).size).toBe(said.length);
    for (const text of said) expect(document.querySelector('table')?.textContent.split(text).length).toBe(2);
    const row = page.getByRole('row', { name: 'Eleven of' });
    await expect.element(row).toHaveTextContent('Ines Vandermolen');
  });

  it('leaves no cell of a claim empty, even of one of which nothing else is known', async () => {
    const visit = { ...VISIT, key: 'https://a.example/', address: 'https://a.example/', metadata: {} };
    const bare = value(await saveClaim(db, { ...visit, article: null }, claimOn('Nobody says when.'))).value
      .id;
    board({ ids: bare });
    await expect.element(page.getByRole('cell')).toHaveTextContent('In these words');
  });

  it('shows the claims of a tag, of a search, or those that were chosen', async () => {
    const told = board({ q: 'gulls' });
    await expect.element(page.getByText('hear the gulls').first()).toBeVisible();
    expect(page.getByText('Eleven of').query()).toBeNull();
    await page.getByLabelText('Tag').selectOptions('harbour');
    await expect.element(page.getByText('Eleven of').first()).toBeVisible();
    expect(told.address.params).toMatchObject({ q: 'tag:harbour' });
    expect(page.getByText('hear the gulls').query()).toBeNull();
    board({ ids: `${ids.quiet},${ids.costs}` });
    await expect.element(page.getByText('cut the fuel bill').first()).toBeVisible();
    expect(page.getByRole('row').elements()).toHaveLength(3);
  });

  it('says so where no claim fits', async () => {
    board({ q: 'zeppelin' });
    await expect.element(page.getByText('No claim fits')).toBeVisible();
  });
});

it('stands links in circles, and draws none to a deleted claim', async () => {
  const link = (from: string, to: string) =>
    linkClaims(db, { from, to: { claim: to }, relation: 'repeats', note: '' });
  await link(ids.repeated, ids.fewer);
  await link(ids.fewer, ids.berths);
  await link(ids.quiet, ids.costs);
  await deleteClaim(db, ids.quiet);
  board({ view: 'map' });
  const list = page.getByRole('region', { name: 'The same in words' });
  await expect.element(list).toHaveTextContent('Contradicted by Only six of');
  expect(list.getByText('Repeated in').elements()).toHaveLength(3);
  await expect.element(list).not.toHaveTextContent('gulls');
  expect(document.querySelectorAll('.card')).toHaveLength(4);
  board({});
  await expect.element(page.getByRole('row', { name: 'Eleven of' })).toHaveTextContent('Shore power reaches');
  expect(page.getByRole('row').elements()).toHaveLength(3);
});

it('of many claims shows the newest, and says what brings fewer', async () => {
  const many = await Promise.all(Array.from({ length: 205 }, (_, i) => plainClaim(db, i)));
  board({ ids: many.toSorted().reverse().join(',') });
  await expect
    .element(page.getByText('The newest 200 of 205 claims are shown. A tag or a search brings fewer.'))
    .toBeVisible();
  await expect.poll(() => page.getByRole('row').elements().length).toBe(201);
});

it('is printed by its button', async () => {
  const print = vi.spyOn(window, 'print').mockReturnValue(undefined);
  board({});
  await page.getByRole('button', { name: 'Print' }).click();
  expect(print).toHaveBeenCalledOnce();
  print.mockRestore();
});

it('the timeline goes by the day something was said, else published', async () => {
  board({ view: 'timeline' });
  await expect.element(page.getByRole('heading', { name: 'March 14, 2026' })).toBeVisible();
  const days = page
    .getByRole('heading', { level: 2 })
    .elements()
    .map(({ textContent }) => textContent);
  expect(days).toEqual(['March 14, 2026', 'March 28, 2026', 'April 2, 2026', 'May 20, 2026']);
});

describe('the map', () => {
  it('is walked with arrow keys, and Enter opens a claim', async () => {
    const told = board({ view: 'map' });
    await expect
      .element(page.getByRole('link', { name: 'port.example/berths.pdf port.example' }))
      .toBeVisible();
    const cards = document.querySelectorAll<SVGAElement>('.card');
    expect(cards).toHaveLength(6);
    cards[0]?.focus();
    await userEvent.keyboard('{End}{Home}+-0');
    const seen = new Set<Element | null>();
    for (const key of ['Right', 'Down', 'Left', 'Up', 'Right', 'Down', 'Left', 'Up']) {
      await userEvent.keyboard(`{Arrow${key}}`);
      seen.add(document.activeElement);
    }
    expect(seen.size).toBeGreaterThan(2);
    await userEvent.keyboard('{Home}{Enter}');
    expect(told.address).toEqual({ section: 'claims', params: { at: ids.berths } });
  });

  it('stays where the reader has gone in it when something is written meanwhile', async () => {
    board({ view: 'map' });
    const drawing = () => document.querySelector('.drawing')?.getAttribute('viewBox');
    await expect.poll(() => document.querySelectorAll('.card').length).toBe(6);
    document.querySelector<SVGAElement>('.card')?.focus();
    const whole = drawing();
    await userEvent.keyboard('+');
    await expect.poll(drawing).not.toBe(whole);
    const near = drawing();
    await changeClaim(db, ids.repeated, { statement: 'Eleven berths are wired.' });
    await expect
      .element(page.getByRole('region', { name: 'The same in words' }))
      .toHaveTextContent('are wired');
    expect(drawing()).toBe(near);
  });

  it('opens an address in a tab of its own, by pointer and by key, and a claim here', async () => {
    const told = board({ view: 'map' });
    const address = page.getByRole('link', { name: 'port.example/berths.pdf port.example' });
    await expect.element(address).toHaveAttribute('href', 'https://port.example/berths.pdf');
    await expect.element(address).toHaveAttribute('target', '_blank');
    await expect.element(address).toHaveAttribute('rel', 'noopener noreferrer');
    const opened: (string | null)[] = [];
    const seen = (event: MouseEvent) => {
      const link = (event.target as Element).closest('a');
      if (event.defaultPrevented || !event.isTrusted) return;
      opened.push(link?.getAttribute('href') ?? null);
      event.preventDefault();
    };
    window.addEventListener('click', seen);
    await address.click();
    (address.element() as SVGAElement).focus();
    await userEvent.keyboard('{Enter}');
    expect(opened).toEqual(Array(2).fill('https://port.example/berths.pdf'));
    expect(told.address.section).toBe('board');
    await page
      .getByRole('link', { name: /^Only six/ })
      .first()
      .click();
    expect(told.address).toEqual({ section: 'claims', params: { at: ids.fewer } });
    expect(opened).toHaveLength(2);
    window.removeEventListener('click', seen);
  });

  it('moved by one of its cards does not open it', async () => {
    const told = board({ view: 'map' });
    await expect.poll(() => document.querySelectorAll('.card').length).toBe(6);
    const drawing = () => document.querySelector('.drawing')?.getAttribute('viewBox');
    const before = drawing();
    await userEvent.dragAndDrop(
      page.getByRole('link', { name: /^Only six/ }).first(),
      page.getByRole('link', { name: /^Battery/ }).first(),
    );
    expect(drawing()).not.toBe(before);
    expect(told.address.section).toBe('board');
  });

  it('draws what is linked to its claims but was not chosen in pale, and says so in words', async () => {
    board({ view: 'map', ids: ids.fewer });
    await expect.poll(() => document.querySelectorAll('.card').length).toBe(3);
    const [pale, ...others] = document.querySelectorAll('.card.outside');
    expect(others).toEqual([]);
    expect(pale?.getAttribute('aria-label')).toContain('Eleven of');
    expect(pale?.getAttribute('aria-description')).toBe('not chosen for the board');
    await expect.element(page.getByText('The pale cards are claims')).toBeVisible();
    const list = page.getByRole('region', { name: 'The same in words' });
    await expect.element(list).toHaveTextContent('(The Tideway Courier, not chosen for the board)');
    await expect.element(list).toHaveTextContent('Contradicted by Only six of');
    await deleteClaim(db, ids.berths);
    await expect.poll(() => document.querySelectorAll('.card').length).toBe(2);
    expect(document.querySelector('.card.outside')).toBeNull();
  });

  it('lets no words of a card run over its edge, and none of them lie on a line’s', async () => {
    const wide = value(
      await saveClaim(db, VISIT, claimOn(`${'W'.repeat(90)} MUMMERY MMMMM ${'港の停泊所'.repeat(20)}`)),
    ).value.id;
    const link = { from: wide, to: { claim: ids.berths }, relation: 'source of', note: '' } as const;
    value(await linkClaims(db, link));
    value(await linkClaims(db, { ...link, from: ids.berths, to: { claim: wide }, relation: 'context' }));
    board({ view: 'map' });
    await expect.poll(() => document.querySelectorAll('.card').length).toBe(7);
    for (const card of document.querySelectorAll('.card')) {
      const ground = card.querySelector('.ground')?.getBoundingClientRect() ?? new DOMRect();
      for (const text of card.querySelectorAll('text')) {
        const box = text.getBoundingClientRect();
        expect(box.left).toBeGreaterThan(ground.left);
        expect(box.right, text.textContent ?? '').toBeLessThan(ground.right);
        expect(box.bottom).toBeLessThan(ground.bottom);
      }
    }
    for (const label of document.querySelectorAll('.edge-label')) {
      const [ground, words] = [label.querySelector('rect'), label.querySelector('text')].map(part =>
        part?.getBoundingClientRect(),
      );
      expect(words?.width).toBeLessThan(ground?.width ?? 0);
    }
  });

  it('on paper is whole, wherever the reader has gone in it', async () => {
    await page.viewport(1100, 800);
    board({ view: 'map' });
    await expect.poll(() => document.querySelectorAll('.card').length).toBe(6);
    const drawing = document.querySelector<SVGSVGElement>('.drawing');
    document.querySelector<SVGAElement>('.card')?.focus();
    const seen = () => drawing?.getAttribute('viewBox');
    const first = seen();
    await userEvent.keyboard('++');
    await expect.poll(seen).not.toBe(first);
    const near = seen();
    window.dispatchEvent(new Event('beforeprint'));
    expect(seen()).toBe(drawing?.dataset['whole']);
    // Paper may be narrower, and then it is drawn anew: whole again.
    const paper = document.querySelector<HTMLElement>('main');
    if (paper) paper.style.width = '500px';
    const before = drawing?.dataset['whole'];
    await expect.poll(() => drawing?.dataset['whole']).not.toBe(before);
    expect(seen()).toBe(drawing?.dataset['whole']);
    if (paper) paper.style.width = '';
    await expect.poll(() => drawing?.dataset['whole']).toBe(before);
    window.dispatchEvent(new Event('afterprint'));
    expect(seen()).toBe(near);
  });

  it('says the same in words', async () => {
    board({ view: 'map' });
    const list = page.getByRole('region', { name: 'The same in words' });
    await expect.element(list).toHaveTextContent('Contradicted by Only six of');
    await expect.element(list).toHaveTextContent('Repeated in Shore power reaches');
    await expect.element(list.getByRole('link', { name: 'port.example/berths.pdf' })).toBeVisible();
  });

  it('becomes a picture that stands alone', async () => {
    board({ view: 'map' });
    await expect
      .element(page.getByRole('link', { name: 'port.example/berths.pdf port.example' }))
      .toBeVisible();
    const drawing = document.querySelector<SVGSVGElement>('.drawing');
    const svg = drawing ? toSvg(drawing, drawing.dataset['whole'] ?? '') : '';
    const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
    expect(parsed.querySelector('parsererror')).toBeNull();
    expect(svg).toContain('berths now have');
    expect(svg).not.toContain('var(--');
    const links = [...parsed.querySelectorAll('a')].flatMap(link => link.getAttribute('href') ?? []);
    expect(links).toEqual(['https://port.example/berths.pdf']);
    expect(parsed.querySelectorAll('.edge-label')).toHaveLength(4);
    const png = await toPng(svg);
    const bitmap = await createImageBitmap(png);
    expect(bitmap.width).toBeGreaterThan(400);
    expect(colours(bitmap)).toBeGreaterThan(8);
  });
});

/** How many colours are seen in a picture; an empty one has one. */
function colours(bitmap: ImageBitmap): number {
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const context = canvas.getContext('2d');
  context?.drawImage(bitmap, 0, 0);
  const data = context?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? new Uint8ClampedArray();
  return new Set(new Uint32Array(data.buffer)).size;
}

it.each([
  ['table', 1200],
  ['table', 390],
  ['timeline', 1200],
  ['map', 1200],
  ['map', 390],
] as const)('axe finds nothing on the %s at %d px', async (view, width) => {
  board({ view });
  await expect.element(page.getByText('Eleven of').first()).toBeInTheDocument();
  await inspect(`board-${view}`, width);
});

it.each([1200, 390])(
  'axe finds nothing on a map of thirty claims and two addresses at %d px',
  async width => {
    const crowd = await crowdedLibrary(db);
    await page.viewport(width, 800);
    board({ view: 'map', ids: crowd.join() });
    await expect.poll(() => document.querySelectorAll('.card').length).toBe(29);
    await inspect('board-crowd', width);
  },
);
