import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { build } from 'vite';
import type { Reading } from '../../../lib/claims';
import { findBrowser } from '../../../scripts/browsers.mjs';

/** Where every page pretends to stand; nothing is fetched from it. */
const ADDRESS = 'https://bench.example/page.html';

/** Real Chromium with `lib/article` in it. `read` answers for one page's HTML; `close` ends the browser. */
export async function startReader() {
  const bundle = await bundleOf(new URL('entry.ts', import.meta.url));
  const browser = await chromium.launch({
    executablePath: findBrowser('chromium') ?? undefined,
    args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  });
  const page = await browser.newPage();
  await page.route('**/*', route => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }));
  await page.goto(ADDRESS);
  await page.addScriptTag({ content: bundle });
  return {
    read: (html: string): Promise<Reading> =>
      page.evaluate(
        source => (globalThis as unknown as { readHtml(html: string): Reading }).readHtml(source),
        html,
      ),
    close: () => browser.close(),
  };
}

export async function bundleOf(entry: URL): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'chrome128',
      lib: { entry: fileURLToPath(entry), formats: ['iife'], name: 'bench' },
    },
  });
  const [first] = [built].flat();
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  if (!chunk) throw new Error('vite built nothing for the bench');
  return chunk.code;
}
