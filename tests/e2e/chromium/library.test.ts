import { expect, it } from 'vitest';
import { byText, paintedAs, selectWords } from '../../support/in-page';
import { withChromium } from '../../support/with-chromium';

const SENTENCE = 'On a still morning in Merrowgate you can now hear the gulls.';

const here = withChromium();

it('opens from the popup and shows what is kept', async () => {
  const { chromium } = here;
  const { page, ours } = await here.read('/harbour-batteries.html');
  await selectWords(page, SENTENCE);
  await ours.click('.toolbar .main');
  await paintedAs(page, SENTENCE);

  const popup = await chromium.press(page);
  const opened = chromium.browser.waitForTarget(target =>
    target.url().startsWith(`${chromium.origin}/library.html`),
  );
  await (await byText(popup, 'a', 'Library')).click();
  const library = here.closeLater(await (await opened).asPage());
  await byText(library, 'main', SENTENCE);
  expect(await library.title()).toBe('Claims · Claimlight library');
});
