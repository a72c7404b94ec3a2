import { expect, test } from 'vitest';
import { highlight, letIn } from '../../support/firefox/jobs';
import { keepPicture } from '../../support/firefox/pictures';
import { withFirefox } from '../../support/firefox/with-firefox';

const QUOTE = 'For sixty years you could not:';

const here = withFirefox();

test('the library opens, shows what is kept and finds it as one types', async () => {
  const { firefox } = here;
  const page = await firefox.open(`${here.site.origin}/harbour-batteries.html`);
  await letIn(firefox, page);
  await highlight(firefox, page, QUOTE);

  const library = await firefox.open(`${firefox.origin}/library.html`);
  const row = () => library.wait(() => document.querySelector('[role=option] .what')?.textContent);
  expect(await row()).toContain(QUOTE);
  await firefox.hands.click(library, '.search input');
  await firefox.hands.type('sixt');
  await library.wait(() => location.hash.includes('q=sixt'));
  expect(await row()).toContain(QUOTE);
  await firefox.hands.click(library, '[role=option]');
  await library.wait(() => document.querySelector('.passage mark')?.textContent?.includes('sixty years'));
  await keepPicture(library, 'library');
  await firefox.hands.click(library, '.search input');
  await firefox.hands.type('zzz');
  await library.wait(() => document.querySelector('.found')?.textContent === 'Nothing found');
});
