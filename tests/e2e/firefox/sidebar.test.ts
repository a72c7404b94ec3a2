import { expect, test } from 'vitest';
import { COST, DAM_PAGE } from '../../support/dam-page';
import { KEYS } from '../../support/firefox/hands';
import { paintedPieces } from '../../support/firefox/in-document';
import { highlight, letIn } from '../../support/firefox/jobs';
import { keepPicture } from '../../support/firefox/pictures';
import { withFirefox } from '../../support/firefox/with-firefox';

const here = withFirefox();

const FAR = 'A retired pilot doubts that any of it will float.';
const PAGE = `<!doctype html><meta charset="utf-8"><title>The dam above Olm</title>
${DAM_PAGE.replace('</article>', `<div style="height: 1800px"></div><p>${FAR}</p></article>`)}`;

test('the sidebar stands beside the page: live, in page order, and clicks lead both ways', async () => {
  here.site.put('/beside', PAGE);
  const { firefox } = here;
  const { hands, sidebar } = firefox;
  const page = await firefox.open(`${here.site.origin}/beside`);
  await letIn(firefox, page);
  await highlight(firefox, page, FAR);
  await hands.press(KEYS.escape);

  const popup = await firefox.pressButton();
  await hands.click(popup, 'footer button');
  const quotes = () =>
    Array.from(document.querySelectorAll('.claim blockquote'), e => e.textContent).join('|');
  await sidebar.wait(() => document.querySelector('.claim blockquote'));
  expect(await sidebar.run(quotes)).toBe(FAR);

  await highlight(firefox, page, COST);
  await sidebar.wait(() => document.querySelectorAll('.claim').length === 2);
  expect(await sidebar.run(quotes)).toBe(`${COST}|${FAR}`);
  await keepPicture(sidebar, 'sidebar');

  await page.run(() => scrollTo(0, 0));
  await hands.click(sidebar, '.claim:last-of-type button[aria-label^="Show in page"]');
  await page.wait(() => scrollY > 1000);
  await hands.click(page, 'article > p:last-of-type');
  await hands.press(KEYS.escape);
  await hands.press(KEYS.home);
  await sidebar.wait(
    first => document.querySelector('[aria-current] blockquote')?.textContent === first,
    COST,
  );

  await hands.click(sidebar, '.claim:first-of-type button[aria-label^="Delete"]');
  await page.wait(() => CSS.highlights.get('claimlight-plain')?.size === 1);
  await hands.click(sidebar, '.toast button');
  await page.wait(() => CSS.highlights.get('claimlight-plain')?.size === 2);
  expect(await page.run(paintedPieces, 'plain')).toBe(2);

  const other = await firefox.open(`${here.site.origin}/slow-reading.html`);
  await sidebar.wait(() => document.body.textContent?.includes('Press the Claimlight button'));
  expect(await other.exists()).toBe(true);
});
