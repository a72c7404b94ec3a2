import { expect, test } from 'vitest';
import { KEYS } from '../../support/firefox/hands';
import { firstPainted, paintedPieces } from '../../support/firefox/in-document';
import { highlight, letIn } from '../../support/firefox/jobs';
import { keepPicture } from '../../support/firefox/pictures';
import { createView } from '../../support/firefox/view';
import { withFirefox } from '../../support/firefox/with-firefox';

const here = withFirefox();

const FILLER = '<p>The harbour committee met again on Tuesday, and spoke for a long time of its rules.</p>';
const SHADOW = 'Eleven of the fourteen berths are fed by barges.';
const CLOSED = 'A retired pilot doubts that any of it will float.';
const FRAMED = 'The last steam tug was sold for scrap in the spring.';
const PRICED = 'A berth on the north quay costs 40 euros a night, says the harbour master.';
const MODAL = 'Readers of this paper are asked to pay for it.';

const PARTS = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page in parts</title><body><article>
  <h1>A page in parts</h1>${FILLER.repeat(4)}
  <x-card><template shadowrootmode="open"><p>${SHADOW}</p></template></x-card>
  <details open><summary>More</summary><p>${CLOSED}</p></details>
  <iframe src="/part.html" width="500" height="200"></iframe>${FILLER.repeat(4)}</article></body></html>`;

test('a shadow tree, a closed part and a frame are highlighted, and come back', async () => {
  const { firefox, site } = here;
  const { hands } = firefox;
  site.put('/parts.html', PARTS);
  site.put('/part.html', `<!doctype html><meta charset="utf-8"><title>Part</title><p>${FRAMED}</p>`);
  const page = await firefox.open(`${site.origin}/parts.html`);
  const frame = createView(firefox.inBrowser, 'gBrowser.selectedBrowser.browsingContext.children[0]');
  await letIn(firefox, page);
  await highlight(firefox, page, SHADOW);
  // A page's own sheet does not reach in there; ours has to.
  expect(
    await page.countPixels((red, green, blue) => red > 235 && green > 200 && blue < 190),
  ).toBeGreaterThan(1000);
  await hands.select(page, CLOSED);
  await hands.click(page, 'claimlight-ui >>> .toolbar .main');
  await page.wait(() => CSS.highlights.get('claimlight-plain')?.size === 2);

  await hands.select(frame, FRAMED);
  const popup = await firefox.pressButton();
  await popup.wait(words => document.querySelector('.selection blockquote')?.textContent === words, FRAMED);
  await hands.click(popup, '.selection button');
  await frame.wait(paintedPieces, 'plain');
  await firefox.closePopup();
  // The reader is still in the frame, where nothing is selected any more.
  const after = await firefox.pressButton();
  await after.wait(() =>
    document.querySelector('.selection')?.textContent?.includes('Select a sentence in the page'),
  );
  await firefox.closePopup();
  await keepPicture(page, 'parts');

  site.put('/parts.html', PARTS.replace('<details open>', '<details>'));
  await firefox.reload(page);
  const again = await firefox.pressButton();
  expect(await frame.wait(paintedPieces, 'plain')).toBe(1);
  const listed = await again.wait(() => {
    const quotes = document.querySelectorAll('.claim blockquote');
    return quotes.length === 3 && Array.from(quotes, quote => quote.textContent ?? '');
  });
  expect(listed).toEqual(expect.arrayContaining([SHADOW, CLOSED, FRAMED]));
  await again.wait(() =>
    [...document.querySelectorAll('.claim')].some(item =>
      item.textContent?.includes('In a closed part of the page'),
    ),
  );
  await firefox.closePopup();
  await hands.click(page, 'summary');
  await page.wait(boxesPainted, 2);
});

test('text in a modal dialog is highlighted, and its mark opens the editor there', async () => {
  const { firefox, site } = here;
  const { hands } = firefox;
  site.put(
    '/modal.html',
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page with a dialog</title><body><article>
    <h1>A page with a dialog</h1>${FILLER.repeat(9)}</article><dialog><p>${MODAL}</p></dialog>
    <script>document.querySelector('dialog').showModal()</script></body></html>`,
  );
  const page = await firefox.open(`${site.origin}/modal.html`);
  await letIn(firefox, page);
  await highlight(firefox, page, MODAL);
  await hands.clickAt(page, await page.wait(firstPainted, 'plain'));
  const { editorFrame: editor } = firefox;
  await editor.wait(() => document.hasFocus() && document.activeElement?.role === 'combobox');
  await keepPicture(page, 'dialog-editor');
  await hands.press(KEYS.escape);
  expect(await page.run(() => document.querySelector('dialog')?.open)).toBe(true);
});

test('a mark whose words have changed is compared in its editor, where the new wording can be taken', async () => {
  const { firefox, site } = here;
  const { hands, editorFrame: editor } = firefox;
  site.put(
    '/changed.html',
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page that changes</title><body><article>
    <h1>A page that changes</h1>${FILLER.repeat(4)}<p id="priced">${PRICED}</p>${FILLER.repeat(4)}</article></body></html>`,
  );
  const page = await firefox.open(`${site.origin}/changed.html`);
  await letIn(firefox, page);
  await highlight(firefox, page, PRICED);
  await hands.press(KEYS.escape);
  await page.run(
    words => {
      const priced = document.querySelector('#priced');
      if (priced) priced.textContent = words;
    },
    PRICED.replace('40', '70'),
  );
  await hands.clickAt(page, await page.wait(firstPainted, 'plain'));
  await editor.wait(() => document.querySelector('.changed-words ins')?.textContent?.includes('70'));
  await keepPicture(page, 'editor-changed');
  await hands.click(editor, '.reworded .answers button');
  await editor.wait(() => document.querySelector('.claim-form .quote')?.textContent?.includes('70 euros'));
  await hands.press(KEYS.escape);
});

/** Whether so many of our marks are to be seen: each piece has a box. */
function boxesPainted(wanted: number): boolean {
  let seen = 0;
  CSS.highlights.get('claimlight-plain')?.forEach(range => {
    if ((range as Range).getClientRects().length > 0) seen += 1;
  });
  return seen === wanted;
}
