import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { byText, editorIn, inPage, paintedAs, pressAway, selectWords } from '../../support/in-page';
import { checkLooks } from '../../support/pictures';
import { waitFor } from '../../support/wait';
import { withChromium } from '../../support/with-chromium';

const PAID = 'Talvex paid $53 billion for the drugmaker Norum.';
const BOUGHT = 'The drugmaker Norum was bought by Talvex for $47 billion.';

const here = withChromium();

async function highlight(path: string, quote: string) {
  const filler = '<p>The deal had been prepared for months, people close to both firms say.</p>'.repeat(4);
  const { page, ours } = await here.read(
    path,
    `<article><h1>On ${path}</h1><p>${quote}</p>${filler}</article>`,
  );
  await selectWords(page, quote);
  await ours.click('.toolbar .main');
  await paintedAs(page, quote);
  return page;
}

it('links claims of two pages that contradict each other, and shows both on the board', async () => {
  const { chromium } = here;
  await highlight('/paid', PAID);
  const page = await highlight('/bought', BOUGHT);

  const library = here.closeLater(await chromium.open(`${chromium.origin}/library.html`));
  await (await byText(library, '[role=option]', BOUGHT)).click();
  await byText(library, '.detail .difference', 'Different figures: $47 billion here, $53 billion there');
  await checkLooks(library, 'library-contradiction');

  await page.bringToFront();
  const popup = await chromium.press(page);
  await byText(popup, '.similar .difference', 'Different figures: $47 billion here, $53 billion there');
  await checkLooks(popup, 'popup-contradiction');
  await (await byText(popup, '.similar button', 'Contradicts it')).click();
  await popup.waitForSelector('.similar', { hidden: true });
  await popup.close();

  await library.bringToFront();
  await library.evaluate(() => {
    location.hash = '#/board';
  });
  const row = await byText(library, '.matrix tbody tr', PAID);
  expect(await row.evaluate(element => element.textContent)).toContain(BOUGHT);
  expect((await library.$$('.board .warning')).length).toBe(2);
  await (await byText(library, '.views button', 'Map')).click();
  await byText(library, '.link-list li', 'Contradicted by');
  expect((await library.$$('.drawing .card')).length).toBe(2);

  const folder = await mkdtemp(join(tmpdir(), 'claimlight-board-'));
  const cdp = await chromium.browser.target().createCDPSession();
  await cdp.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  const file = (name: string) =>
    waitFor(async () => (await readdir(folder)).includes(name) && readFile(join(folder, name)));
  await (await byText(library, '.ways-out button', 'SVG')).click();
  expect(String(await file('claims.svg'))).toContain('Talvex');
  await (await byText(library, '.ways-out button', 'PNG')).click();
  expect([...(await file('claims.png')).subarray(1, 4)].map(byte => String.fromCharCode(byte))).toEqual([
    ...'PNG',
  ]);
  await rm(folder, { recursive: true });

  // Evidence by its address opens from the map: by key, and by pointer.
  here.site.put('/evidence', '<!doctype html><title>Evidence</title><p>The register.</p>');
  const address = `${here.site.origin}/evidence`;
  await library.evaluate(() => {
    location.hash = '#/claims';
  });
  await (await byText(library, '[role=option]', BOUGHT)).click();
  await (await byText(library, '.evidence button', 'Add an address')).click();
  await library.type('.evidence-form input[inputmode=url]', address);
  await (await byText(library, '.evidence-form button', 'Add')).click();
  await byText(library, '.evidence', '/evidence');
  await library.evaluate(() => {
    location.hash = '#/board?view=map';
  });
  await library.waitForSelector('.drawing .kind-address');
  await checkLooks(library, 'board-map');
  for (const press of [
    () => library.keyboard.press('Enter'),
    () => library.click('.drawing .kind-address'),
  ]) {
    await library.bringToFront();
    await library.$eval('.drawing .kind-address', card => (card as SVGAElement).focus());
    const opened = chromium.browser.waitForTarget(target => target.url().endsWith('/evidence'));
    await press();
    const evidence = await (await opened).page();
    expect(await evidence?.evaluate(() => window.opener)).toBeNull();
    expect(library.url()).toContain('#/board?view=map');
    await evidence?.close();
  }
});

it('tells beside the page that a claim just saved is claimed elsewhere, and links the two at once', async () => {
  await highlight('/first', 'The harbour of Skelbrook handled 4.2 million containers last year.');
  const again = 'Skelbrook says that its harbour handled 5.1 million containers last year.';
  const page = await highlight('/second', again);
  const card = await waitFor(async () => page.frames().find(f => f.url().includes('&elsewhere')));
  await byText(card, '.difference', 'Different figures: 5.1 million containers here, 4.2 million containers');
  // Nothing of it reaches the page, and the keyboard stays where it was.
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('body');
  await checkLooks(page, 'elsewhere', { frame: card });
  await page.setViewport({ width: 400, height: 700 });
  await checkLooks(page, 'elsewhere-narrow', { frame: card });
  await page.setViewport(null);
  await (await byText(card, 'button', 'Contradicts it')).focus();
  await page.keyboard.press('Enter');
  await byText(card, '.told', 'The two claims are linked.');
  await checkLooks(page, 'elsewhere-linked', { frame: card });
  // The keyboard stays in the card when the button that was pressed goes with its work.
  expect(await card.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Close');
  await (await byText(card, '.told button', 'Undo')).click();
  await byText(card, '.difference', 'Different figures');
  await (await byText(card, 'button', 'Contradicts it')).click();
  await byText(card, '.told', 'The two claims are linked.');
  const isGone = () => waitFor(async () => !page.frames().some(f => f.url().includes('&elsewhere')));
  await pressAway(page, 'Escape', isGone);

  // A claim like no other leaves nothing in the page.
  await selectWords(page, 'The deal had been prepared for months');
  await (await inPage(page)).click('.toolbar .main');
  await paintedAs(page, 'The deal had been prepared for months');
  await waitFor(async () => !page.frames().some(f => f.url().includes('/editor.html')));
});

it('lets a claim wait on one page, and links what is found on another one to it', async () => {
  const { chromium } = here;
  const WAITING = 'Divers raised the bell of the Merrowgate ferry in 1931.';
  const FOUND = 'The register of the lighthouse lists a bell that divers brought up.';
  const SELECTED = 'An old diver tells of a bell.';
  await highlight('/waiting', WAITING);
  const library = here.closeLater(await chromium.open(`${chromium.origin}/library.html#/claims`));
  await (await byText(library, '[role=option]', WAITING)).click();
  const id = await waitFor(() => library.evaluate(() => /at=([^&]+)/.exec(location.hash)?.[1]));
  await library.evaluate(at => {
    location.hash = `#/checking?at=${at}`;
  }, id);
  await byText(library, '.check blockquote', WAITING);
  await (await byText(library, '.evidence button', 'Look for it elsewhere')).click();
  await byText(library, '.waiting', 'This claim waits for evidence');

  const page = await highlight('/found', FOUND);
  const popup = await chromium.press(page);
  await byText(popup, '.waiting blockquote', WAITING);
  await (await byText(popup, '.waiting button', 'Link')).click();
  await byText(popup, '.told', 'The two claims are linked.');
  expect(await popup.$('.waiting')).toBeNull();
  await popup.close();

  // A link at the other end, which leads to this claim in the library.
  await library.bringToFront();
  await library.reload();
  await byText(library, '.check blockquote', WAITING);
  await byText(library, '.evidence-item .claim-card', FOUND);
  const other = await byText(library, '.evidence-item .claim-links a', 'Open in the library');
  const address = await other.evaluate(link => (link as HTMLAnchorElement).href);
  const shown = here.closeLater(await chromium.open(address));
  await byText(shown, '.detail blockquote', FOUND);

  // The same at the selection, without leaving the page.
  await library.bringToFront();
  await (await byText(library, '.evidence button', 'Look for it elsewhere')).click();
  await byText(library, '.waiting', 'This claim waits for evidence');
  const { page: third, ours } = await here.read('/selected', `<p>${SELECTED}</p>`);
  await selectWords(third, SELECTED);
  await ours.click('.toolbar .row button:nth-of-type(6)');
  const editor = await editorIn(third);
  await byText(editor, '.waiting blockquote', WAITING);
  await (await byText(editor, '.waiting button', 'Link')).click();
  await byText(editor, '.told', 'The two claims are linked.');
});
