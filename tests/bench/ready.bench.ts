import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, it } from 'vitest';
import { type Chromium, launchChromium, makeProfile } from '../support/chromium';
import { type Site, serveFixtures } from '../support/site';
import { waitFor } from '../support/wait';

/** A folder of pages, each with `source.html`; they stay outside the project. */
const PAGES = process.env['PAGES'];
const MOST_PAGES = 10;
const ROUNDS = 9;

const READABILITY = readFileSync(
  resolve(import.meta.dirname, '../../node_modules/@mozilla/readability/Readability.js'),
  'utf8',
);

/** One press of the toolbar button, in ms: until the annotator stands in the page, until the popup is first painted. */
interface Round {
  ready: number;
  popup: number;
  /** Readability's own parse of the same page, just loaded. */
  parse: number;
}

let site: Site;
let profile: Awaited<ReturnType<typeof makeProfile>>;
let chromium: Chromium;

beforeAll(async () => {
  site = await serveFixtures();
  profile = await makeProfile();
  // Pages from elsewhere may name other machines; none of them is asked.
  const args = ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost'];
  chromium = await launchChromium({ profile: profile.path, args });
});
afterAll(async () => {
  await chromium?.quit();
  await site?.close();
  await profile?.remove();
});

it('is ready soon after the press', async () => {
  const pages = ['harbour-batteries.html', ...collected()];
  console.log(
    `medians of ${ROUNDS} presses; beside each, its ratio to Readability's own parse of the same page`,
  );
  for (const path of pages) {
    const rounds: Round[] = [];
    for (let round = 0; round < ROUNDS; round++) rounds.push(await press(`${site.origin}/${path}`));
    const of = (field: keyof Round) => median(rounds.map(round => round[field]));
    const parse = of('parse');
    const figure = (ms: number) => `${ms.toFixed(0)} ms (${(ms / parse).toFixed(1)} ×)`;
    console.log(
      `${path}: parse ${parse.toFixed(1)} ms, toolbar ready ${figure(of('ready'))}, popup painted ${figure(of('popup'))}`,
    );
  }
});

/** Serves the pages that were asked for, under names of their own. */
function collected(): string[] {
  if (!PAGES) return [];
  const names = readdirSync(PAGES)
    .filter(name => existsSync(join(PAGES, name, 'source.html')))
    .slice(0, MOST_PAGES);
  if (names.length === 0) throw new Error(`no pages in ${PAGES}`);
  for (const name of names) site.put(`/${name}.html`, readFileSync(join(PAGES, name, 'source.html'), 'utf8'));
  return names.map(name => `${name}.html`);
}

async function press(address: string): Promise<Round> {
  const page = await chromium.open(address);
  await page.evaluate(() => {
    new MutationObserver(() => {
      if (document.querySelector('claimlight-ui'))
        document.documentElement.dataset['ready'] ??= `${performance.timeOrigin + performance.now()}`;
    }).observe(document.documentElement, { childList: true });
  });
  await page.bringToFront();
  const pressed = Date.now();
  const popup = await chromium.press(page);
  const ready = Number(await waitFor(() => page.evaluate(() => document.documentElement.dataset['ready'])));
  const painted = await waitFor(() => paintOf(popup));
  await popup.close();
  const parse = await page.evaluate(`(() => {
    const module = {};
    ${READABILITY}
    const start = performance.now();
    new Readability(document.cloneNode(true)).parse();
    return performance.now() - start;
  })()`);
  await page.close();
  return { ready: ready - pressed, popup: painted - pressed, parse: Number(parse) };
}

/** When a page of ours was first painted, in ms since 1970. */
function paintOf(popup: Page): Promise<number> {
  return popup.evaluate(() => {
    const first = performance.getEntriesByName('first-contentful-paint')[0];
    return first ? performance.timeOrigin + first.startTime : 0;
  });
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
