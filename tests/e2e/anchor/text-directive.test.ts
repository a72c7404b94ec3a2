import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findBrowser } from '../../../scripts/browsers.mjs';

/** Links to passages are tried on the browser's own search: it must scroll to the very words. */
const FIXTURES = join(import.meta.dirname, '../../fixtures/articles');
/** Letters that the browser takes for one another, and spaces that it does not. */
const SIGNS = `<!doctype html><head></head><p>Es ist schön hier.</p><p>Und schon spät.</p><p>Le cafe est ferme.</p>
  <p>Le café est fermé.</p><p>The ship left at noon.&nbsp; It was late.</p><ul><li><pre>length    12      cm</pre></ul>`;
let browser: Browser;
let server: Server;
let script: string;

beforeAll(async () => {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: {
        entry: join(import.meta.dirname, '../../../lib/anchor/index.ts'),
        formats: ['iife'],
        name: 'anchor',
      },
    },
  });
  const output = [result].flat()[0];
  if (!output || !('output' in output)) throw new Error('Vite built nothing.');
  script = output.output[0].code;
  server = createServer((request, response) => {
    const name = new URL(request.url ?? '/', 'http://localhost').pathname;
    if (!name.endsWith('.html')) {
      response.writeHead(404).end();
      return;
    }
    const html = name === '/signs.html' ? SIGNS : readFileSync(join(FIXTURES, name), 'utf8');
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(html.replace('</head>', '<style>p, li, tr, h2 { margin-block: 120vh }</style></head>'));
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  browser = await chromium.launch({
    executablePath: findBrowser('chromium') ?? 'chromium',
    args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  });
});

afterAll(async () => {
  await browser?.close();
  server?.close();
});

const cases: [page: string, words: string][] = [
  ['anchor-news.html', 'a north-westerly gale of force ten would break'],
  ['anchor-news.html', 'Some of them carried fish'],
  ['anchor-news.html', 'the council'],
  ['anchor-news.html', 'eleven days'],
  ['anchor-scripts.html', '八点以后'],
  ['anchor-scripts.html', 'أول زبون طفلة'],
  ['anchor-scripts.html', 'הזמנות גדולות'],
  ['signs.html', 'schon'],
  ['signs.html', 'schön'],
  ['signs.html', 'Le café est fermé'],
  ['signs.html', 'Le cafe est ferme'],
  ['signs.html', 'at noon.\u00a0 It was'],
  ['signs.html', 'length    12'],
];

test.each(cases)('%s: every place of “%s” has a link that leads there', async (name, words) => {
  const { port } = server.address() as AddressInfo;
  const address = `http://127.0.0.1:${port}/${name}`;
  const page = await browser.newPage({ viewport: { width: 900, height: 700 } });
  await page.goto(address);
  await page.addScriptTag({ content: script });
  const places = await page.evaluate(placesOf, words);
  expect(places.length).toBeGreaterThan(0);
  for (const { fragment, top } of places) {
    await page.goto('about:blank');
    await page.goto(`${address}#:~:${fragment}`);
    await page.waitForFunction(() => window.scrollY > 0, undefined, { timeout: 5000 });
    const scrolled = await page.evaluate(() => window.scrollY);
    expect(Math.abs(top - scrolled - 350), `${fragment} leads to ${scrolled} instead of ${top}`).toBeLessThan(
      360,
    );
  }
  await page.close();
});

/** Runs in the page: every place where the words stand, with its link and its distance from the page's top. */
function placesOf(words: string): { fragment: string; top: number }[] {
  const { anchor } = globalThis as unknown as {
    anchor: { describe(root: Node, range: Range): { fragment?: string } };
  };
  const places: { fragment: string; top: number }[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    for (let at = node.data.indexOf(words); at >= 0; at = node.data.indexOf(words, at + 1)) {
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + words.length);
      const top = range.getBoundingClientRect().top + window.scrollY;
      places.push({ fragment: anchor.describe(document.body, range).fragment ?? '', top });
    }
  }
  return places;
}
