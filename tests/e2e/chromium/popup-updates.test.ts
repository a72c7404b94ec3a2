import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { byText, paintedAs, selectWords } from '../../support/in-page';
import { checkLooks } from '../../support/pictures';
import { waitFor } from '../../support/wait';
import { withChromium } from '../../support/with-chromium';

const FILLER = 'The committee met again on Tuesday and spoke for a long time about its own procedures.';
const LATE = 'A retired pilot doubts that any of it will float.';
const COST = 'The harbour board spent 100 million on cables, barges and transformers in the spring.';

const here = withChromium();
const sentences = (...all: string[]) => all.map(sentence => `<p>${sentence}</p>`).join('');
/** The page's own script writes it anew. */
const write = (page: Page, ...all: string[]) =>
  page.evaluate(
    html => {
      document.body.innerHTML = html;
    },
    sentences(...all),
  );
const heads = (popup: Page) =>
  popup.$$eval('.claim-list h3', all => all.map(head => head.firstChild?.textContent?.trim()));

it('the open popup follows the page, and leaves a form in it alone', async () => {
  const { page, ours } = await here.read('/late.html', sentences(FILLER, LATE, COST));
  for (const sentence of [LATE, COST]) {
    await selectWords(page, sentence);
    await ours.click('.toolbar .main');
    await paintedAs(page, sentence);
  }
  await write(page, FILLER);
  const popup = await here.chromium.press(page);
  await byText(popup, 'h3', 'Not on the page now');

  await write(page, FILLER, LATE, COST.replace('100', '200'));
  await waitFor(async () => (await heads(popup)).join() === 'The text has changed');
  await byText(popup, '.changed-words', '200');
  await checkLooks(popup, 'popup-changed');
  await write(page, FILLER, LATE, COST.replace('100', '999'));
  await byText(popup, '.changed-words', '999');

  const edit = await popup.waitForSelector('.claim button[aria-label^="Edit: A retired"]');
  await edit?.click();
  await popup.waitForSelector('.claim-form input[role=combobox]:focus');
  await popup.keyboard.type('half a t');
  await write(page, FILLER);
  await waitFor(async () => (await page.evaluate(() => CSS.highlights.size)) === 0);
  await new Promise(done => setTimeout(done, 500));
  await popup.keyboard.type('ag');
  const typed = await popup.$eval('input[role=combobox]:focus', input => (input as HTMLInputElement).value);
  expect(typed).toBe('half a tag');
  await popup.keyboard.press('Escape');
  await popup.keyboard.press('Escape');
  await waitFor(async () => (await heads(popup)).join() === 'Not on the page now');
  await popup.close();
});

it('says in the popup what was undone, and lets no message lie over what can be answered', async () => {
  // Words of their own: what the library has like a claim would take the toolbar's place.
  const gulls = 'Nobody has counted the gulls above the old market since it closed.';
  const price = 'Tickets for children rose to 8 euros last week, says the timetable.';
  const { page, ours } = await here.read('/undone.html', sentences(FILLER, gulls, price));
  for (const sentence of [gulls, price]) {
    await selectWords(page, sentence);
    await ours.click('.toolbar .main');
    await paintedAs(page, sentence);
  }
  await write(page, FILLER, gulls, price.replace('8', '9'));
  const popup = await here.chromium.press(page);
  const press = async (selector: string, text: string) => {
    const button = await byText(popup, selector, text);
    await button.evaluate(it => (it as HTMLButtonElement).click());
  };
  const isFree = () =>
    popup.$$eval('.answers button', all =>
      all.every(button => {
        const { x, y, height } = button.getBoundingClientRect();
        return document.elementFromPoint(x + 10, y + height - 2)?.closest('button') === button;
      }),
    );
  await press('.answers button', 'Use the new wording');
  await byText(popup, '.toast', 'The new wording is the quote now.');
  await press('.toast button', 'Undo');
  await byText(popup, '.toast', 'Undone: the old wording is the quote again.');
  await waitFor(isFree);
  await checkLooks(popup, 'popup-undone');

  await press('.answers button', 'That is something else');
  await byText(popup, 'h3', 'Not on the page now');
  await press('.toast button', 'Undo');
  await byText(popup, '.toast', 'Undone: the refused wording is offered again.');
  await waitFor(isFree);
  await popup.close();
});
