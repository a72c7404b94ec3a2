import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { byText, paintedAs, selectWords, unfold } from '../../support/in-page';
import { copyFirstClaim, dropCopies, emptyLibrary, fillLibrary } from '../../support/library-page/fill';
import { checkLooks } from '../../support/pictures';
import { waitFor } from '../../support/wait';
import { withChromium } from '../../support/with-chromium';

const SENTENCE = 'On a still morning in Merrowgate you can now hear the gulls.';

const here = withChromium();

it('teaches what to do while nothing is kept', async () => {
  const page = here.closeLater(await here.chromium.open(`${here.chromium.origin}/library.html`));
  await page.setViewport({ width: 1280, height: 800 });
  await byText(page, 'h2', 'Nothing is kept yet');
  await checkLooks(page, 'library-empty');
});

it('opens from the popup and shows what is kept', async () => {
  const { chromium } = here;
  const { page, ours } = await here.read('/library-first.html', `<p>${SENTENCE}</p>`);
  await selectWords(page, SENTENCE);
  await ours.click('.toolbar .main');
  await paintedAs(page, SENTENCE);

  const popup = await chromium.press(page);
  const opened = chromium.browser.waitForTarget(target =>
    target.url().startsWith(`${chromium.origin}/library.html`),
  );
  await (await byText(popup, 'a', 'Library')).click();
  const library = here.closeLater(await (await opened).asPage());
  await byText(library, '[role=option]', SENTENCE);
  expect(await library.title()).toBe('Claims · Claimlight library');
});

/** The bar of what is chosen lies over the list, which keeps its room below the search. */
const listAndBarShareAColumn = () => {
  const of = (part: string) => document.querySelector(part)?.getBoundingClientRect() ?? new DOMRect();
  const [list, bar, search] = [of('.results'), of('.bulk'), of('.search')];
  const inside = bar.left >= list.left && bar.right <= list.right && bar.bottom <= list.bottom + 1;
  return inside && list.width > 250 && list.top >= search.bottom - 1 && search.right >= innerWidth - 1;
};

describe('with a small library', () => {
  let page: Page;
  const quotes = () => page.$$eval('[role=option] .what', rows => rows.map(row => row.textContent ?? ''));

  beforeAll(async () => {
    page = await here.chromium.open(`${here.chromium.origin}/library.html`);
    await page.setViewport({ width: 1280, height: 800 });
    await fillLibrary(page);
    await page.reload();
    await page.waitForSelector('[role=option]');
  });

  it('searches as one types, narrows at a click, and the back button undoes it', async () => {
    await page.keyboard.press('/');
    await page.keyboard.type('soot');
    await waitFor(async () => (await quotes()).length === 3);
    await byText(page, '.found', '3 claims in 2 sources');
    await (await byText(page, '.facet', 'Figure')).click();
    await waitFor(async () => (await quotes()).length === 1);
    expect(new URL(page.url()).hash).toBe('#/claims?q=soot+kind%3Afigure');
    await page.reload();
    await waitFor(async () => (await quotes()).length === 1);
    expect(await page.$eval('.search input', input => (input as HTMLInputElement).value)).toBe(
      'soot kind:figure',
    );
    await page.goBack();
    await waitFor(async () => (await quotes()).length === 3);
    await page.goBack();
    await waitFor(async () => (await quotes()).length > 10);
    await page.keyboard.press('Escape');
  });

  it('puts what was found in groups, each with its heading', async () => {
    await page.select('.sort + .sort select', 'kind');
    await byText(page, '.results .group', 'Figure (');
    expect(new URL(page.url()).hash).toBe('#/claims?group=kind');
    await checkLooks(page, 'library-groups');
    await page.goBack();
    await waitFor(async () => !(await page.$('.results .group')));
  });

  it('is walked with the keyboard, and says where one is', async () => {
    const current = () =>
      page.$eval('[role=listbox]', list => {
        const row = document.getElementById(list.getAttribute('aria-activedescendant') ?? '');
        return row && `${row.ariaPosInSet} of ${row.ariaSetSize}`;
      });
    await page.focus('[role=listbox]');
    await page.keyboard.press('j');
    await page.keyboard.press('ArrowDown');
    await waitFor(async () => (await current()) === '2 of 13');
    await page.keyboard.press('k');
    await waitFor(async () => (await current()) === '1 of 13');
    await page.keyboard.press('End');
    await waitFor(async () => (await current()) === '13 of 13');
    await byText(page, '.detail blockquote', SENTENCE);
    await page.keyboard.press('Home');
    await page.keyboard.press('x');
    await page.keyboard.down('Shift');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.up('Shift');
    await waitFor(async () => (await page.$$('[role=option][aria-selected=true]')).length === 3);
    await page.keyboard.press('?');
    await byText(page, 'dialog h2', 'Keys and search');
    await checkLooks(page, 'library-help');
    await page.keyboard.press('Escape');
    await waitFor(async () => !(await page.$('dialog')));
    await page.keyboard.press('Escape');
    await waitFor(async () => (await page.$$('[role=option][aria-selected=true]')).length === 0);
  });

  it('edits in place with the same form, and what was typed in a field is no command', async () => {
    await page.keyboard.press('Home');
    await page.keyboard.press('e');
    await page.waitForSelector('.detail .claim-form input[role=combobox]:focus');
    await page.keyboard.type('jokes,');
    await (await unfold(page)).type('ex oj / ?');
    await (await byText(page, '.claim-form button', 'Save')).click();
    await byText(page, '.claim-text .note', 'ex oj / ?');
    await byText(page, '.claim-text .chip', 'jokes');
    await (await byText(page, '.history summary', 'History')).click();
    await byText(page, '.history li', 'Changed: Tags, Note');
    await (await byText(page, '.history button', 'Undo')).click();
    await waitFor(async () => !(await page.$('.claim-text .note')));
  });

  it('takes a figure as it is typed, shows it, and tells in the history what it was', async () => {
    await (await byText(page, '.claim-text button', 'Edit')).click();
    await unfold(page);
    await (await byText(page, '.figures button', 'Add a figure')).click();
    const number = await page.waitForSelector('.figure-row input');
    await number?.type('about € 2,4 Mrd.');
    await byText(page, '.figure-row', 'about 2,400,000,000 EUR');
    await (await byText(page, '.claim-form button', 'Save')).click();
    await byText(page, '.claim-text .facts', 'Figures, as you have themabout 2,400,000,000 EUR');
    await page.$eval('.history', history => {
      (history as HTMLDetailsElement).open = true;
    });
    await byText(
      page,
      '.history .figures',
      'Before: none (read automatically). After: about 2,400,000,000 EUR.',
    );
    await (await byText(page, '.history button', 'Undo')).click();
    await byText(page, '.history li', 'Undone: Figures');
    await byText(page, '.history li', 'Changed: Figures (undone since)');
    await waitFor(async () => !(await page.$eval('.facts', facts => facts.textContent?.includes('Figures'))));
  });

  it('deletes with a way back', async () => {
    const before = await quotes();
    await page.keyboard.press('Home');
    await page.focus('[role=listbox]');
    await page.keyboard.press('Delete');
    await waitFor(async () => (await quotes()).length === before.length - 1);
    await (await byText(page, '.toast button', 'Undo')).click();
    await waitFor(async () => (await quotes()).length === before.length);
  });

  it('changes many at once, as one step that can be taken back', async () => {
    await page.focus('[role=listbox]');
    await page.keyboard.down('Control');
    await page.keyboard.press('a');
    await page.keyboard.up('Control');
    await byText(page, '.bulk strong', '13 selected');
    for (const width of [1400, 1000]) {
      await page.setViewport({ width, height: 900 });
      await waitFor(() => page.evaluate(listAndBarShareAColumn));
    }
    await page.setViewport({ width: 1280, height: 900 });
    await page.select('.bulk select', 'event');
    await byText(page, '.toast', '12 changed');
    await waitFor(
      async () => (await page.$eval('.facet.kind-event .count', count => count.textContent)) === '13',
    );
    await (await byText(page, '.toast button', 'Undo')).click();
    await waitFor(
      async () => (await page.$eval('.facet.kind-event .count', count => count.textContent)) === '1',
    );

    await (await byText(page, '.bulk button', 'Tags')).click();
    await page.waitForSelector('.bulk-tags input:focus');
    await page.keyboard.type('chapter one');
    await (await byText(page, '.bulk-tags button', 'Add tags')).click();
    await waitFor(async () =>
      (await byText(page, '.facet', 'chapter one')).evaluate(e => e.textContent?.endsWith('13')),
    );
    await page.focus('[role=listbox]');
    await page.keyboard.press('Delete');
    await byText(page, 'h2', 'Nothing is kept yet');
    await waitFor(async () => new URL(page.url()).hash === '#/claims');
    await (await byText(page, '.toast button', 'Undo')).click();
    await waitFor(async () => (await quotes()).length > 5);
  });

  it('remembers a search by its name', async () => {
    await page.keyboard.press('/');
    await page.keyboard.type('soot');
    await page.select('.sort + .sort select', 'kind');
    await (await byText(page, '.saved-searches button', 'Save this search')).click();
    await page.keyboard.type('Air');
    await page.keyboard.press('Enter');
    await byText(page, '.saved-searches a', 'Air');
    await (await byText(page, 'nav a', 'Claims')).click();
    await waitFor(async () => (await quotes()).length > 5);
    await (await byText(page, '.saved-searches a', 'Air')).click();
    await waitFor(async () => (await quotes()).length === 3);
    await page.waitForSelector('.results .group');
    await (await byText(page, 'nav a', 'Claims')).click();
  });

  it('renames, colours and merges tags, and undoes it', async () => {
    await (await byText(page, 'nav a', 'Tags')).click();
    const edit = async (tag: string) =>
      (await page.waitForSelector(`[aria-label="Edit tag ${tag}"]`))?.click();
    await edit('chapter one');
    await page.waitForSelector('.tag-form');
    await checkLooks(page, 'library-tags');
    await (await byText(page, '.colours label', 'Teal')).click();
    await page.$eval('.tag-form input', input => (input as HTMLInputElement).select());
    await page.type('.tag-form input', 'book/one');
    await (await byText(page, '.tag-form button', 'Save')).click();
    await page.waitForSelector('.tag-row .tag-teal');
    await edit('book/one');
    await page.type('.merge input', 'towns');
    await (await byText(page, '.merge button', 'Merge')).click();
    await waitFor(async () => !(await page.$('[aria-label="Edit tag book/one"]')));
    await (await byText(page, '.toast button', 'Undo')).click();
    await page.waitForSelector('[aria-label="Edit tag book/one"]');
  });

  it('shows what was deleted and done, and brings it back', async () => {
    await page.goto(`${here.chromium.origin}/library.html#/claims?q=pencil`);
    await (await byText(page, '[role=option]', 'pencil')).click();
    await (await page.waitForSelector('.detail .remove'))?.click();
    await byText(page, '.toast', 'Claim deleted');
    await (await byText(page, 'nav a', 'Trash')).click();
    await byText(page, '.deeds li', 'it is reading with a pencil');
    await checkLooks(page, 'library-trash');
    await (await page.waitForSelector('[aria-label^="Restore: it is reading"]'))?.click();
    await byText(page, '.nothing', 'Nothing has been deleted');
    await byText(page, '.deeds .label', 'Restored from the trash');
    await (await byText(page, 'nav a', 'Claims')).click();
  });

  it('lets a source be corrected, says what cannot be read, and takes a correction back', async () => {
    await page.goto(`${here.chromium.origin}/library.html#/sources?q=harbour`);
    await (await byText(page, '[role=option]', 'learned to hold')).click();
    const edit = async () => (await byText(page, '.source-text button', 'Edit')).click();
    const field = (label: string) => page.waitForSelector(`aria/${label}[role="textbox"]`);
    const write = async (label: string, text: string) => {
      const input = await field(label);
      await input?.evaluate(element => (element as HTMLInputElement).select());
      await input?.type(text);
    };
    await edit();
    await write('Published', 'last spring');
    await (await byText(page, '.source-form button', 'Save')).click();
    await byText(page, '.source-form .wrong', 'Write a date as precisely as it is known');
    await page.reload();
    await edit();
    const kept = await (await field('Published'))?.evaluate(input => (input as HTMLInputElement).value);
    expect(kept).toBe('last spring');
    await write('Published', '2026-03');
    await write('Site', 'The Courier of Tideway');
    await (await byText(page, '.source-form button', 'Save')).click();
    await byText(page, '.source-text dd', 'March 2026');
    await byText(page, '.source-text dd', 'Corrected by you');
    await byText(page, '[role=option]', 'The Courier of Tideway');
    await edit();
    await byText(page, '.source-form .about', 'Found: The Tideway Courier (og:site_name)');
    await checkLooks(page, 'library-source-form');
    const site = await page.waitForSelector('.source-form .corrected:has([id$="-site"]) .small');
    // Out from under the buttons that stay at the foot of the form.
    await site?.evaluate(button => button.scrollIntoView({ block: 'center' }));
    await site?.click();
    await (await byText(page, '.source-form button', 'Save')).click();
    await byText(page, '[role=option]', 'The Tideway Courier');
  });

  it('says once that much is in no backup', async () => {
    await page.evaluate(copyFirstClaim, 60);
    await page.reload();
    await byText(page, '.warning', 'Removing the extension erases everything');
    await checkLooks(page, 'library-reminder');
    await (await byText(page, '.warning button', 'Make a backup')).click();
    await page.reload();
    await byText(page, 'h1', 'Backup and storage');
    expect(await page.$('.warning')).toBeNull();
    await page.evaluate(dropCopies);
  });

  it('warns before the disk is full', async () => {
    const full = await page.evaluateOnNewDocument(() => {
      navigator.storage.estimate = async () => ({ quota: 1_000_000_000, usage: 900_000_000 });
    });
    await page.reload();
    await byText(page, '.warning', 'little room left');
    await byText(page, '.page .failure', 'Free some space on this disk');
    await page.removeScriptToEvaluateOnNewDocument(full.identifier);
    await page.reload();
    await byText(page, 'h1', 'Backup and storage');
    expect(await page.$('.warning')).toBeNull();
  });

  it('keeps each section’s looks to itself, so that nothing lies over the search', async () => {
    const sections = await page.$$eval('nav a', links => links.map(link => link.textContent ?? ''));
    const uncovered = (field: Element) => {
      const { left, top, width, height } = field.getBoundingClientRect();
      return document.elementFromPoint(left + width / 2, top + height / 2) === field;
    };
    let looked = 0;
    // Twice: a section’s style sheet comes with it, and stays.
    for (const section of [...sections, ...sections]) {
      await (await byText(page, 'nav a', section)).click();
      await byText(page, 'main h1', section);
      if (section === 'Claims' || section === 'Sources') {
        await (await page.waitForSelector('[role=option] .what'))?.click();
        await page.waitForSelector('.detail .card');
      }
      if (section === 'Claims') await byText(page, '.detail button', 'Choose a claim');
      for (const field of await page.$$('.search input')) {
        expect(await field.evaluate(uncovered), section).toBe(true);
        looked += 1;
      }
    }
    expect(looked).toBe(4);
  });

  it('backs up into a file, restores what was lost from it, and undoes that', async () => {
    const downloads = await mkdtemp(join(tmpdir(), 'claimlight-downloads-'));
    const session = await page.createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads });
    await (await byText(page, 'nav a', 'Backup')).click();
    await byText(page, '.panel', 'There is no backup yet');
    await (await byText(page, 'button', 'Back up now')).click();
    await byText(page, '.panel', 'Last backup');
    const file = await waitFor(async () =>
      (await readdir(downloads)).find(name => /^claimlight-backup-.*\.ndjson\.gz$/.test(name)),
    );
    const choose = async (path: string) => {
      const field = await page.waitForSelector('input[type=file]');
      await (field as ElementHandle<HTMLInputElement>).uploadFile(path);
    };
    await choose(join(downloads, file));
    await byText(page, '.panel', 'Everything in this backup is here already');
    await checkLooks(page, 'library-storage');
    await (await byText(page, '.panel button', 'Cancel')).click();

    const whole = await readFile(join(downloads, file));
    await writeFile(join(downloads, 'short.gz'), whole.subarray(0, whole.length / 2));
    await choose(join(downloads, 'short.gz'));
    await byText(page, '[role=alert]', 'short.gz');

    await emptyLibrary(page);
    await page.reload();
    await choose(join(downloads, file));
    await (await byText(page, '.panel button', 'Restore')).click();
    await byText(page, '.panel', 'Restored.');
    await (await byText(page, '.panel button', 'Undo the restore')).click();
    await (await byText(page, 'nav a', 'Claims')).click();
    await byText(page, 'h2', 'Nothing is kept yet');
    await (await byText(page, 'nav a', 'Backup')).click();
    await choose(join(downloads, file));
    await (await byText(page, '.panel button', 'Restore')).click();
    await byText(page, '.panel', 'Restored.');
    await (await byText(page, 'nav a', 'Claims')).click();
    await waitFor(async () => (await quotes()).length > 5);
    await rm(downloads, { recursive: true });
  });

  it('looks right', async () => {
    await (await byText(page, '[role=option]', 'no ship burns fuel')).click();
    await byText(page, '.statement', 'no ship burns fuel');
    await byText(page, '.passage mark', 'Within three years');
    await checkLooks(page, 'library');
    await page.setViewport({ width: 360, height: 740 });
    await checkLooks(page, 'library-narrow-detail');
    await (await byText(page, 'button', 'Back to the list')).click();
    await checkLooks(page, 'library-narrow');
    await (await page.waitForSelector('.row .tick'))?.click();
    await byText(page, '.bulk strong', '1 selected');
    await checkLooks(page, 'library-narrow-selected');
    await waitFor(() => page.evaluate(listAndBarShareAColumn));
    await (await page.waitForSelector('.row .tick'))?.click();
    await page.setViewport({ width: 900, height: 740 });
    await checkLooks(page, 'library-middle');
    await page.setViewport({ width: 1280, height: 800 });
    await (await byText(page, 'nav a', 'Sources')).click();
    await (await byText(page, '[role=option]', 'learned to hold')).click();
    await byText(page, '.detail', 'For the chapter on ports.');
    await checkLooks(page, 'library-sources');
  });
});
