import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { chromium, type Page } from 'playwright';
import { build, type Plugin } from 'vite';
import { expect, test } from 'vitest';
import { findBrowser } from '../../../scripts/browsers.mjs';
import type { Order, PageReport } from './in-page';
import { MUTATIONS } from './mutations';
import type { abortOnLargePage, LargePage, orphansOnLargePage } from './orphans';
import { quantile, tableOf } from './report';

/**
 * Environment: PAGES (a folder of `<name>/source.html`; our own fixtures otherwise), HALF (`even` or `odd` pages),
 * ONLY (a regular expression on page names), ENGINES, CHANGES (names with commas), QUOTES (a page), SEED,
 * TABS (`one`: all pages in one tab, whose engine is new to the first of them only; otherwise it is new to each),
 * FAILURES (a file for the quotes of ours that failed, as JSON lines).
 */
const env = process.env;

/** The names that were asked for; one that is none of `all` would measure nothing, and look as if it had. */
function list(text: string | undefined, all: string[]): string[] {
  const names = text?.split(',') ?? all;
  for (const name of names)
    if (!all.includes(name)) throw new Error(`“${name}” is none of ${all.join(', ')}`);
  return names;
}

function pages(): { name: string; path: string }[] {
  const fixtures = join(import.meta.dirname, '../../fixtures/articles');
  const all = env['PAGES']
    ? readdirSync(env['PAGES'], { withFileTypes: true })
        .filter(entry => entry.isDirectory())
        .map(({ name }) => ({ name, path: join(env['PAGES'] ?? '', name, 'source.html') }))
    : readdirSync(fixtures)
        .filter(name => name.endsWith('.html'))
        .map(name => ({ name: basename(name, '.html'), path: join(fixtures, name) }));
  const sorted = all.sort((a, b) => a.name.localeCompare(b.name));
  const half = sorted.filter((_, at) => !env['HALF'] || at % 2 === (env['HALF'] === 'odd' ? 1 : 0));
  return half.filter(({ name }) => new RegExp(env['ONLY'] ?? '').test(name));
}

/** What is worst for a search: many quotes that are gone on large pages. */
const LARGE: LargePage[] = [
  { units: 1e6, quotes: 350 },
  { units: 5e6, quotes: 2000 },
];

interface InPage {
  orphansOnLargePage: typeof orphansOnLargePage;
  abortOnLargePage: typeof abortOnLargePage;
}

/** A dependency of Apache Annotator's CSS selectors, which are not used here, that cannot be bundled. */
const withoutOptimalSelect: Plugin = {
  name: 'without-optimal-select',
  enforce: 'pre',
  resolveId: id => (id === 'optimal-select' ? '\0none' : undefined),
  load: id => (id === '\0none' ? 'export default null;' : undefined),
};

async function bundle(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [withoutOptimalSelect],
    build: {
      write: false,
      minify: false,
      lib: { entry: join(import.meta.dirname, 'in-page.ts'), formats: ['iife'], name: 'bench' },
    },
  });
  const output = [result].flat()[0];
  if (!output || !('output' in output)) throw new Error('Vite built nothing.');
  return output.output[0].code;
}

test('anchoring, side by side', { timeout: 3_600_000 }, async () => {
  const engines = list(env['ENGINES'], [
    'ours',
    'dom-anchor-text-quote',
    'apache-annotator',
    'approx-string-match',
  ]);
  const mutations = list(env['CHANGES'], Object.keys(MUTATIONS));
  const script = await bundle();
  const browser = await chromium.launch({
    executablePath: findBrowser('chromium') ?? 'chromium',
    args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  });
  const reports: PageReport[] = [];
  const largePages: string[] = [];
  const lines: string[] = [];
  const open = async (): Promise<Page> => {
    const tab = await browser.newPage();
    await tab.route('**', route => route.abort());
    await tab.setContent('<!doctype html><title>bench</title>');
    await tab.addScriptTag({ content: script });
    return tab;
  };
  try {
    const chosen = pages();
    expect(chosen.length, 'pages to measure on').toBeGreaterThan(0);
    const only = env['TABS'] === 'one' ? await open() : null;
    for (const { name, path } of chosen) {
      const tab = only ?? (await open());
      const order: Order = {
        name,
        html: readFileSync(path, 'utf8'),
        engines,
        mutations,
        quotes: Number(env['QUOTES'] ?? 20),
        seed: Number(env['SEED'] ?? 1),
      };
      const report = await tab.evaluate(
        given => (globalThis as unknown as { runPage(order: Order): Promise<PageReport> }).runPage(given),
        order,
      );
      reports.push(report);
      for (const one of report.outcomes)
        if (one.engine === 'ours' && !(one.exactEnds || one.verdict === 'gone-orphan'))
          lines.push(JSON.stringify({ page: name, ...one }));
      if (!only) await tab.close();
    }
    await only?.close();
    if (engines.includes('ours')) {
      for (const large of LARGE) {
        const tab = await open();
        const { orphans, ms, longestSlice } = await tab.evaluate(
          given => (globalThis as unknown as InPage).orphansOnLargePage(given),
          large,
        );
        const stop = await tab.evaluate(
          given => (globalThis as unknown as InPage).abortOnLargePage(given),
          large,
        );
        await tab.close();
        largePages.push(
          `${large.quotes} quotes that are gone on a page of ${large.units / 1e6} MB (${orphans} left orphans): ${ms.toFixed(0)} ms, longest slice ${longestSlice.toFixed(1)} ms; told to stop, it stops within ${stop.toFixed(1)} ms.`,
        );
      }
    }
  } finally {
    await browser.close();
  }
  if (env['FAILURES']) writeFileSync(env['FAILURES'], `${lines.join('\n')}\n`);
  console.log(
    [
      tableOf(reports, mutations, engines),
      '',
      `One walk that only collects the text: median ${median(reports.map(({ walkMs }) => walkMs))} ms over ${reports.length} pages; one that leaves out what is not shown: ${median(reports.map(({ shownWalkMs }) => shownWalkMs))} ms.`,
      ...engines.map(
        name =>
          `${name} takes ${median(timesIn(reports, name, 'walkMs'))} times as long as the one, ${median(timesIn(reports, name, 'shownWalkMs'))} times as long as the other.`,
      ),
      ...largePages,
    ].join('\n'),
  );
});

const median = (values: readonly number[]): string => quantile(values, 0.5).toFixed(2);

/** How many times as long as a walk each search took; the browser's clock tells tenths of a millisecond. */
const timesIn = (reports: readonly PageReport[], engine: string, walk: 'walkMs' | 'shownWalkMs'): number[] =>
  reports.flatMap(report =>
    report.times.filter(time => time.engine === engine).map(({ ms }) => ms / Math.max(0.1, report[walk])),
  );
