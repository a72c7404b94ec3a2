import { expect, it } from 'vitest';
import { byText, clickWords, editorIn, paintedAs, pressAway, selectWords } from '../../support/in-page';
import { checkLooks, takePicture } from '../../support/pictures';
import { waitFor } from '../../support/wait';
import { withChromium } from '../../support/with-chromium';

const FILLER = '<p>The harbour board met on Tuesday and spoke for a long time about its own procedures.</p>';
const COST = 'The board spent 100 million on cables, barges and transformers in the spring.';
const NOW = COST.replace('100', '200');

const here = withChromium();

/** A page on which a sentence was highlighted, and which its own script has written anew since. */
async function readChanged(path: string) {
  const { page, ours } = await here.read(path, `${FILLER}<p>${COST}</p>`);
  await selectWords(page, COST);
  await ours.click('.toolbar .main');
  await paintedAs(page, COST);
  await page.keyboard.press('Escape');
  const write = (words: string) =>
    page.evaluate(html => {
      document.body.innerHTML = html;
    }, `${FILLER}${words}`);
  await write(`<p>${NOW}</p>`);
  await paintedAs(page, NOW);
  return { page, ours, write };
}

it('a click on a mark whose words have changed shows both wordings, and takes an answer that can be undone', async () => {
  const { page, ours } = await readChanged('/changed-mark.html');
  await clickWords(page, 'barges');
  const editor = await editorIn(page);
  const quote = () => editor.$eval('.claim-form .quote', element => element.textContent);
  const inHand = () => editor.evaluate(() => document.activeElement?.className);
  await byText(editor, '.reworded h2', 'The text has changed');
  const compared = await byText(editor, '.changed-words', '200');
  expect(await compared.$eval('del', it => it.textContent)).toContain('100');
  expect(await quote()).toBe(COST);
  expect(await inHand()).toBe('reworded');
  await checkLooks(page, 'editor-changed', { frame: editor });

  await (await byText(editor, '.reworded button', 'Use the new wording')).click();
  await byText(editor, '.reworded [role=status]', 'The new wording is the quote now.');
  await waitFor(async () => (await quote()) === NOW);
  expect(await inHand()).toBe('reworded');
  expect(await editor.$('.changed-words')).toBeNull();
  const figures = () => editor.$eval('.figures', element => element.textContent);
  expect(await figures()).toContain('200');
  await checkLooks(page, 'editor-confirmed', { frame: editor });

  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await byText(editor, '.reworded [role=status]', 'the old wording is the quote again');
  await waitFor(async () => (await quote()) === COST);
  expect(await figures()).toContain('100');
  await (await byText(editor, '.reworded button', 'That is something else')).click();
  await byText(editor, '.reworded [role=status]', 'Not the same, then.');
  await waitFor(async () => (await page.evaluate(() => CSS.highlights.size)) === 0);
  await (await byText(editor, 'button', 'Save')).click();
  await ours.gone('.editor-frame');
});

it('stays in a window that becomes narrow, with what has changed in view, even once its passage is gone', async () => {
  const { page, ours, write } = await readChanged('/changed-low.html');
  await page.setViewport({ width: 640, height: 360 });
  await clickWords(page, 'barges');
  const editor = await editorIn(page);
  await byText(editor, '.reworded h2', 'The text has changed');
  const heading = () => editor.$eval('.reworded h2', it => it.getBoundingClientRect().top);
  expect(await heading()).toBeGreaterThanOrEqual(0);
  await takePicture(page, 'editor-changed-low');
  await pressAway(page, 'Escape', () => ours.gone('.editor-frame'));
  await clickWords(page, 'barges');
  await byText(await editorIn(page), '.reworded h2', 'The text has changed');
  await write('');
  await waitFor(async () => (await page.evaluate(() => CSS.highlights.size)) === 0);
  await page.setViewport({ width: 320, height: 480 });
  await waitFor(async () => {
    const { x, width } = await ours.find('.editor-frame');
    return x - width / 2 >= 0 && x + width / 2 <= 320;
  });
});
