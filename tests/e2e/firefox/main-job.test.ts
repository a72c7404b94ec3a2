import { expect, test } from 'vitest';
import { readDownload } from '../../support/firefox/downloads';
import { KEYS } from '../../support/firefox/hands';
import { firstPainted, paintedNames, paintedPieces, surfaceText } from '../../support/firefox/in-document';
import { highlight, letIn } from '../../support/firefox/jobs';
import { keepPicture } from '../../support/firefox/pictures';
import type { View } from '../../support/firefox/view';
import { withFirefox } from '../../support/firefox/with-firefox';
import { waitFor } from '../../support/wait';

const QUOTE = 'For sixty years you could not:';
const NOTE = 'Ask the harbour museum for logbooks.';

/** The plain mark's yellow on the article's paper, and the stronger one of a claim whose editor is open. */
const isMark = (red: number, green: number, blue: number) => red > 235 && green > 200 && blue < 190;

/** What another program would paste. */
const READ_CLIPBOARD = `
  if (!Services.clipboard.hasDataMatchingFlavors(['text/plain'], Services.clipboard.kGlobalClipboard)) return '';
  const transferable = Cc['@mozilla.org/widget/transferable;1'].createInstance(Ci.nsITransferable);
  transferable.init(null);
  transferable.addDataFlavor('text/plain');
  Services.clipboard.getData(transferable, Services.clipboard.kGlobalClipboard);
  const held = {};
  transferable.getTransferData('text/plain', held);
  return held.value.QueryInterface(Ci.nsISupportsString).data;`;

const here = withFirefox();
const downloaded = (ending: string) => readDownload(here.firefox.downloads, ending);
let page: View;

test('the popup says what is being read', async () => {
  const { firefox } = here;
  page = await firefox.open(`${here.site.origin}/harbour-batteries.html`);
  const popup = await firefox.pressButton();
  const card = await popup.wait(
    () => document.querySelector('.byline') && document.querySelector('header')?.textContent,
  );
  expect(card).toContain('The harbour that learned to hold its breath');
  expect(card).toContain('Ines Vandermolen, Tobias Okonjo-Reed');
  expect(card).toMatch(/The Tideway Courier · .*14.* · \d+ minutes to read/);
  await keepPicture(popup, 'popup-fresh');
  await firefox.closePopup();
});

test('a sentence selected with the mouse is highlighted from the toolbar', async () => {
  const { firefox } = here;
  const before = await page.countPixels(isMark);
  await firefox.hands.select(page, QUOTE);
  expect(await page.wait(surfaceText, '.toolbar')).toContain('Highlight');
  expect(await page.run(() => String(getSelection()))).toBe(QUOTE);
  await keepPicture(page, 'toolbar');

  await firefox.hands.click(page, 'claimlight-ui >>> .toolbar .main');
  expect(await page.wait(paintedPieces, 'plain')).toBe(1);
  await keepPicture(page, 'highlighted');
  expect(await page.countPixels(isMark)).toBeGreaterThan(before + 1000);
});

test('a click on the mark opens the editor, which takes a tag and a note', async () => {
  const { firefox } = here;
  await firefox.hands.press(KEYS.escape);
  await firefox.hands.clickAt(page, await page.wait(firstPainted, 'plain'));
  const { editorFrame: editor, hands } = firefox;
  await editor.wait(() => document.hasFocus() && document.activeElement?.role === 'combobox');
  await hands.type('harbours');
  await editor.wait(() => document.querySelector<HTMLInputElement>('[role=combobox]')?.value === 'harbours');
  await hands.type(',');
  await editor.wait(() => document.querySelector('.tag')?.textContent === 'harbours');
  await hands.click(editor, '.claim-form summary');
  await hands.click(editor, 'textarea');
  await hands.type(NOTE);
  await editor.wait(note => document.querySelector('textarea')?.value === note, NOTE);
  await keepPicture(page, 'editor');
  await hands.click(editor, 'button[type=submit]');
  await waitFor(async () => !(await editor.exists()), { what: 'the editor to close' });
});

test('a second claim is painted beside the first', async () => {
  await highlight(here.firefox, page, 'On a still morning in Merrowgate');
  await page.wait(() => CSS.highlights.get('claimlight-plain')?.size === 2);
});

test('the popup lists the claim and takes it out as Markdown and JSON', async () => {
  const { firefox } = here;
  const popup = await firefox.pressButton();
  const item = await popup.wait(() => document.querySelector('.claim .note')?.closest('li')?.textContent);
  expect(item).toContain(QUOTE);
  expect(item).toContain('harbours');
  expect(item).toContain(NOTE);
  await keepPicture(popup, 'popup-with-claim');

  const { hands, inBrowser } = firefox;
  await hands.click(popup, '.export button:last-of-type');
  const markdown = await waitFor(() => downloaded('.md'), { what: 'the Markdown file' });
  expect(markdown).toContain(QUOTE);
  expect(markdown).toContain(NOTE);
  expect(markdown).toContain('harbours');
  expect(markdown).toContain('Vandermolen');

  await hands.click(popup, '.export button:first-of-type');
  await waitFor(async () => (await inBrowser<string>(READ_CLIPBOARD)) === markdown, { what: 'the copy' });

  await hands.press(KEYS.shift, KEYS.tab);
  await hands.type('J');
  await popup.wait(() => document.querySelector('select')?.value === 'json');
  await hands.click(popup, '.export button:last-of-type');
  const json = JSON.parse(await waitFor(() => downloaded('.json'), { what: 'the JSON file' }));
  expect(JSON.stringify(json)).toContain(QUOTE);
  expect(JSON.stringify(json)).toContain(NOTE);
  await firefox.closePopup();
});

test('half-typed words are there when the editor opens again', async () => {
  const { firefox } = here;
  const { hands, editorFrame: editor } = firefox;
  await hands.clickAt(page, await page.wait(firstPainted, 'plain'));
  await editor.wait(() => document.hasFocus() && document.activeElement?.role === 'combobox');
  await hands.type('unfin');
  await editor.wait(() => document.querySelector<HTMLInputElement>('[role=combobox]')?.value === 'unfin');
  await firefox.reload(page);
  await letIn(firefox, page);
  await page.wait(() => CSS.highlights.get('claimlight-plain')?.size === 2);
  await hands.clickAt(page, await page.wait(firstPainted, 'plain'));
  await editor.wait(() => document.querySelector<HTMLInputElement>('[role=combobox]')?.value === 'unfin');
  await hands.click(editor, 'button[type=submit]');
  await waitFor(async () => !(await editor.exists()), { what: 'the editor to close' });
});

test('after a restart the claims are painted again at a press of the button', async () => {
  const firefox = await here.restart();
  page = await firefox.open(`${here.site.origin}/harbour-batteries.html`);
  expect(await page.run(paintedNames)).toEqual([]);
  await firefox.pressButton();
  expect(await page.wait(paintedPieces, 'plain')).toBe(2);
  await keepPicture(page, 'after-restart');
});
