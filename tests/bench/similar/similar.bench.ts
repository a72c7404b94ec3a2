import { chromium } from 'playwright';
import { it } from 'vitest';
import { findBrowser } from '../../../scripts/browsers.mjs';
import { quantile } from '../anchor/report';
import { bundleOf } from '../article/reader';
import { acrossPairs, JUDGES, measure } from './quality';

/** What `entry.ts` puts into the page. */
interface InPage {
  fill(count: number): Promise<void>;
  find(): Promise<{ found: number; of: number }>;
  ask(): Promise<number[]>;
}

const SIZES = [1_000, 10_000, 100_000];

const share = (part: number) => (Number.isNaN(part) ? '–' : `${(100 * part).toFixed(1)} %`);

it('says how often the same claim elsewhere is found, and how often another one is taken for it', () => {
  const rows = [
    '| judge | half | pairs | precision | recall | contradictions seen | false ones | of other things | shown across pairs |',
    '| --- | --- | --: | --: | --: | --: | --: | --: | --: |',
  ];
  for (const [name, judge] of Object.entries(JUDGES)) {
    const { shown, compared } = acrossPairs(judge);
    for (const half of ['tune', 'measure'] as const) {
      const { pairs, precision, recall, contradictionsSeen, falseContradictions, otherThings } = measure(
        judge,
        half,
      );
      const shares = [precision, recall, contradictionsSeen, falseContradictions].map(share);
      rows.push(
        `| ${name} | ${half} | ${pairs} | ${shares.join(' | ')} | ${otherThings} | ${shown} of ${compared} |`,
      );
    }
  }
  console.log(rows.join('\n'));
});

it('says how long it takes in real Chromium', async () => {
  const bundle = await bundleOf(new URL('entry.ts', import.meta.url));
  const browser = await chromium.launch({
    executablePath: findBrowser('chromium') ?? undefined,
    args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  });
  try {
    const page = await browser.newPage();
    await page.route('**/*', route => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }));
    await page.goto('https://bench.example/');
    await page.addScriptTag({ content: bundle });
    const rows = [
      '| claims | pairs that find each other | median | p95 | longest |',
      '| --: | --: | --: | --: | --: |',
    ];
    for (const size of SIZES) {
      await page.evaluate(count => (globalThis as unknown as InPage).fill(count), size);
      const { found, of } = await page.evaluate(() => (globalThis as unknown as InPage).find());
      const times = await page.evaluate(() => (globalThis as unknown as InPage).ask());
      const ms = [quantile(times, 0.5), quantile(times, 0.95), Math.max(...times)];
      rows.push(`| ${size} | ${found} of ${of} | ${ms.map(value => `${value.toFixed(1)} ms`).join(' | ')} |`);
    }
    console.log(rows.join('\n'));
  } finally {
    await browser.close();
  }
});
