import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { highlight, letIn } from '../../support/firefox/jobs';
import { keepPicture } from '../../support/firefox/pictures';
import type { View } from '../../support/firefox/view';
import { withFirefox } from '../../support/firefox/with-firefox';

const QUOTE = 'For sixty years you could not:';

const here = withFirefox();
let library: View;
const row = () => library.wait(() => document.querySelector('[role=option] .what')?.textContent);

test('the library opens, shows what is kept and finds it as one types', async () => {
  const { firefox } = here;
  const page = await firefox.open(`${here.site.origin}/harbour-batteries.html`);
  await letIn(firefox, page);
  await highlight(firefox, page, QUOTE);

  library = await firefox.open(`${firefox.origin}/library.html`);
  expect(await row()).toContain(QUOTE);
  await firefox.hands.click(library, '.search input');
  await firefox.hands.type('sixt');
  await library.wait(() => location.hash.includes('q=sixt'));
  expect(await row()).toContain(QUOTE);
  await firefox.hands.click(library, '[role=option]');
  await library.wait(() => document.querySelector('.passage mark')?.textContent?.includes('sixty years'));
  await keepPicture(library, 'library');
});

test('a claim is deleted, and comes back', async () => {
  const { firefox } = here;
  await firefox.hands.click(library, '.detail .remove');
  await library.wait(() => document.querySelector('.found')?.textContent === 'Nothing found');
  await firefox.hands.click(library, '.toast button');
  expect(await row()).toContain(QUOTE);
});

test('backups are written by themselves, into the folder of downloads', async () => {
  const { firefox } = here;
  await library.run(() => {
    location.hash = '#/storage';
  });
  await firefox.hands.click(library, '.schedule .primary');
  const said = await library.wait(() => {
    const text = document.querySelector('.schedule + [role=status]')?.textContent;
    return text?.startsWith('Last good one') ? text : null;
  });
  const [name = ''] = /claimlight-backup-auto-[0-9a-z]{4}-1\.ndjson\.gz/.exec(said ?? '') ?? [];
  await keepPicture(library, 'library-storage');
  const file = join(firefox.downloads, 'Claimlight', name);
  const lines = gunzipSync(await readFile(file))
    .toString()
    .trim()
    .split('\n');
  expect(lines.join()).toContain(QUOTE);
  expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ end: true });
});
