import { expect, test } from 'vitest';
import { readDownload } from '../../support/firefox/downloads';
import { highlight, letIn } from '../../support/firefox/jobs';
import type { View } from '../../support/firefox/view';
import { withFirefox } from '../../support/firefox/with-firefox';
import { waitFor } from '../../support/wait';

const QUOTE = 'For sixty years you could not:';

const here = withFirefox();

/** The text of a file with this ending, once Firefox has written it to the end. */
const onDisk = (ending: string) => waitFor(() => readDownload(here.firefox.downloads, ending));

const shows = (page: View, words: string) =>
  page.wait(wanted => document.body.textContent?.includes(wanted), words);

test('notes go out of the popup and the library into files on the disk', async () => {
  const { firefox, site } = here;
  const page = await firefox.open(`${site.origin}/harbour-batteries.html`);
  await letIn(firefox, page);
  await highlight(firefox, page, QUOTE);
  const popup = await firefox.pressButton();
  await firefox.hands.click(popup, '.export button:last-of-type');
  expect(await onDisk('.md')).toContain(`> ${QUOTE}`);
  await firefox.closePopup();

  const library = await firefox.open(`${firefox.origin}/library.html#/export`);
  await library.wait(() => document.querySelector('#export-format') !== null);
  await library.run(() => {
    const field = document.querySelector<HTMLSelectElement>('#export-format');
    if (field) field.value = 'json';
    field?.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await library.wait(() => document.querySelector('.preview')?.textContent?.startsWith('{'));
  await firefox.hands.click(library, '.take-out .actions .primary');
  const { sources } = JSON.parse(await onDisk('.json'));
  expect(sources).toMatchObject([{ claims: [{ quotes: [QUOTE] }] }]);
});

test('a file is shown, taken in, and taken back', async () => {
  const { firefox } = here;
  const library = await firefox.open(`${firefox.origin}/library.html#/import`);
  await library.wait(() => document.querySelector('#import-file') !== null);
  await library.run(() => {
    const [field] = document.querySelectorAll<HTMLInputElement>('#import-file');
    const chosen = new DataTransfer();
    chosen.items.add(new File(['quote,title\nNew words,New page\n,\nbare,\n'], 'notes.csv'));
    if (field) field.files = chosen.files;
    field?.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await shows(library, 'New words');
  await shows(library, 'Row 4 names no source');
  await firefox.hands.click(library, '.take-in .actions .primary');
  await shows(library, 'Taken in. New claims: 1.');
  await firefox.hands.click(library, '.take-in section[role=status] button');
  await shows(library, 'Taken back');
});
