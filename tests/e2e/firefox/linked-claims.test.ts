import { expect, test } from 'vitest';
import { highlight, letIn } from '../../support/firefox/jobs';
import { withFirefox } from '../../support/firefox/with-firefox';

const PAID = 'Talvex paid $53 billion for the drugmaker Norum.';
const BOUGHT = 'The drugmaker Norum was bought by Talvex for $47 billion.';

const here = withFirefox();

test('a claim of another page that contradicts is shown and linked', async () => {
  const { firefox, site } = here;
  const filler = '<p>The deal had been prepared for months, people close to both firms say.</p>'.repeat(8);
  for (const [path, quote] of [
    ['/paid', PAID],
    ['/bought', BOUGHT],
  ] as const) {
    site.put(
      path,
      `<!doctype html><meta charset="utf-8"><title>${path}</title><article><h1>A deal</h1><p>${quote}</p>${filler}</article>`,
    );
    const page = await firefox.open(`${site.origin}${path}`);
    await letIn(firefox, page);
    await highlight(firefox, page, quote);
  }
  const popup = await firefox.pressButton();
  await popup.wait(() => document.querySelector('.similar .difference') !== null);
  expect(await popup.run(() => document.querySelector('.similar .difference')?.textContent)).toBe(
    'Different figures: $47 billion here, $53 billion there',
  );
  await firefox.hands.click(popup, '.similar .likely');
  await popup.wait(() => document.querySelector('.similar') === null);
  await firefox.closePopup();
});
