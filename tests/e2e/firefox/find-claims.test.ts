import { expect, test } from 'vitest';
import { COST, DAM_PAGE, QUIET, RULE } from '../../support/dam-page';
import { KEYS } from '../../support/firefox/hands';
import { firstPainted, paintedNames, paintedPieces } from '../../support/firefox/in-document';
import { highlight, letIn } from '../../support/firefox/jobs';
import { keepPicture } from '../../support/firefox/pictures';
import type { View } from '../../support/firefox/view';
import { withFirefox } from '../../support/firefox/with-firefox';
import { waitFor } from '../../support/wait';

const here = withFirefox();

/** Opens a page about a dam under an address of its own. */
async function open(path: string): Promise<View> {
  here.site.put(path, `<!doctype html><meta charset="utf-8"><title>The dam above Olm</title>${DAM_PAGE}`);
  return here.firefox.open(`${here.site.origin}${path}`);
}

const suggested = (): string =>
  Array.from(document.querySelectorAll('.suggestions .take'), ({ textContent }) => textContent).join('\n');

const focused = (): string | null | undefined => document.activeElement?.textContent;

test('a suggestion is accepted with Enter, and dismissed for good with Delete', async () => {
  const page = await open('/suggested');
  const { hands, pressButton, closePopup } = here.firefox;
  const openSuggestions = async () => {
    const popup = await pressButton();
    await popup.wait(() => document.querySelector('.find-claims') !== null);
    await hands.click(popup, '.find-claims details:first-of-type summary');
    await popup.wait(() =>
      document.querySelector('.find-claims .suggestions, .find-claims details[open] > p'),
    );
    return popup;
  };
  let popup = await openSuggestions();
  const offered = await popup.wait(suggested);
  expect(offered).toContain(COST);
  expect(offered).toContain('Figure · Mara Lind (named source)');
  expect(offered).not.toContain(QUIET);
  expect(await page.run(paintedNames)).toEqual([]);
  await keepPicture(popup, 'suggestions');

  await hands.press(KEYS.tab);
  await popup.wait(cost => document.activeElement?.textContent?.includes(cost), COST);
  await hands.press(KEYS.enter);
  await page.wait(paintedPieces, 'figure');
  await popup.wait(() => document.querySelector('.claims .claim')?.textContent?.includes('Mara Lind'));

  await popup.wait(rule => document.activeElement?.textContent?.includes(rule), RULE);
  expect(await popup.run(focused)).toContain(RULE);
  await hands.press(KEYS.delete);
  await popup.wait(rule => !document.querySelector('.find-claims')?.textContent?.includes(rule), RULE);
  await closePopup();

  popup = await openSuggestions();
  expect(await popup.run(suggested)).not.toContain(RULE);
  await closePopup();
});

test('a sentence is highlighted by keyboard, from the list of all sentences', async () => {
  const { hands, pressButton, closePopup } = here.firefox;
  const popup = await pressButton();
  await popup.wait(() => document.querySelector('.find-claims') !== null);
  await hands.click(popup, '.find-claims details:last-of-type summary');
  await popup.wait(() => document.querySelectorAll('.sentences [role=option]').length > 4);
  await hands.press(KEYS.tab);
  await popup.wait(() => document.activeElement?.role === 'listbox');
  await hands.press(KEYS.enter);
  await popup.wait(() => document.querySelectorAll('.claims .claim').length === 2);
  await closePopup();
});

test('the editor suggests speaker, kind and day from the words around, and keeps them when they are taken', async () => {
  const page = await open('/prefilled');
  const { firefox } = here;
  const { hands, editorFrame: editor } = firefox;
  await letIn(firefox, page);
  await highlight(firefox, page, 'cost $53 billion');
  await hands.press(KEYS.escape);
  await hands.clickAt(page, await page.wait(firstPainted, 'plain'));
  const offered = await editor.wait(() => document.querySelector('.suggested-fields')?.textContent);
  for (const part of ['Speaker: Mara Lind, engineer', 'Kind: Figure', 'Said: March 10, 2026'])
    expect(offered).toContain(part);
  await editor.wait(() => document.hasFocus());
  await keepPicture(page, 'prefill');
  await hands.press(KEYS.alt, KEYS.enter);
  await editor.wait(() => document.querySelector('.suggested-fields') === null);
  await hands.click(editor, 'button[type=submit]');
  await waitFor(async () => !(await editor.exists()), { what: 'the editor to close' });
  await page.wait(paintedPieces, 'figure');
  const popup = await firefox.pressButton();
  await popup.wait(() => document.querySelector('.claims .claim')?.textContent?.includes('Mara Lind'));
  await firefox.closePopup();
});
