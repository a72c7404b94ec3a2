import { existsSync } from 'node:fs';
import { cp, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { it } from 'vitest';
import { formats } from '../../../lib/exchange';
import { fillProfile } from '../../../scripts/seed/fill.mjs';
import { launchChromium, makeProfile } from '../../support/chromium';
import { waitFor } from '../../support/wait';

const CLAIMS = Number(process.env['CLAIMS'] ?? 100_000);
/** What cites holds the whole list of works in memory, so it is measured on what a book has, not on a life's library. */
const CITED_CLAIMS = Number(process.env['CITED_CLAIMS'] ?? 5000);
const [cited, streamed] = [true, false].map(cites =>
  formats.filter(format => 'cites' in format === cites && format.id !== 'template').map(({ id }) => id),
);
const SEEDS = resolve(import.meta.dirname, '../../../.output/seed');
const HOUR = 3_600_000;

/** What one format took. `task` is the longest piece of work on the page meanwhile; it is what a reader would feel. */
interface Taken {
  seconds: number;
  megabytes: number;
  /** Most memory (MB) seen in the worker that writes. */
  worker: number;
  /** ms; 0 where none was longer than 50. */
  task: number;
}

it.each([
  [CLAIMS, streamed],
  [CITED_CLAIMS, cited],
] as const)(
  'a library of %i claims is taken out of the library page: %s',
  async (claims, chosen = []) => {
    const seeded = join(SEEDS, String(claims));
    const sources = Math.min(10_000, Math.ceil(claims / 10));
    if (!existsSync(join(seeded, 'Default'))) await fillProfile(seeded, { claims, sources });
    const profile = await makeProfile();
    await cp(seeded, profile.path, { recursive: true });
    const folder = await mkdtemp(join(tmpdir(), 'claimlight-export-'));
    const chromium = await launchChromium({ profile: profile.path });
    try {
      const cdp = await chromium.browser.target().createCDPSession();
      await cdp.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
      const page = await chromium.open(`${chromium.origin}/library.html#/export`);
      page.setDefaultTimeout(HOUR);
      const lines = [
        '| format | s | claims a second | MB | most memory of the worker, MB | longest task, ms |',
        '| --- | ---: | ---: | ---: | ---: | ---: |',
      ];
      for (const format of chosen) {
        const { seconds, megabytes, worker, task } = await takeOut(page, folder, format);
        const cells = [seconds.toFixed(1), Math.round(claims / seconds), megabytes.toFixed(1)];
        lines.push(`| ${[format, ...cells, worker.toFixed(0), task.toFixed(0)].join(' | ')} |`);
      }
      console.log(lines.join('\n'));
    } finally {
      await chromium.quit();
      await profile.remove();
      await rm(folder, { recursive: true, force: true });
    }
  },
  HOUR,
);

/** Takes everything out in one format, as a reader would, until the file is on the disk. */
async function takeOut(page: Page, folder: string, format: string): Promise<Taken> {
  await page.select('#export-format', format);
  await page.waitForSelector('.actions .primary:not([disabled])');
  const tasks = await page.evaluateHandle(() => {
    const seen = { longest: 0 };
    new PerformanceObserver(list => {
      for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
    }).observe({ type: 'longtask' });
    return seen;
  });
  let worker = 0;
  const timer = setInterval(async () => {
    for (const each of page.workers()) {
      const usage = await each.client.send('Runtime.getHeapUsage').catch(() => null);
      worker = Math.max(worker, (usage?.usedSize ?? 0) / 1e6);
    }
  }, 200);
  const start = performance.now();
  await page.click('.actions .primary');
  const file = await waitFor(
    async () => (await readdir(folder)).find(name => /^claimlight-.*(?<!crdownload)$/.test(name)),
    { timeout: HOUR },
  );
  const seconds = (performance.now() - start) / 1000;
  clearInterval(timer);
  const path = join(folder, file);
  const megabytes = (await stat(path)).size / 1e6;
  await rm(path);
  return { seconds, megabytes, worker, task: await tasks.evaluate(({ longest }) => longest) };
}
