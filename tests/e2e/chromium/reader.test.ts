import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { byText, clickWords, painted, selectWords } from '../../support/in-page';
import { fillLibrary } from '../../support/library-page/fill';
import { checkLooks } from '../../support/pictures';
import { waitFor } from '../../support/wait';
import { withChromium } from '../../support/with-chromium';

const here = withChromium();

describe('the reader', () => {
  let page: Page;

  beforeAll(async () => {
    page = await here.chromium.open(`${here.chromium.origin}/library.html`);
    await page.setViewport({ width: 1280, height: 800 });
    await fillLibrary(page);
    await page.goto(`${here.chromium.origin}/library.html#/claims?q=soot`);
    await page.reload();
  });

  it('opens the saved copy at a claim, with its claims painted', async () => {
    await (await byText(page, '[role=option]', 'a third less soot')).click();
    const link = await byText(page, '.saved-copy a', 'Read the saved copy');
    await Promise.all([page.waitForNavigation(), link.click()]);
    await byText(page, 'h1', 'The harbour that learned to hold its breath');
    await waitFor(async () =>
      (await painted(page)).figure?.includes('eleven of the port’s fourteen berths supply ships at night'),
    );
    await page.waitForSelector('.claims .claim-form');
    await checkLooks(page, 'reader');
  });

  it('opens a claim at a click on its mark', async () => {
    await clickWords(page, 'fourteen berths');
    await byText(page, '.claims .claim-form', 'fourteen berths');
  });

  it('takes what is selected there as a new claim on the same page', async () => {
    await selectWords(page, 'The batteries cost 53 million crowns');
    await (await byText(page, '.mark-it button', 'Highlight')).click();
    await waitFor(async () => (await painted(page)).plain?.includes('The batteries cost 53 million crowns'));
    await page.goto(`${here.chromium.origin}/library.html#/claims?q=crowns`);
    await byText(page, '[role=option]', 'The batteries cost 53 million crowns');
    await page.goBack();
    await byText(page, '.claims h2', 'Claims');
  });

  it('shows what changed between two copies, and which claims are not in one of them', async () => {
    const compare = await page.waitForSelector('[aria-label="Compare with another copy"]');
    const [other = ''] =
      (await compare?.$$eval('option', options => options.map(({ value }) => value).filter(Boolean))) ?? [];
    await compare?.select(other);
    await byText(page, '.differences', '2 paragraphs have changed');
    await byText(page, '.differences del', 'eleven');
    await byText(page, '.differences ins', 'twelve');
    await checkLooks(page, 'reader-differences');
    await page.select('[aria-label="Compare with another copy"]', '');
    await page.select('[aria-label="Which saved copy"]', other);
    await byText(page, '.claims h3', 'Not in this copy');
    await page.goBack();
    await waitFor(async () => !(await page.$('.claims h3')));
  });

  it('keeps how the reader sets the text', async () => {
    await (await page.waitForSelector('[aria-label="Larger text"]'))?.click();
    await page.select('[aria-label="Light or dark"]', 'dark');
    await waitFor(() => page.$('html[data-size="2"][data-theme="dark"]'));
    await page.reload();
    await page.waitForSelector('html[data-size="2"][data-theme="dark"]');
    await page.select('[aria-label="Light or dark"]', 'system');
    await page.waitForSelector('html[data-theme="system"]');
    await page.setViewport({ width: 360, height: 740 });
    await checkLooks(page, 'reader-narrow');
  });

  it('says so where there is no copy', async () => {
    await page.goto(`${here.chromium.origin}/reader.html#/nothing`);
    await byText(page, 'h1', 'There is no saved copy');
    expect(await page.$('.text')).toBeNull();
  });
});
