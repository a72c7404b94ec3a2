import { expect, test } from 'vitest';
import { paintedNames, paintedPieces, surfaceText } from '../../support/firefox/in-document';
import { letIn } from '../../support/firefox/jobs';
import { withFirefox } from '../../support/firefox/with-firefox';

const here = withFirefox({ inPrivate: true });

test('nothing is kept from a private window unless the reader says so', async () => {
  const { firefox, site } = here;
  await firefox.enterPrivateWindow();
  const page = await firefox.open(`${site.origin}/harbour-batteries.html`);
  await letIn(firefox, page);
  await firefox.hands.select(page, 'For sixty years you could not:');
  await firefox.hands.click(page, 'claimlight-ui >>> .toolbar .main');
  await page.wait(() => document.querySelector('claimlight-ui') !== null);
  const sentence = await page.wait(surfaceText, '.toast');
  expect(sentence).toContain('This is a private window');
  expect(await page.run(paintedNames)).toEqual([]);

  const popup = await firefox.pressButton();
  expect(await popup.run(() => document.querySelectorAll('.claim').length)).toBe(0);
  expect(await popup.run(() => document.querySelector('.source')?.textContent)).toContain('Save source');
  await firefox.closePopup();

  await firefox.hands.click(page, 'claimlight-ui >>> .toast button');
  expect(await page.wait(paintedPieces, 'plain')).toBe(1);

  const again = await firefox.pressButton();
  // Firefox opens the library to none of our pages in a private window, which must be said and not look like an empty one.
  await again.wait(() =>
    document.querySelector('[role=alert]')?.textContent?.includes('closed in private windows'),
  );
  expect(await again.run(() => document.querySelector('[role=alert] button'))).toBeNull();
  await firefox.closePopup();
});
