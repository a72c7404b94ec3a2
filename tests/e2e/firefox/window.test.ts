import { beforeAll, expect, test } from 'vitest';
import { KEYS } from '../../support/firefox/hands';
import { paintedNames, paintedPieces, surfaceText } from '../../support/firefox/in-document';
import type { View } from '../../support/firefox/view';
import { withFirefox } from '../../support/firefox/with-firefox';
import { waitFor } from '../../support/wait';

const SENTENCE = 'On a still morning in Merrowgate';
const OTHER = 'For sixty years you could not';

/** What exists only in a real window: the extension's shortcuts. */
const here = withFirefox({ inWindow: true });
let page: View;

beforeAll(async () => {
  page = await here.firefox.open(`${here.site.origin}/harbour-batteries.html`);
  await page.run(() =>
    addEventListener('keydown', () => document.body.setAttribute('data-key', ''), { once: true }),
  );
  const reached = async () => {
    await here.display.focus('firefox');
    await here.display.press('Shift_L');
    return page.run(() => document.body.hasAttribute('data-key'));
  };
  await waitFor(reached, { what: 'the keyboard to reach the page' });
});

test('the shortcut highlights the selection on a page it was never used on before', async () => {
  const { firefox, display } = here;
  await firefox.hands.select(page, SENTENCE);
  await display.press('alt+shift+y');
  expect(await page.wait(paintedPieces, 'plain')).toBe(1);
});

test('the keyboard alone enters the toolbar, chooses a kind and leaves', async () => {
  const { firefox, display } = here;
  await firefox.hands.press(KEYS.escape);
  await firefox.hands.select(page, OTHER);
  await page.wait(surfaceText, '.toolbar');
  await display.press('2');
  expect(await page.run(paintedNames)).not.toContain('quotation');
  await display.press('alt+shift+i');
  await page.wait(() => document.activeElement?.localName === 'claimlight-ui');
  await display.press('Right', 'Right', 'Left', '3');
  expect(await page.wait(paintedPieces, 'prediction')).toBe(1);
  await display.press('Escape');
  await page.wait(() => document.activeElement?.localName !== 'claimlight-ui');
});

test('goes from claim to claim and says where it is', async () => {
  const { display } = here;
  const announced = (said: string) =>
    page.wait(wanted => {
      const host = document.querySelector('claimlight-ui') as { openOrClosedShadowRoot?: ShadowRoot } | null;
      return host?.openOrClosedShadowRoot?.querySelector('.announcer')?.textContent?.includes(wanted);
    }, said);
  await display.press('alt+shift+j');
  await announced(`Claim 1 of 2: ${SENTENCE}`);
  await display.press('alt+shift+j');
  await announced('Claim 2 of 2, Prediction');
  await display.press('alt+shift+k');
  await page.wait(paintedPieces, 'emphasised');
  await announced('Claim 1 of 2');
});
