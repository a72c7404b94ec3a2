import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { ElementHandle, Page } from 'puppeteer-core';
import { beforeAll, expect, it } from 'vitest';
import { holdClaims } from '../../support/in-extension';
import { byText, paintedAs } from '../../support/in-page';
import { fillLibrary } from '../../support/library-page/fill';
import { checkLooks } from '../../support/pictures';
import { waitFor } from '../../support/wait';
import { withChromium } from '../../support/with-chromium';

const here = withChromium();
let page: Page;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimlight-out-'));
  page = await here.chromium.open(`${here.chromium.origin}/library.html`);
  await page.setViewport({ width: 1280, height: 900 });
  const cdp = await here.chromium.browser.target().createCDPSession();
  await cdp.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
});

const go = async (hash: string) => {
  await page.evaluate(to => {
    location.hash = to;
  }, hash);
};

/** The file with this ending, once the browser has written it to the end. */
const downloaded = (ending: string) =>
  waitFor(async () => {
    const name = (await readdir(folder)).find(file => file.endsWith(ending));
    return name && join(folder, name);
  });

const chooseFile = async (name: string, content: string) => {
  const path = join(folder, name);
  await writeFile(path, content);
  const field = (await page.waitForSelector('input[type=file]')) as ElementHandle<HTMLInputElement>;
  await field.uploadFile(path);
};

/** Presses the button of a progress bar at the very moment it says this: work this short may be over a moment later. */
const stopOnceItSays = (where: Page, progress: string, words: RegExp) =>
  where.evaluate(
    (selector, pattern) =>
      new Promise<void>(done => {
        const press = () => {
          const bar = document.querySelector(selector);
          const button = bar?.querySelector('button');
          if (!button || !new RegExp(pattern).test(bar?.textContent ?? '')) return;
          observer.disconnect();
          button.click();
          done();
        };
        const observer = new MutationObserver(press);
        observer.observe(document, { subtree: true, childList: true, characterData: true });
      }),
    progress,
    words.source,
  );

const claimsKept = () =>
  page.evaluate(
    () =>
      new Promise<number>(resolve => {
        const opening = indexedDB.open('claimlight');
        opening.onsuccess = () => {
          const all = opening.result.transaction('claims').objectStore('claims').getAll();
          all.onsuccess = () => {
            opening.result.close();
            resolve(all.result.filter(row => !row.deletedAt).length);
          };
        };
      }),
  );

let json = '';

it('writes a search, and everything, into files on the disk', async () => {
  await fillLibrary(page);
  await page.reload();
  await go('#/export');
  await byText(page, 'h1', 'Take out');
  await page.waitForFunction(() => document.querySelector('.preview')?.textContent?.startsWith('---'));
  await checkLooks(page, 'export');

  await page.select('#export-format', 'json');
  await (await byText(page, '.actions button', 'Download')).click();
  json = await readFile(await downloaded('.json'), 'utf8');
  const kept = await claimsKept();
  const { sources } = JSON.parse(json);
  expect(sources.flatMap((source: { claims: unknown[] }) => source.claims)).toHaveLength(kept);

  await page.select('#export-format', 'csv');
  await page.type('#export-search', 'soot');
  await byText(page, '.scope', 'Claims found: 3.');
  await (await byText(page, '.actions button', 'Download')).click();
  const rows = (await readFile(await downloaded('.csv'), 'utf8')).trim().split('\r\n');
  expect(rows).toHaveLength(4);

  await (await byText(page, '.actions button', 'zip')).click();
  const files = unzipSync(new Uint8Array(await readFile(await downloaded('.zip'))));
  expect(Object.keys(files)).toHaveLength(2);
});

it('cites what was taken, in a style that stays chosen: as a file on the disk, and one source on the clipboard', async () => {
  await here.chromium.browser
    .defaultBrowserContext()
    .overridePermissions(here.chromium.origin, ['clipboard-read', 'clipboard-sanitized-write']);
  await page.select('#export-format', 'bibliography');
  await byText(page, '.take-out .credit', 'citeproc-js implements the Citation Style Language');
  await page.select('#export-style', 'mla');
  await page.waitForFunction(() =>
    document.querySelector('.preview')?.textContent?.trim().startsWith('Works Cited'),
  );
  await checkLooks(page, 'export-bibliography');
  await (await byText(page, '.actions button', 'Download')).click();
  const file = await readFile(await downloaded('.html'), 'utf8');
  expect(file.match(/<p dir="ltr"/g)).toHaveLength(2);
  expect(file).toMatch(/Works Cited.*<i>.*https:\/\//s);

  await page.select('#export-format', 'docx');
  await byText(page, '.preview', 'This format is no text');
  await (await byText(page, '.actions button', 'Download')).click();
  const word = unzipSync(new Uint8Array(await readFile(await downloaded('.docx'))));
  expect(strFromU8(word['word/footnotes.xml'] ?? new Uint8Array())).toContain(
    'Vandermolen, Ines, and Tobias',
  );

  await go('#/sources');
  await (await byText(page, '[role=option]', 'learned to hold')).click();
  const style = await page.waitForSelector('#cite-style');
  expect(await style?.evaluate(select => (select as HTMLSelectElement).value)).toBe('mla');
  await checkLooks(page, 'cite-source');
  await (await byText(page, '.cite-source button', 'Copy citation')).click();
  await byText(page, '[role=status]', 'Copied: ');
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => (await item?.getType(type))?.text();
    return { html: await read('text/html'), text: await read('text/plain') };
  });
  expect(copied.html).toContain('<i>The Tideway Courier</i>');
  expect(copied.text).toBe(
    'Vandermolen, Ines, and Tobias Okonjo-Reed. “The Harbour That Learned to Hold Its Breath.” The Tideway Courier, 14 Mar. 2026, https://courier.tideway.example/2026/03/14/harbour-batteries.',
  );
  expect(await notices()).toContain('Common Public Attribution License');
});

/** The notice that the library links to wherever it cites. */
const notices = async () => {
  const opened = await here.chromium.open(`${here.chromium.origin}/THIRD_PARTY.txt`);
  const text = await opened.evaluate(() => document.body.textContent);
  await opened.close();
  return text;
};

it('writes by a template that the reader made, and says what is wrong with one', async () => {
  await go('#/export');
  await page.waitForSelector('#export-format');
  await page.select('#export-format', 'template');
  const copy = await byText(page, '.template-choice button', 'Copy and change');
  await copy.click();
  const type = async (text: string) => {
    await page.$eval(
      '#template-text',
      (field, value) => {
        (field as HTMLTextAreaElement).value = value;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      },
      text,
    );
  };
  await type('{{ source.title }}\n{{ sorce }}');
  await byText(page, '#template-fault', 'Line 2, column 4: There is nothing called sorce.');
  await (await byText(page, '.template-help summary', 'What a template can name')).click();
  await checkLooks(page, 'export-template');
  await type('{% for claim in claims %}* {{ claim.quote }}\n{% endfor %}');
  await byText(page, '.preview', '* ');
  await (await byText(page, '.template-editor button', 'Save')).click();
  await byText(page, '.template-choice optgroup[label="Your own"] option', 'Notes, my way');
  await (await byText(page, '.actions button', 'Download')).click();
  const lines = (await readFile(await downloaded('.md'), 'utf8')).trim().split('\n');
  expect(lines).toHaveLength(await claimsKept());
  await (await byText(page, '.template-choice button', 'Delete')).click();
  await page.waitForFunction(() => !document.querySelector('#template optgroup + optgroup'));
  await (await byText(page, '.toast button', 'Undo')).click();
  await page.waitForSelector('#template optgroup + optgroup');
});

it('takes out what was selected in the list', async () => {
  await go('#/claims');
  await page.waitForSelector('.row .tick');
  for (const box of (await page.$$('.row .tick')).slice(0, 2)) await box.click();
  await (await byText(page, '.bulk button', 'Take out')).click();
  await byText(page, '.scope', 'Chosen claims: 2');
  await page.select('#export-format', 'anki');
  await (await byText(page, '.actions button', 'Download')).click();
  const rows = (await readFile(await downloaded('.txt'), 'utf8')).trim().split('\n');
  expect(rows.filter(row => !row.startsWith('#'))).toHaveLength(2);

  await go('#/sources');
  await page.waitForSelector('.row .tick');
  await (await page.$('.row .tick'))?.click();
  await (await byText(page, '.bulk button', 'Take out')).click();
  await byText(page, '.scope', 'Chosen sources: 1');
  await page.select('#export-format', 'ris');
  await (await byText(page, '.actions button', 'Download')).click();
  expect((await readFile(await downloaded('.ris'), 'utf8')).match(/^TY {2}- /gm)).toHaveLength(1);
});

it('shows chosen claims on the board, and takes them out of it as tables', async () => {
  const before = new Set(await readdir(folder));
  const isNew = (ending: string) =>
    waitFor(async () => {
      const name = (await readdir(folder)).find(file => file.endsWith(ending) && !before.has(file));
      return name && readFile(join(folder, name));
    });
  await go('#/claims');
  await page.waitForSelector('.row .tick');
  for (const box of (await page.$$('.row .tick')).slice(0, 2)) await box.click();
  await (await byText(page, '.bulk button', 'Show on the board')).click();
  await page.waitForSelector('.matrix tbody');
  expect((await page.$$('.matrix tbody tr')).length).toBe(2);
  const first = await page.$eval('.matrix tbody th', cell => cell.textContent ?? '');

  await (await byText(page, '.ways-out button', 'CSV')).click();
  const csv = String(await isNew('.csv'));
  expect(csv.trim().split('\n').length).toBeGreaterThanOrEqual(3);
  await (await byText(page, '.ways-out button', 'HTML')).click();
  const html = String(await isNew('.html'));
  for (const file of [csv, html]) expect(file).toContain(first.slice(0, 20));

  await (await byText(page, '.views button', 'Map')).click();
  const picture = await byText(page, '.ways-out button', 'SVG');
  expect(await picture.evaluate(button => button.matches(':disabled'))).toBe(true);
});

it('shows what a file holds, takes in what is new, and takes it back', async () => {
  const before = await claimsKept();
  await go('#/import');
  await byText(page, 'h1', 'Take in');
  await chooseFile('again.json', json);
  await byText(page, '.take-in', 'There is nothing new in this file.');
  await byText(page, 'h2', 'Already here');

  await chooseFile(
    'notes.csv',
    'Highlight,Title,URL,Date\nNew words,New page,https://new.example/a,soon\n,,,\nOther,,,\n',
  );
  await byText(page, '.take-in', 'notes.csv was recognised as Spreadsheet (CSV).');
  await byText(page, '.rows', 'New words');
  await byText(page, '.rows', 'Row 2, Date: holds no date that can be read. It says “soon”.');
  await byText(page, '.rows', 'Row 4 names no source, neither by address nor by title.');
  await checkLooks(page, 'import-preview');
  await (await byText(page, '.actions button', 'Take in what is new')).click();
  await byText(page, '[role=status]', 'Taken in. New claims: 1. New sources: 1.');
  expect(await claimsKept()).toBe(before + 1);
  await (await byText(page, 'section[role=status] button', 'Undo')).click();
  await byText(page, '.take-in', 'Taken back');
  expect(await claimsKept()).toBe(before);

  // The same file again is looked at again.
  await chooseFile('notes.csv', await readFile(join(folder, 'notes.csv'), 'utf8'));
  await byText(page, '.actions button', 'Take in what is new');
});

it('paints a quote that was taken in when its page is next opened', async () => {
  const quote = 'eleven of the port’s fourteen berths';
  const address = `${here.site.origin}/harbour-batteries.html`;
  await go('#/claims');
  await go('#/import');
  await chooseFile(
    'hypothesis.csv',
    `Created at,Author,Page,URL,Group,Annotation/Reply Type,Quote,Comment,Tags\n2026-03-14 09:26,ines,,${address},Public,Annotation,${quote},Ask,port\n`,
  );
  await byText(page, '.take-in', 'hypothesis.csv was recognised as Hypothesis (CSV).');
  await (await byText(page, '.actions button', 'Take in what is new')).click();
  await byText(page, '[role=status]', 'Taken in. New claims: 1. New sources: 1.');
  const article = here.closeLater(await here.chromium.open(address));
  const popup = await here.chromium.press(article);
  expect(await paintedAs(article, quote)).toBe('plain');
  await popup.close();
  await page.bringToFront();
  await (await byText(page, 'section[role=status] button', 'Undo')).click();
  await byText(page, '.take-in', 'Taken back');
});

it('says how far it has come with a long export, and stops it: nothing is written', async () => {
  const rows = Array.from({ length: 1000 }, (_, i) => `Source ${i},https://long.example/${i},Ines Meer`);
  await go('#/import');
  await chooseFile('sources.csv', ['Title,URL,Author', ...rows].join('\n'));
  await (await byText(page, '.actions button', 'Take in what is new')).click();
  await byText(page, '[role=status]', 'New sources: 1,000.');
  await chooseFile('sources.csv', ['Title,URL,Author', ...rows].join('\n'));
  await byText(page, '.counts', 'sources already here');
  await byText(page, '.rows', 'Source 0');
  await go('#/export');
  await page.waitForSelector('#export-format');
  await page.select('#export-format', 'bibliography');
  const before = await readdir(folder);
  const stopped = stopOnceItSays(page, '.take-out .progress', /sources [1-9]/);
  await (await page.waitForSelector('.actions .primary:not([disabled])'))?.click();
  await stopped;
  await byText(page, '.toast', 'Stopped. Nothing was written.');
  await page.waitForSelector('.actions .primary:not([disabled])');
  expect(await page.$('.take-out .progress')).toBeNull();
  expect(await readdir(folder)).toEqual(before);
  await go('#/import');
  await (await page.waitForSelector('aria/Undo: sources.csv[role="button"]'))?.click();
  await byText(page, '.take-in', 'Taken back');
});

it('says in the popup that a long export goes on, and stops it: nothing is written', async () => {
  const address = `${here.site.origin}/harbour-batteries.html`;
  await go('#/import');
  await chooseFile('remarks.csv', `Claim,URL,Title\nA remark,${address},The harbour`);
  await (await byText(page, '.actions button', 'Take in what is new')).click();
  await byText(page, '[role=status]', 'New claims: 1.');
  const article = here.closeLater(await here.chromium.open(address));
  const popup = await here.chromium.press(article);
  // What is read of the page comes last, and moves what stands below it.
  await byText(popup, '.facts', 'minutes to read');
  await popup.waitForSelector('.export select');
  await popup.select('.export select', 'docx');
  const before = await readdir(folder);
  const letGo = await holdClaims(here.chromium.worker);
  await (await byText(popup, '.export button', 'Download')).click();
  await byText(popup, '.export .progress', 'Being written');
  await (await byText(popup, '.export .progress button', 'Stop')).click();
  await byText(popup, '.toast', 'Stopped. Nothing was written.');
  await letGo();
  expect(await popup.$('.export .progress')).toBeNull();
  expect(await readdir(folder)).toEqual(before);
  await popup.close();
  await page.bringToFront();
  await (await byText(page, 'section[role=status] button', 'Undo')).click();
  await byText(page, '.take-in', 'Taken back');
});

it('stops while a file is looked at, and while it is taken in: nothing of it stays', async () => {
  const before = await claimsKept();
  const rows = Array.from(
    { length: 10_000 },
    (_, i) => `Sentence number ${i} of many,Page ${i % 900},https://many.example/${i % 900}`,
  );
  await go('#/import');
  const looking = stopOnceItSays(page, '.take-in .progress', /./);
  await chooseFile('many.csv', ['Highlight,Title,URL', ...rows].join('\n'));
  await looking;
  await byText(page, '.toast', 'Stopped. Nothing was taken in.');
  expect(await page.$eval('.take-in', part => part.textContent)).not.toContain('Take in what is new');

  await chooseFile('some.csv', ['Highlight,Title,URL', ...rows.slice(0, 1000)].join('\n'));
  const take = await byText(page, '.actions button', 'Take in what is new');
  const taking = stopOnceItSays(page, '.take-in .progress', /[1-9]/);
  await take.click();
  await taking;
  await byText(page, '.toast', 'Stopped, as you asked. Nothing was changed.');
  expect(await claimsKept()).toBe(before);
});

it('knows a backup when it sees one, and restores it where it was found', async () => {
  await go('#/storage');
  await (await byText(page, 'button', 'Back up now')).click();
  const field = async () => (await page.waitForSelector('#import-file')) as ElementHandle<HTMLInputElement>;
  const backup = await downloaded('.gz');
  await go('#/import');
  await (await field()).uploadFile(backup);
  await byText(page, '[role=status]', 'is a backup. It was not taken in');
  await byText(page, '.take-in h2', 'Restore');
  await byText(page, '.take-in table', 'Claims');
  await checkLooks(page, 'import-backup');
});

it('says so when a file is nothing it knows', async () => {
  await chooseFile('empty.csv', '');
  await byText(page, '.toast', 'empty.csv is empty. Nothing was taken in.');
  await chooseFile('picture.png', 'not a picture');
  await byText(page, '[role=status]', 'is in no format that Claimlight knows');
  await page.setViewport({ width: 390, height: 800 });
  await checkLooks(page, 'import-narrow');
});
