import { expect, test } from 'vitest';
import { highlight, letIn } from '../../support/firefox/jobs';
import { keepPicture } from '../../support/firefox/pictures';
import type { View } from '../../support/firefox/view';
import { withFirefox } from '../../support/firefox/with-firefox';

const PAID = 'Talvex paid $53 billion for the drugmaker Norum.';
const BOUGHT = 'The drugmaker Norum was bought by Talvex for $47 billion.';

const here = withFirefox();

test('a claim of another page that contradicts is shown and linked', async () => {
  const { firefox, site } = here;
  const filler = '<p>The deal had been prepared for months, people close to both firms say.</p>'.repeat(8);
  let page: View | null = null;
  for (const [path, quote] of [
    ['/paid', PAID],
    ['/bought', BOUGHT],
  ] as const) {
    site.put(
      path,
      `<!doctype html><meta charset="utf-8"><title>${path}</title><article><h1>A deal</h1><p>${quote}</p>${filler}</article>`,
    );
    page = await firefox.open(`${site.origin}${path}`);
    await letIn(firefox, page);
    await highlight(firefox, page, quote);
  }
  // Told in the page itself, which learns nothing of it.
  expect(await firefox.elsewhereFrame.wait(() => document.querySelector('.difference')?.textContent)).toBe(
    'Different figures: $47 billion here, $53 billion there',
  );
  if (page) await keepPicture(page, 'elsewhere');
  const popup = await firefox.pressButton();
  await popup.wait(() => document.querySelector('.similar .difference') !== null);
  expect(await popup.run(() => document.querySelector('.similar .difference')?.textContent)).toBe(
    'Different figures: $47 billion here, $53 billion there',
  );
  await firefox.hands.click(popup, '.similar .likely');
  await popup.wait(() => document.querySelector('.similar') === null);
  await firefox.closePopup();
});

test('the board shows both, and that they contradict each other', async () => {
  const { firefox } = here;
  const library = await firefox.open(`${firefox.origin}/library.html#/board`);
  const row = await library.wait(() => document.querySelector('.matrix tbody tr')?.textContent);
  for (const part of [PAID, BOUGHT, 'Contradicted here']) expect(row).toContain(part);
  await keepPicture(library, 'board');
  await firefox.hands.click(library, '.views button:last-child');
  await library.wait(() => document.querySelectorAll('.drawing .card').length === 2);
  await library.wait(() => document.querySelector('.link-list')?.textContent?.includes('Contradicted by'));
  await keepPicture(library, 'board-map');
});
