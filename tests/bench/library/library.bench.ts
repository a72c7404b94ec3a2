import { existsSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { CDPSession } from 'puppeteer-core';
import { it } from 'vitest';
import { bundle } from '../../../scripts/seed/bundle.mjs';
import { fillProfile } from '../../../scripts/seed/fill.mjs';
import { type Chromium, launchChromium, makeProfile } from '../../support/chromium';

const SIZES = (process.env['SIZES'] ?? '1000,10000,100000').split(',').map(Number);
const SEEDS = resolve(import.meta.dirname, '../../../.output/seed');
const HOUR = 3_600_000;
const OPENINGS = 5;
const SAVING_ROUNDS = 8;

type Row = Record<string, number>;

it(
  'a library of any size feels the same',
  async () => {
    const script = await bundle(join(import.meta.dirname, 'in-extension.ts'));
    const columns: Row[] = [];
    for (const claims of SIZES) columns.push(await measure(claims, script));
    await measureSaving(columns, script);
    print(columns);
  },
  HOUR,
);

/** Everything that is measured of one size, in a copy of the profile that `npm run seed` wrote. */
async function measure(claims: number, script: string): Promise<Row> {
  const { profile, chromium, begin } = await launch(claims, script);
  try {
    const openings: { bare: number; rows: number; complete: number }[] = [];
    for (let i = 0; i < OPENINGS; i++) {
      const { page, ask } = await begin();
      openings.push(await ask('open()'));
      await page.close();
    }
    const drawn: number[] = [];
    for (let i = 0; i < OPENINGS; i++) drawn.push(await openPage(chromium));
    const { session, ask } = await begin();
    await ask('open()');
    const keys = await ask<number[]>('type()');
    const row: Row = {};
    /** Said at once, too: the whole takes long, and on a busy machine longer. */
    const note = (name: string, value: number) => {
      row[name] = value;
      console.log(`${claims}: ${name} ${value.toFixed(1)}`);
    };
    note('first opening to rows, ms', openings[0]?.rows ?? Number.NaN);
    note('of that the browser opening its files, ms', openings[0]?.bare ?? Number.NaN);
    note('opened to first rows, ms', median(openings.map(({ rows }) => rows)));
    note('page opened to rows drawn, ms', median(drawn));
    note('opened to all searchable, ms', median(openings.map(({ complete }) => complete)));
    note('keystroke to rows, median, ms', median(keys));
    note('keystroke to rows, p95, ms', part(keys, 0.95));
    note('facet chosen, median, ms', median(await ask('facets()')));
    note('memory of the page, MB', await memory(session));
    note('claims of a page, median, ms', median(await ask('readPages(60)')));
    const bulk = await ask<{ tag: number; undo: number; claims: number }>('bulk(10000)');
    note('tagging up to 10,000, ms', bulk.tag);
    note('undoing that, ms', bulk.undo);
    note('one value of all (baseline), ms', median(await ask(`oneValue(${claims}, 5)`)));
    const sampled = watchMemory(session);
    const backup = await ask<Row>('backUp()');
    note('backup written, s', (backup['write'] ?? 0) / 1000);
    note('backup checked, s', (backup['check'] ?? 0) / 1000);
    note('restoring cancelled, until it ended, s', (backup['cancelled'] ?? 0) / 1000);
    note('backup restored, s', (backup['restore'] ?? 0) / 1000);
    note('its rows, thousands', (backup['rows'] ?? 0) / 1000);
    note('longest without progress, s', (backup['silence'] ?? 0) / 1000);
    note('its words indexed afterwards, s', (backup['words'] ?? 0) / 1000);
    note('restored backup taken back, s', (backup['takenBack'] ?? 0) / 1000);
    note('longest without progress in that, s', (backup['untold'] ?? 0) / 1000);
    note('backup, MB', (backup['bytes'] ?? 0) / 1e6);
    note('most memory meanwhile, MB', await sampled());
    return row;
  } finally {
    await chromium.quit();
    await profile.remove();
  }
}

/** A browser with a library of so many claims, and pages in which our code stands. */
async function launch(claims: number, script: string) {
  const seeded = join(SEEDS, String(claims));
  const sources = Math.min(10_000, Math.ceil(claims / 10));
  if (!existsSync(join(seeded, 'Default'))) await fillProfile(seeded, { claims, sources });
  const profile = await makeProfile();
  await cp(seeded, profile.path, { recursive: true });
  const chromium = await launchChromium({ profile: profile.path });
  const begin = async () => {
    const page = await chromium.open(`${chromium.origin}/welcome.html`);
    await page.evaluate(script);
    const session = await page.createCDPSession();
    return { page, session, ask: <T>(call: string) => evaluate<T>(session, `claimlightStore.${call}`) };
  };
  return { profile, chromium, begin };
}

/** Saves claims into libraries of every size in turn, so that all of them have the same hours of a busy machine. */
async function measureSaving(columns: readonly Row[], script: string): Promise<void> {
  const libraries = await Promise.all(SIZES.map(claims => launch(claims, script)));
  try {
    const pages = await Promise.all(libraries.map(({ begin }) => begin()));
    const saved = pages.map(() => ({ save: [] as number[], bare: [] as number[] }));
    for (const { ask } of pages) {
      await ask('open()');
      // A profile just written is still being put in order by the database, which the first writes set going.
      await ask('save(60)');
    }
    for (let round = 0; round < SAVING_ROUNDS; round++)
      for (const [i, { ask }] of pages.entries()) {
        const { save, bare } = await ask<{ save: number[]; bare: number[] }>('save(20)');
        saved[i]?.save.push(...save);
        saved[i]?.bare.push(...bare);
      }
    for (const [i, row] of columns.entries()) {
      row['saving one claim, median, ms'] = median(saved[i]?.save ?? []);
      row['the same rows by bare IndexedDB, ms'] = median(saved[i]?.bare ?? []);
    }
  } finally {
    for (const { profile, chromium } of libraries) {
      await chromium.quit();
      await profile.remove();
    }
  }
}

/** Opens the library's page itself: from the beginning of its loading until a row stands in it; ms. */
async function openPage(chromium: Chromium): Promise<number> {
  const page = await chromium.browser.newPage();
  await page.evaluateOnNewDocument(() => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector('[role=option] .what')) return;
      observer.disconnect();
      performance.mark('rows');
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(`${chromium.origin}/library.html`);
  await page.waitForSelector('[role=option] .what');
  const drawn = await page.evaluate(() => performance.getEntriesByName('rows')[0]?.startTime);
  await page.close();
  return drawn ?? Number.NaN;
}

async function evaluate<T>(session: CDPSession, expression: string): Promise<T> {
  const answer = await session.send(
    'Runtime.evaluate',
    { expression, awaitPromise: true, returnByValue: true },
    { timeout: HOUR },
  );
  if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.exception?.description ?? expression);
  return answer.result.value as T;
}

/** What the page holds, typed arrays included. */
async function heap(session: CDPSession): Promise<number> {
  const usage = (await session.send('Runtime.getHeapUsage')) as unknown as Record<string, number>;
  return (
    ((usage['usedSize'] ?? 0) + (usage['backingStorageSize'] ?? 0) + (usage['embedderHeapUsedSize'] ?? 0)) /
    1e6
  );
}

async function memory(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  return heap(session);
}

function watchMemory(session: CDPSession): () => Promise<number> {
  let most = 0;
  const timer = setInterval(async () => {
    most = Math.max(most, await heap(session).catch(() => 0));
  }, 500);
  return async () => {
    clearInterval(timer);
    return Math.max(most, await heap(session));
  };
}

function print(columns: readonly Row[]): void {
  const growth = columns.length > 1;
  console.log(`| | ${SIZES.map(size => `${size / 1000}k`).join(' | ')} |${growth ? ' growth |' : ''}`);
  console.log(`| --- |${SIZES.map(() => ' ---: |').join('')}${growth ? ' ---: |' : ''}`);
  for (const name of Object.keys(columns[0] ?? {})) {
    const values = columns.map(column => column[name] ?? Number.NaN);
    const ratio = (values.at(-1) ?? 0) / (values[0] ?? 1);
    const cells = values.map(value => (value < 10 ? value.toFixed(1) : value.toFixed(0)));
    console.log(`| ${name} | ${cells.join(' | ')} |${growth ? ` ${ratio.toFixed(1)} × |` : ''}`);
  }
}

function part(values: readonly number[], of: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(of * sorted.length))] ?? Number.NaN;
}

const median = (values: readonly number[]) => part(values, 0.5);
