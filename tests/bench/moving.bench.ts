import type { CDPSession, Page } from 'puppeteer-core';
import { afterAll, beforeAll, it } from 'vitest';
import { type Chromium, launchChromium, makeProfile } from '../support/chromium';
import { inPage, paintedAs, selectWords } from '../support/in-page';
import { type Site, serveFixtures } from '../support/site';
import { waitFor } from '../support/wait';

/** How long each page is watched, in ms. */
const WATCHED = 10_000;
const TRIES = 15;
const SENTENCE = 'Eleven of the fourteen berths are fed by barges.';

/** Changes a text sixty times a second, as a clock, a ticker or a game does. */
const TICKER = `<p id="ticker"></p><script>
  let count = 0;
  const tick = () => { ticker.textContent = 'Tick ' + (count += 1); requestAnimationFrame(tick); };
  tick();
</script>`;
/** About 100 kB of prose of our own, no two sentences alike. */
const PROSE = Array.from(
  { length: 1000 },
  (_, i) =>
    `<p>In year ${i} the committee met ${i % 9} times and spoke of ${i * 7} ferries, barges and cables.</p>`,
).join('');

let site: Site;
let profile: Awaited<ReturnType<typeof makeProfile>>;
let chromium: Chromium;

beforeAll(async () => {
  site = await serveFixtures();
  profile = await makeProfile();
  chromium = await launchChromium({ profile: profile.path });
});
afterAll(async () => {
  await chromium?.quit();
  await site?.close();
  await profile?.remove();
});

it('costs little at a page that never stops changing, and is back soon at one that has', async () => {
  const put = (path: string, body: string) =>
    site.put(path, `<!doctype html><meta charset="utf-8"><title>${path}</title>${body}`);
  const rows: string[] = [];
  for (const [name, body] of [
    ['all claims in place', `<p>${SENTENCE}</p>${PROSE}`],
    ['a claim is missing', PROSE],
  ] as const) {
    const path = `/${name.replaceAll(' ', '-')}.html`;
    put(path, `<p>${SENTENCE}</p>${PROSE}`);
    const page = await highlighted(`${site.origin}${path}`);
    put(path, body + TICKER);
    await page.reload();
    const bare = await busy(page);
    const popup = await chromium.press(page);
    await waitFor(() => page.$('claimlight-ui'));
    await popup.close();
    await page.bringToFront();
    await new Promise(done => setTimeout(done, 3000));
    const ours = await busy(page);
    rows.push(`| ${name} | ${bare.toFixed(2)} % | ${ours.toFixed(2)} % | ${(ours - bare).toFixed(2)} % |`);
    await page.close();
  }
  console.log(
    `Script time as a share of one core over ${WATCHED / 1000} s, at a page of 100 kB with a ticker\n` +
      `| page | without us | with us | ours |\n| --- | ---: | ---: | ---: |\n${rows.join('\n')}`,
  );

  const times: number[] = [];
  put('/late.html', `<p>${SENTENCE}</p>${PROSE}`);
  const page = await highlighted(`${site.origin}/late.html`);
  for (let i = 0; i < TRIES; i += 1) {
    await page.evaluate(() => document.querySelector('p')?.remove());
    // A page counts as quiet again some seconds after it was last looked at.
    await new Promise(done => setTimeout(done, 4500));
    times.push(await page.evaluate(backAfter, SENTENCE));
  }
  times.sort((a, b) => a - b);
  console.log(
    `Late content painted after: median ${times[TRIES >> 1]?.toFixed(0)} ms, worst ${times.at(-1)?.toFixed(0)} ms of ${TRIES}`,
  );
});

/** Opens a page and makes a claim of the sentence in it. */
async function highlighted(address: string): Promise<Page> {
  const page = await chromium.open(address);
  const popup = await chromium.press(page);
  await waitFor(() => page.$('claimlight-ui'));
  await popup.close();
  await page.bringToFront();
  const ours = await inPage(page);
  await selectWords(page, SENTENCE);
  await ours.click('.toolbar .main');
  await paintedAs(page, SENTENCE);
  return page;
}

/** The share of a core that scripts of a page take, in per cent. */
async function busy(page: Page): Promise<number> {
  const cdp: CDPSession = await page.createCDPSession();
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  const now = async () =>
    (await cdp.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'ScriptDuration')?.value ??
    0;
  const before = await now();
  await new Promise(done => setTimeout(done, WATCHED));
  const share = ((await now()) - before) / (WATCHED / 1000);
  await cdp.detach();
  return 100 * share;
}

/** In the page: puts the words back and gives the ms until they are painted. */
function backAfter(words: string): Promise<number> {
  const paragraph = document.createElement('p');
  paragraph.textContent = words;
  const began = performance.now();
  document.body.prepend(paragraph);
  return new Promise(done => {
    const look = () => {
      const painted = [...(CSS.highlights.get('claimlight-plain') ?? [])].some(
        range => String(range) === words,
      );
      if (painted) done(performance.now() - began);
      else setTimeout(look, 5);
    };
    look();
  });
}
