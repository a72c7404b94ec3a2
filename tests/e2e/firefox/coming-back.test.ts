import { expect, test } from 'vitest';
import { paintedNames, paintedPieces } from '../../support/firefox/in-document';
import { highlight, letIn } from '../../support/firefox/jobs';
import { withFirefox } from '../../support/firefox/with-firefox';
import { waitFor } from '../../support/wait';

const here = withFirefox();

/** The sites that the browser lets us see. */
const allowed = () =>
  here.firefox.inBrowser<string[]>(`
    const { id } = WebExtensionPolicy.getActiveExtensions().find(({ name }) => name === 'Claimlight');
    return WebExtensionPolicy.getByID(id).allowedOrigins.patterns.map(({ pattern }) => pattern);`);

test('with the grant for a site its highlights return by themselves, and other pages are left alone', async () => {
  const { firefox, site } = here;
  const page = await firefox.open(`${site.origin}/harbour-batteries.html`);
  await letIn(firefox, page);
  await highlight(firefox, page, 'For sixty years you could not:');

  const popup = await firefox.pressButton();
  await firefox.hands.click(popup, 'input[value=site]');
  await popup.wait(
    () => document.querySelector<HTMLInputElement>('.switch [type=checkbox]')?.checked === false,
  );
  await firefox.closePopup();

  const other = await firefox.open(`${site.origin}/night-market-dark.html`);
  await firefox.reload(page);
  expect(await page.wait(paintedPieces, 'plain')).toBe(1);
  // The other page had loaded before this one was painted, so the background has passed it by.
  expect(await other.run(paintedNames)).toEqual([]);
  expect(await other.run(() => document.querySelector('claimlight-ui'))).toBeNull();
});

test('every site can be allowed, and taken back to one', async () => {
  const { firefox } = here;
  const popup = await firefox.pressButton();
  for (const [choice, seen] of [
    ['all', '*://*/*'],
    ['site', '*://localhost/*'],
  ] as const) {
    await firefox.hands.click(popup, `input[value=${choice}]`);
    await waitFor(async () => (await allowed()).includes(seen));
  }
  await waitFor(async () => !(await allowed()).includes('*://*/*'));
  expect(await popup.run(() => document.querySelector<HTMLInputElement>('input[value=site]')?.checked)).toBe(
    true,
  );
  await firefox.closePopup();
});

test('switched off for the site, highlights stay hidden after a reload', async () => {
  const { firefox, site } = here;
  const page = await firefox.open(`${site.origin}/harbour-batteries.html`);
  await page.wait(paintedPieces, 'plain');
  const popup = await firefox.pressButton();
  await firefox.hands.click(popup, '.switch [type=checkbox]');
  await page.wait(() => document.querySelector('claimlight-ui') === null);
  expect(await page.run(paintedNames)).toEqual([]);
  await firefox.closePopup();
  await firefox.reload(page);
  const other = await firefox.open(`${site.origin}/night-market-dark.html`);
  await firefox.reload(other);
  // The other page has loaded since, so the background has passed by this one.
  expect(await page.run(() => document.querySelector('claimlight-ui'))).toBeNull();
});
