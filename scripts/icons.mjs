// @ts-check
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { findBrowser } from './browsers.mjs';
import { ROOT } from './run/command.mjs';

/** The sizes browsers ask for, in pixels: toolbars, lists of extensions, stores. */
const SIZES = [16, 32, 48, 96, 128];

// Draws public/icon.svg in each size into public/icon/. To be run after the drawing was changed.
const svg = await readFile(join(ROOT, 'public/icon.svg'), 'utf8');
await mkdir(join(ROOT, 'public/icon'), { recursive: true });
const browser = await puppeteer.launch({
  executablePath: findBrowser('chromium') ?? 'chromium',
  args: ['--no-sandbox'],
});
const page = await browser.newPage();
await page.setContent(`<style>body { margin: 0 } svg { display: block; width: 100vw }</style>${svg}`);
for (const size of SIZES) {
  await page.setViewport({ width: size, height: size });
  await page.screenshot({ path: join(ROOT, `public/icon/${size}.png`), omitBackground: true });
}
await browser.close();
