import { describe, expect, it } from 'vitest';
import { COST, DAM_PAGE, QUIET, RULE } from '../../support/dam-page';
import { byText, clickWords, editorIn, painted, selectWords } from '../../support/in-page';
import { checkLooks } from '../../support/pictures';
import { waitFor } from '../../support/wait';
import { withChromium } from '../../support/with-chromium';

describe('making claims without a selection, in Chromium', () => {
  const here = withChromium();

  it('suggests with reasons, paints nothing unasked, accepts with Enter and dismisses for good with Delete', async () => {
    const { page } = await here.read('/dam.html', DAM_PAGE);
    let popup = await here.chromium.press(page);
    await (await byText(popup, '.find-claims summary', 'Suggested')).click();
    await byText(popup, '.suggestions li', COST);
    const texts = await popup.$$eval('.suggestions .take', all =>
      all.map(button => button.textContent ?? ''),
    );
    expect(texts.length).toBeLessThanOrEqual(8);
    expect(texts.find(text => text.includes(COST))).toContain('Figure · Mara Lind (named source)');
    expect(texts.some(text => text.includes(QUIET))).toBe(false);
    expect(await painted(page)).toEqual({});
    await checkLooks(popup, 'suggestions', { fullPage: true });

    await popup.focus('.suggestions .take');
    await popup.keyboard.press('Enter');
    await waitFor(async () => (await painted(page)).figure?.includes(COST));
    await byText(popup, '.claim', 'Mara Lind');
    await waitFor(() =>
      popup.evaluate(
        () =>
          document.activeElement?.matches('.take') &&
          document.activeElement.textContent?.includes('Boats must not'),
      ),
    );
    await popup.keyboard.press('Delete');
    await waitFor(async () => !(await popup.$eval('.find-claims', all => all.textContent))?.includes(RULE));
    await popup.close();

    popup = await here.chromium.press(page);
    await (await byText(popup, '.find-claims summary', 'Suggested')).click();
    await popup.waitForSelector('.find-claims .suggestions, .find-claims details[open] > p');
    expect(
      await popup.$$eval('.suggestions li', all => all.map(item => item.textContent).join()),
    ).not.toContain(RULE);
    await popup.close();
  });

  it('walks the sentences with arrow keys and highlights one with Enter', async () => {
    const { page } = await here.read('/sentences.html', DAM_PAGE);
    const popup = await here.chromium.press(page);
    await (await byText(popup, '.find-claims summary', 'All sentences')).click();
    const list = await popup.waitForSelector('.sentences');
    await byText(popup, '.sentences [role=option]', RULE);
    await list?.focus();
    const active = () =>
      popup.evaluate(() => {
        const id = document.activeElement?.getAttribute('aria-activedescendant');
        return (id && document.getElementById(id)?.textContent) || '';
      });
    for (let step = 0; !(await active()).includes(RULE) && step < 10; step++)
      await popup.keyboard.press('ArrowDown');
    expect(await active()).toContain(RULE);
    await checkLooks(popup, 'sentences', { fullPage: true });
    await popup.keyboard.press('Enter');
    await waitFor(async () => (await painted(page)).plain?.includes(RULE));
    await byText(popup, '.sentences .saved', RULE);
    await popup.close();
  });

  it('fills in from a selection, visibly and only when taken', async () => {
    const { page, ours } = await here.read('/prefill.html', DAM_PAGE);
    await selectWords(page, 'cost $53 billion');
    await ours.click('.toolbar .main');
    await waitFor(async () => (await painted(page)).plain);
    await page.keyboard.press('Escape');
    await clickWords(page, '53 billion');
    const editor = await editorIn(page);
    await byText(editor, '.suggested-fields button', 'Speaker: Mara Lind, engineer');
    await byText(editor, '.suggested-fields button', 'Kind: Figure');
    await byText(editor, '.suggested-fields button', 'Said: March 10, 2026');
    await checkLooks(page, 'prefill', { frame: editor });
    await page.keyboard.down('Alt');
    await page.keyboard.press('Enter');
    await page.keyboard.up('Alt');
    await waitFor(async () => !(await editor.$('.suggested-fields')));
    // What the rules read in the text they read in the field, too.
    await (await byText(editor, '.figures button', 'Correct')).click();
    const number = await editor.waitForSelector('.figure-row input');
    await number?.click({ count: 3 });
    await number?.type('55,5 billion');
    await byText(editor, '.figure-row', '55,500,000,000 USD');
    await checkLooks(page, 'editor-figures', { frame: editor });
    await (await byText(editor, 'button', 'Save')).click();
    await waitFor(async () => (await painted(page)).figure);
    const popup = await here.chromium.press(page);
    await byText(popup, '.claim', 'Mara Lind');
    await popup.close();
  });
});
